'use client'

import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { IconChecks, IconDots, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { EditorProposalFragment } from '@/generated/graphql.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  /** All that waits for a decision. */
  proposals: readonly EditorProposalFragment[]
  /** What of it belongs to claims of which all is sure. */
  sure: readonly EditorProposalFragment[]
}

const idsOf = (proposals: readonly EditorProposalFragment[]): string[] => proposals.map(({ id }) => id)

const agreesToRejectAll = (count: number): Promise<boolean> =>
  confirm({
    title: t('Reject {count, plural, one {the proposal} other {all # proposals}}?', { count }),
    message: t(
      'None of them is published, nor proposed again when the text comes back. ' +
        'They stay listed below as rejected, and each can be restored.',
    ),
    action: t('Reject all'),
    destructive: true,
  })

/** Deciding on many proposals in one step: what is sure with one press, all else behind a menu. */
export function DecideMany({ proposals, sure }: Props) {
  const { articleId, decideOn, acceptAll } = useEditorSession()
  const [running, setRunning] = useState(false)
  const run = async (decide: () => Promise<unknown>): Promise<void> => {
    setRunning(true)
    await decide()
    setRunning(false)
  }
  const rejectAll = async (): Promise<void> => {
    if (await agreesToRejectAll(proposals.length)) await run(() => decideOn('reject', idsOf(proposals)))
  }
  const sureClaims = new Set(sure.map(({ claim }) => claim.id)).size
  return (
    <Group gap={4} wrap="nowrap" style={{ flexShrink: 0 }}>
      {sureClaims > 0 && (
        <Button size="compact-xs" loading={running} onClick={() => void run(() => acceptAll(articleId, idsOf(sure)))}>
          {t('Accept {sureClaims} sure', { sureClaims })}
        </Button>
      )}
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            disabled={running}
            aria-label={t('Decide on all proposals at once')}
          >
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconChecks size={16} aria-hidden />}
            onClick={() => void run(() => acceptAll(articleId, idsOf(proposals)))}
          >
            {t('Accept all that is sure or likely')}
          </Menu.Item>
          <Menu.Item leftSection={<IconX size={16} aria-hidden />} onClick={() => void rejectAll()}>
            {t('Reject all …')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
