import { ok } from '@sourceline/domain'
import { noticeInWords } from '@sourceline/intake/notices'
import { z } from 'zod'
import { refusalOf, type Failure } from '../../../platform/failure.ts'
import { useCase, type Running } from '../../../platform/use-case.ts'
import { prepareArticle, writeArticle, type PreparedArticle } from '../import-article.ts'
import { importOptions, type ImportOptions } from '../import-options.ts'
import { nextWaiting, progressOf, settleItem, type Settled } from '../import-item.store.ts'

/** How long one article may be read, in milliseconds. */
const patience = 300_000

const refusedFor = (failure: Failure): Settled =>
  failure.kind === 'duplicate'
    ? { state: 'KNOWN', articleId: failure.existing[0]?.id ?? null }
    : { state: 'FAILED', failure: refusalOf(failure).message }

/** Writes an article down; one that was public before, and is to be again, is published next. */
async function draft(running: Running, options: ImportOptions, read: PreparedArticle): Promise<Settled> {
  const made = await writeArticle(running, options, read)
  if (!made.ok) return refusedFor(made.failure)
  const { articleId, notices, claimCount, sourceCount } = made.value
  const counts = { articleId, claimCount, sourceCount }
  if (!options.asPublished) return { state: 'IMPORTED', notices: [...notices], ...counts }
  if (read.wasPublic) return { state: 'DRAFTED', notices: [...notices], ...counts }
  return { state: 'IMPORTED', notices: [...notices, noticeInWords({ code: 'draft-kept', parameters: {} })], ...counts }
}

/**
 * Makes a draft of the next article of an import, after a position. What is not imported does not hold up the others: it is
 * noted why.
 */
export const importItem = useCase({
  action: 'article:import-item',
  input: z.object({ jobId: z.uuid(), after: z.number().int(), options: importOptions }),
  timeout: patience,
  prepare: async (preparing, { jobId, after, options: { again, locale: language = null } }) => {
    const item = await nextWaiting(preparing.tx, jobId, after)
    const given = { language, again, field: 'file', deadline: patience }
    if (!item?.kept) return ok(null)
    return ok({ item, read: await prepareArticle(preparing, { ...given, kept: item.kept }) })
  },
  run: async (running, { jobId, after, options }, _subject, prepared) => {
    const { tx } = running
    if (!prepared) return ok(await progressOf(tx, jobId, after))
    const { item, read } = prepared
    const settled = read.ok ? await draft(running, options, read.value) : refusedFor(read.failure)
    await settleItem(tx, item.id, settled)
    // What is still to be published is the next that is worked on.
    return ok(await progressOf(tx, jobId, settled.state === 'DRAFTED' ? after : item.position))
  },
})
