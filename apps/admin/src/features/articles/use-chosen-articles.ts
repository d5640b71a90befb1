'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type ArticleRowFragment,
  DeleteListedArticleDocument,
  MoveListedArticleDocument,
  PublishListedArticleDocument,
} from '@/generated/graphql.ts'
import { undeleteArticle } from '@/shared/bin/undelete-article.ts'
import { execute } from '@/shared/graphql-client.ts'
import { changeEach } from '@/shared/list/change-each.ts'
import type { Selection } from '@/shared/list/use-selection.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { showDone, showNotes, showUndo } from '@/shared/ui/notices.tsx'
import { t } from '@/shared/words/words.ts'
import { inQuotes } from '@/shared/ui/in-quotes.ts'

type Row = ArticleRowFragment

/** Changes articles one after another; gives those that were changed, and tells of the others. */
type Run = <Value>(
  rows: readonly Row[],
  /** What to say of those that could not be changed. */
  inWords: (count: number) => string,
  change: (row: Row) => Promise<Value>,
) => Promise<readonly { readonly row: Row; readonly value: Value }[]>

/** What is said of articles that stayed as they were. */
const notDone = {
  published: (count: number) => t('{count, plural, one {# article} other {# articles}} not published', { count }),
  deleted: (count: number) => t('{count, plural, one {# article} other {# articles}} not deleted', { count }),
  restored: (count: number) => t('{count, plural, one {# article} other {# articles}} not restored', { count }),
  moved: (count: number) => t('{count, plural, one {# article} other {# articles}} not moved', { count }),
  movedBack: (count: number) => t('{count, plural, one {# article} other {# articles}} not moved back', { count }),
} as const

async function publishThose(run: Run, rows: readonly Row[]): Promise<boolean> {
  const agreed = await confirm({
    title: t('Publish {count, plural, one {# article} other {# articles}}?', { count: rows.length }),
    message: t(
      'Readers see each at once, with the claims and sources that it needs. What the checks before publishing stop is left as it is.',
    ),
    action: t('Publish'),
  })
  if (!agreed) return false
  const done = await run(rows, notDone.published, async ({ id, version: expectedVersion }) =>
    accepted((await execute(PublishListedArticleDocument, { input: { id, expectedVersion } })).publishArticle),
  )
  if (done.length > 0)
    showDone(t('{count, plural, one {# article} other {# articles}} published.', { count: done.length }))
  return true
}

async function deleteThose(run: Run, rows: readonly Row[]): Promise<void> {
  const done = await run(rows, notDone.deleted, async ({ id, version: expectedVersion }) =>
    accepted((await execute(DeleteListedArticleDocument, { input: { id, expectedVersion } })).deleteArticle),
  )
  const gone = done.map(({ row }) => row)
  const undo = () => run(gone, notDone.restored, ({ id }) => undeleteArticle(id))
  if (gone.length > 0)
    showUndo(
      t('{count, plural, one {# article} other {# articles}} put in the bin.', { count: gone.length }),
      () => void undo(),
    )
}

async function moveOne({ id, version: expectedVersion }: Row, sectionId: string | null): Promise<number> {
  const input = { id, expectedVersion, sectionId }
  return accepted((await execute(MoveListedArticleDocument, { input })).saveArticle).article.version
}

async function moveThose(run: Run, rows: readonly Row[], section: { id: string; name: string } | null): Promise<void> {
  const done = await run(rows, notDone.moved, (row) => moveOne(row, section?.id ?? null))
  const moved = done.map(({ row, value: version }) => ({ ...row, version }))
  const undo = () => run(moved, notDone.movedBack, (row) => moveOne(row, row.section?.id ?? null))
  const count = moved.length
  const words = section
    ? t('{count, plural, one {# article} other {# articles}} moved to {name}.', { count, name: section.name })
    : t('{count, plural, one {# article taken out of its section} other {# articles taken out of their section}}.', {
        count,
      })
  if (count > 0) showUndo(words, () => void undo())
}

/** What can be done with several articles at once. Each is changed by itself, and told of where it could not be. */
export function useChosenArticles({ rows, clear }: Selection<Row>) {
  const queries = useQueryClient()
  const [settled, setSettled] = useState<{ of: number; count: number } | null>(null)
  const run: Run = async (those, inWords, change) => {
    const { done, problems } = await changeEach(those, change, {
      nameOf: ({ headline }) => inQuotes(headline),
      onStep: (count) => setSettled({ count, of: those.length }),
    })
    setSettled(null)
    showNotes(inWords(problems.length), problems)
    await queries.invalidateQueries()
    return done
  }
  const publishable = rows.filter(({ can }) => can.includes('article:publish'))
  const deletable = rows.filter(({ can }) => can.includes('article:delete'))
  const movable = rows.filter(({ can }) => can.includes('article:save'))
  return {
    settled,
    publishable,
    deletable,
    movable,
    publish: async (): Promise<void> => {
      if (await publishThose(run, publishable)) clear()
    },
    remove: async (): Promise<void> => {
      await deleteThose(run, deletable)
      clear()
    },
    move: (section: { id: string; name: string } | null): Promise<void> => moveThose(run, movable, section),
  }
}
