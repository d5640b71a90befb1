import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { refusalOf, type Failure } from '../../../platform/failure.ts'
import { useCase } from '../../../platform/use-case.ts'
import { prepareArticle, writeArticle, type WrittenArticle } from '../import-article.ts'
import { importOptions } from '../import-options.ts'
import { countItems, nextWaiting, settleItem, type Settled } from '../import-item.store.ts'

/** How long one article may be read, in milliseconds. */
const patience = 300_000

const refusedFor = (failure: Failure): Settled =>
  failure.kind === 'duplicate'
    ? { state: 'KNOWN', articleId: failure.existing[0]?.id ?? null }
    : { state: 'FAILED', failure: refusalOf(failure).message }

const importedAs = ({ articleId, notices, claimCount, sourceCount }: WrittenArticle): Settled => ({
  state: 'IMPORTED',
  articleId,
  notices: [...notices],
  claimCount,
  sourceCount,
})

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
    return ok(item && { item, read: await prepareArticle(preparing, { ...given, kept: item.kept }) })
  },
  run: async (running, { jobId, after, options }, _subject, prepared) => {
    const { tx } = running
    if (prepared) {
      const { item, read } = prepared
      const made = read.ok ? await writeArticle(running, options, read.value) : read
      const settled: Settled = made.ok ? importedAs(made.value) : refusedFor(made.failure)
      await settleItem(tx, item.id, settled)
    }
    return ok({ position: prepared?.item.position ?? after, counts: Object.fromEntries(await countItems(tx, jobId)) })
  },
})
