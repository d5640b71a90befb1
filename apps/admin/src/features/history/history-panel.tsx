'use client'

import { Stack, Text, Timeline } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type EditorArticleFragment,
  EditorArticleEventsDocument,
  type EditorVersionFragment,
  RestoreEditorRevisionDocument,
} from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { useChange } from '@/shared/use-change.ts'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { CorrectionEntry } from './correction-entry.tsx'
import { historyEntries } from './history-entries.ts'
import { VersionDialog } from './version-dialog.tsx'
import { VersionEntry } from './version-entry.tsx'
import { reasonsFor } from './version-reasons.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  article: EditorArticleFragment
  saving: Saving
  /** The address at which readers have it, or will. */
  href: string
}

/** Where readers read a version as it was; null where they never did, do not yet, or do not any longer. */
function readerHrefOf(
  { publicFrom }: EditorVersionFragment,
  article: EditorArticleFragment,
  href: string,
): string | null {
  const isPast = typeof publicFrom === 'string' && Date.parse(publicFrom) <= Date.now()
  return isPast && article.publicFrom ? `${href}?asOf=${encodeURIComponent(publicFrom)}` : null
}

function useRestoring(
  article: EditorArticleFragment,
  saving: Saving,
): (version: EditorVersionFragment) => Promise<boolean> {
  const restore = useChange(
    async (revisionId: string) => {
      const saved = await saving.save()
      if (saved === null) throw new Error(t('What you changed could not be saved first, so nothing was restored.'))
      const input = { articleId: article.id, revisionId, expectedVersion: saved.version }
      return accepted((await execute(RestoreEditorRevisionDocument, { input })).restoreRevision).article
    },
    {
      onDone: (restored) => {
        saving.adopt(restored)
        showDone(t('The earlier version is the draft now'))
      },
    },
  )
  return async ({ id, number }) => {
    const message = t(
      'It becomes the draft, with its claims, topics and bylines. The present text stays in the history.',
    )
    const agreed = await confirm({ title: t('Restore version {number}?', { number }), message, action: t('Restore') })
    if (agreed) restore.mutate(id)
    return agreed
  }
}

/** The versions of an article with its corrections, newest first; each version can be looked at and brought back. */
export function HistoryPanel({ article, saving, href }: Props) {
  const { mayWrite } = useEditorSession()
  const [open, setOpen] = useState<EditorVersionFragment | null>(null)
  const restore = useRestoring(article, saving)
  const events = useQuery({
    queryKey: ['article-events', article.id, article.version],
    queryFn: ({ signal }) => execute(EditorArticleEventsDocument, { articleId: article.id }, signal),
  })
  const { revisions } = article
  const newest = revisions[0]
  const oldest = revisions.at(-1)
  if (newest === undefined || oldest === undefined)
    return (
      <Text size="sm" c="dimmed">
        {t('No version is kept yet. Each publication keeps one.')}
      </Text>
    )
  return (
    <Stack gap="md">
      <Timeline bulletSize={12} lineWidth={2} active={-1} aria-label={t('Versions of this article')}>
        {historyEntries(revisions, events.data?.article?.corrections ?? []).map((entry) => (
          <Timeline.Item key={entry.key} {...(entry.kind === 'correction' && { color: 'orange' })}>
            {entry.kind === 'correction' ? (
              <CorrectionEntry correction={entry.correction} />
            ) : (
              <VersionEntry
                version={entry.version}
                current={entry.version.id === newest.id}
                reasons={reasonsFor(entry.version, events.data?.changeEvents.nodes ?? [])}
                onOpen={() => setOpen(entry.version)}
              />
            )}
          </Timeline.Item>
        ))}
      </Timeline>
      {oldest.number > 1 && (
        <Text size="xs" c="dimmed">
          {t('{count, plural, one {Version 1 is older and} other {# older versions are}} not listed here.', {
            count: oldest.number - 1,
          })}
        </Text>
      )}
      {open && (
        <VersionDialog
          version={open}
          articleId={article.id}
          readerHref={readerHrefOf(open, article, href)}
          before={revisions.find(({ number }) => number < open.number)}
          onRestore={
            mayWrite && open.id !== newest.id
              ? () => void restore(open).then((agreed) => agreed && setOpen(null))
              : null
          }
          onClose={() => setOpen(null)}
        />
      )}
    </Stack>
  )
}
