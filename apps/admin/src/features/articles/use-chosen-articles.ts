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
import { counted } from '@/shared/ui/counted.ts'
import { showDone, showNotes, showUndo } from '@/shared/ui/notices.tsx'

type Row = ArticleRowFragment

/** Changes articles one after another; gives those that were changed, and tells of the others. */
type Run = <Value>(
  rows: readonly Row[],
  what: string,
  change: (row: Row) => Promise<Value>,
) => Promise<readonly { readonly row: Row; readonly value: Value }[]>

const articles = (count: number): string => counted(count, 'article')

async function publishThose(run: Run, rows: readonly Row[]): Promise<boolean> {
  const agreed = await confirm({
    title: `Publish ${articles(rows.length)}?`,
    message:
      'Readers see each at once, with the claims and sources that it needs. What the checks before publishing ' +
      'stop is left as it is.',
    action: 'Publish',
  })
  if (!agreed) return false
  const done = await run(rows, 'published', async ({ id, version: expectedVersion }) =>
    accepted((await execute(PublishListedArticleDocument, { input: { id, expectedVersion } })).publishArticle),
  )
  if (done.length > 0) showDone(`${articles(done.length)} published.`)
  return true
}

async function deleteThose(run: Run, rows: readonly Row[]): Promise<void> {
  const done = await run(rows, 'deleted', async ({ id, version: expectedVersion }) =>
    accepted((await execute(DeleteListedArticleDocument, { input: { id, expectedVersion } })).deleteArticle),
  )
  const gone = done.map(({ row }) => row)
  const undo = () => run(gone, 'restored', ({ id }) => undeleteArticle(id))
  if (gone.length > 0) showUndo(`${articles(gone.length)} put in the bin.`, () => void undo())
}

async function moveOne({ id, version: expectedVersion }: Row, sectionId: string | null): Promise<number> {
  const input = { id, expectedVersion, sectionId }
  return accepted((await execute(MoveListedArticleDocument, { input })).saveArticle).article.version
}

async function moveThose(run: Run, rows: readonly Row[], section: { id: string; name: string } | null): Promise<void> {
  const done = await run(rows, 'moved', (row) => moveOne(row, section?.id ?? null))
  const moved = done.map(({ row, value: version }) => ({ ...row, version }))
  const undo = () => run(moved, 'moved back', (row) => moveOne(row, row.section?.id ?? null))
  const where = section ? `moved to ${section.name}` : 'taken out of their section'
  if (moved.length > 0) showUndo(`${articles(moved.length)} ${where}.`, () => void undo())
}

/** What can be done with several articles at once. Each is changed by itself, and told of where it could not be. */
export function useChosenArticles({ rows, clear }: Selection<Row>) {
  const queries = useQueryClient()
  const [settled, setSettled] = useState<{ of: number; count: number } | null>(null)
  const run: Run = async (those, what, change) => {
    const { done, problems } = await changeEach(those, change, {
      nameOf: ({ headline }) => `“${headline}”`,
      onStep: (count) => setSettled({ count, of: those.length }),
    })
    setSettled(null)
    showNotes(`${articles(problems.length)} not ${what}`, problems)
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
