import { List, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { saveInputOf } from '../article-text/article-draft.ts'
import { exactMoment } from '../ui/moment.tsx'
import { copiesOfUser } from './copy-store.ts'
import type { DeviceCopy } from './device-copy.ts'
import { t } from '../words/words.ts'

const shown = 5

function Undelivered({ copies }: { copies: readonly DeviceCopy[] }) {
  return (
    <>
      <Text size="sm" mb="xs">
        {t(
          'The server does not have this yet. It stays on this device, for you alone, and is offered when you sign in ' +
            'here and open the article again.',
        )}
      </Text>
      <List size="sm">
        {copies.slice(0, shown).map(({ id, draft, writtenAt }) => (
          <List.Item key={id}>
            {saveInputOf(draft).headline || t('An article without a headline')}, {exactMoment(writtenAt)}
          </List.Item>
        ))}
        {copies.length > shown && (
          <List.Item>{t('and {count, number} more', { count: copies.length - shown })}</List.Item>
        )}
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
      title: t('{count, plural, one {A text is} other {# texts are}} on this device alone', { count: copies.length }),
      children: <Undelivered copies={copies} />,
      labels: { confirm: t('Sign out'), cancel: t('Stay signed in') },
      onConfirm: () => resolve(true),
      onClose: () => resolve(false),
    })
  })
}
