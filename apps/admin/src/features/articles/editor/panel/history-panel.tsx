'use client'

import { Badge, Button, Group, Stack, Text, Timeline } from '@mantine/core'
import { type EditorArticleFragment, type EditorVersionFragment, RestoreEditorRevisionDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { wording } from '@/shared/ui/wording.ts'
import { useChange } from '@/shared/use-change.ts'
import { useEditorSession } from '../editor-session.ts'
import type { Saving } from '../saving/use-saving.ts'

interface Props {
  article: EditorArticleFragment
  saving: Saving
}

const time = (instant: string): string => new Date(instant).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })

function statusOf({ publicFrom, publicUntil, ending, sealedAt }: EditorVersionFragment): { label: string; color: string } {
  if (publicFrom && publicUntil) return { label: ending ? wording(ending) : 'Was public', color: 'gray' }
  if (publicFrom) return new Date(publicFrom).getTime() > Date.now() ? { label: 'Scheduled', color: 'indigo' } : { label: 'Public', color: 'green' }
  return sealedAt ? { label: 'Kept', color: 'gray' } : { label: 'Draft', color: 'petrol' }
}

function Version({ version, current, onRestore }: { version: EditorVersionFragment; current: boolean; onRestore: (() => void) | null }) {
  const status = statusOf(version)
  return (
    <Stack gap={2}>
      <Group gap={6}>
        <Text size="sm" fw={600}>Version {version.number}</Text>
        <Badge size="xs" variant="light" color={status.color}>{status.label}</Badge>
        {current && <Text size="xs" c="dimmed">open here</Text>}
      </Group>
      <Text size="sm" lineClamp={2}>{version.headline}</Text>
      {version.note && <Text size="xs" fs="italic">{version.note}</Text>}
      <Text size="xs" c="dimmed">
        {time(version.createdAt)}
        {version.publicFrom ? ` · public from ${time(version.publicFrom)}` : ''}
        {version.publicUntil ? ` until ${time(version.publicUntil)}` : ''}
      </Text>
      {onRestore && <div><Button size="compact-xs" variant="subtle" onClick={onRestore}>Go back to this version</Button></div>}
    </Stack>
  )
}

/** The versions of an article, newest first, each of which can be brought back. */
export function HistoryPanel({ article, saving }: Props) {
  const { mayWrite } = useEditorSession()
  const restore = useChange(
    async (revisionId: string) => {
      const saved = await saving.save()
      if (saved === null) throw new Error('What you changed could not be saved first, so nothing was restored.')
      const input = { articleId: article.id, revisionId, expectedVersion: saved.version }
      return accepted((await execute(RestoreEditorRevisionDocument, { input })).restoreRevision).article
    },
    {
      onDone: (restored) => {
        saving.adopt(restored)
        showDone('The earlier version is the draft now')
      },
    },
  )
  const ask = async ({ id, number }: EditorVersionFragment): Promise<void> => {
    const agreed = await confirm({ title: `Go back to version ${number}?`, message: 'It becomes the draft, with its claims, topics and bylines. The present text stays in the history.', action: 'Go back' })
    if (agreed) restore.mutate(id)
  }
  const [newest] = article.revisions
  if (newest === undefined) return <Text size="sm" c="dimmed">No version is kept yet. Each publication keeps one.</Text>
  return (
    <Timeline bulletSize={12} lineWidth={2} active={-1} aria-label="Versions of this article">
      {article.revisions.map((version) => (
        <Timeline.Item key={`${version.id}${version.publicFrom ?? ''}`}>
          <Version version={version} current={version.id === newest.id} onRestore={mayWrite && version.id !== newest.id ? () => void ask(version) : null} />
        </Timeline.Item>
      ))}
    </Timeline>
  )
}
