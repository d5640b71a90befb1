import { failed, ImportItemState } from '@sourceline/domain'
import { batchOf, defineJob, type Batch, type Checkpoint, type Step } from '../../platform/jobs/define-job.ts'
import { outsideTransaction } from '../../platform/transactions/begin.ts'
import { stillMay } from '../identity/public.ts'
import { refusal } from './import.refusals.ts'
import { importOptions, type ImportOptions } from './import-options.ts'
import { nextIsDrafted, waitingIn, type ImportProgress } from './import-item.store.ts'
import { reasonOf } from './not-published.ts'
import { importItem } from './use-cases/import-item.ts'
import { publishItem } from './use-cases/publish-item.ts'
import { setItemAside } from './use-cases/set-item-aside.ts'

/** A large archive takes hours. */
const halfADay = 43_200

type Counts = ImportProgress['counts']

const oneOrMore = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`)

/** What an import has come to so far: "12 drafts made, 2 imported before, 1 not imported". */
function told({
  IMPORTED: drafts = 0,
  PUBLISHED: published = 0,
  KNOWN: before = 0,
  FAILED: failed = 0,
}: Counts): string {
  return [
    ...(published > 0 ? [`${oneOrMore(published, 'One article', 'articles')} published`] : []),
    ...(drafts > 0 || published === 0
      ? [`${drafts === 0 ? 'No draft' : oneOrMore(drafts, 'One draft', 'drafts')} made`]
      : []),
    ...(before > 0 ? [`${before} imported before`] : []),
    ...(failed > 0 ? [`${failed} not imported`] : []),
  ].join(', ')
}

function checkpointOf({ position, counts }: ImportProgress): Checkpoint {
  const total = ImportItemState.values.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
  const waiting = waitingIn(counts)
  return {
    cursor: String(position),
    done: total - waiting,
    total,
    message: told(counts),
    finished: waiting === 0,
  }
}

const unexpected = 'An error that nobody expected; the log of the server tells more.'

/**
 * Works on the next article of an import: makes a draft of it or, where it was published before, publishes the draft that
 * was made. An article that a step fails at is set aside with the reason, and holds up no other.
 */
function nextArticle({ jobId, input: options, startedById, cursor, willPass }: Step<ImportOptions>): Batch {
  const place = { jobId, after: Number(cursor ?? 0) }
  return {
    async run(context, save) {
      const tx = outsideTransaction(context.prisma)
      const action = options.asPublished ? publishItem.action : importItem.action
      if (!(await stillMay(tx, startedById, { action, now: new Date() })))
        return failed({ kind: 'forbidden', action, ...refusal('starter-may-not') })
      const step =
        options.asPublished && (await nextIsDrafted(tx, jobId, place.after))
          ? batchOf(publishItem, place, checkpointOf)
          : batchOf(importItem, { ...place, options }, checkpointOf)
      const outcome = await step.run(context, save).catch((error: unknown) => {
        if (willPass(error)) throw error
        return null
      })
      if (outcome?.ok) return outcome
      const reason = outcome ? reasonOf(outcome.failure) : unexpected
      return batchOf(setItemAside, { ...place, reason }, checkpointOf).run(context, save)
    },
  }
}

/** Makes drafts of the articles of a file, one after the other; publishes them where they were published before. */
export const importArticles = defineJob({
  name: 'article:import',
  title: 'Import articles',
  input: importOptions,
  deadline: halfADay,
  batch: nextArticle,
})
