'use client'

import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { EditorProposalFragment } from '@/generated/graphql.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import classes from './proposal-bar.module.css'
import { leftOut, waitingWords } from './proposal-count.ts'

/** What still waits for an editor in the text, and deciding on all of it at once. */
export function ProposalBar({ proposals }: { proposals: readonly EditorProposalFragment[] }) {
  const { articleId, decideOn, acceptAll, mayDecide } = useEditorSession()
  const [running, setRunning] = useState<'accept' | 'reject' | null>(null)
  if (proposals.length === 0) return null
  const left = leftOut(proposals)
  const decide = async (decision: 'accept' | 'reject'): Promise<void> => {
    if (decision === 'reject') {
      const message =
        'None of them is published, nor proposed again when the text comes back. ' +
        'They stay listed below as rejected, and each can be restored.'
      if (
        !(await confirm({
          title: proposals.length === 1 ? 'Reject the proposal?' : `Reject all ${proposals.length} proposals?`,
          message,
          action: 'Reject all',
          destructive: true,
        }))
      )
        return
    }
    setRunning(decision)
    const ids = proposals.map(({ id }) => id)
    if (decision === 'accept') await acceptAll(articleId, ids)
    else await decideOn(decision, ids)
    setRunning(null)
  }
  return (
    <Group className={classes.bar} justify="space-between" gap="xs" wrap="nowrap" role="region" aria-label="Proposals">
      <div>
        <Text size="xs" fw={600}>
          {waitingWords(proposals)}
        </Text>
        {mayDecide && left !== '' && (
          <Text size="xs" c="dimmed" lh={1.35}>
            {left}
          </Text>
        )}
      </div>
      {mayDecide && (
        <Group gap={4} wrap="nowrap" style={{ flexShrink: 0 }}>
          <Button
            size="compact-xs"
            loading={running === 'accept'}
            disabled={running !== null}
            onClick={() => void decide('accept')}
          >
            Accept all
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            loading={running === 'reject'}
            disabled={running !== null}
            onClick={() => void decide('reject')}
          >
            Reject all
          </Button>
        </Group>
      )}
    </Group>
  )
}
