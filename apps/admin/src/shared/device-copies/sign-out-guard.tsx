import { List, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { saveInputOf } from '../article-text/article-draft.ts'
import { exactMoment } from '../ui/moment.tsx'
import { copiesOfUser } from './copy-store.ts'
import type { DeviceCopy } from './device-copy.ts'

const shown = 5

function Undelivered({ copies }: { copies: readonly DeviceCopy[] }) {
  return (
    <>
      <Text size="sm" mb="xs">
        The server does not have this yet. It stays on this device, for you alone, and is offered when you sign in here
        and open the article again.
      </Text>
      <List size="sm">
        {copies.slice(0, shown).map(({ id, draft, writtenAt }) => (
          <List.Item key={id}>
            {saveInputOf(draft).headline || 'An article without a headline'}, {exactMoment(writtenAt)}
          </List.Item>
        ))}
        {copies.length > shown && <List.Item>and {copies.length - shown} more</List.Item>}
      </List>
    </>
  )
}

/**
 * Tells who signs out what this device has of theirs and the server does not; resolves to whether to sign out all the
 * same. What the server has is on no device any more.
 */
export async function maySignOut(userId: string): Promise<boolean> {
  const copies = await copiesOfUser(userId).catch(() => [])
  if (copies.length === 0) return true
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title: copies.length === 1 ? 'A text is on this device alone' : `${copies.length} texts are on this device alone`,
      children: <Undelivered copies={copies} />,
      labels: { confirm: 'Sign out', cancel: 'Stay signed in' },
      onConfirm: () => resolve(true),
      onClose: () => resolve(false),
    })
  })
}
