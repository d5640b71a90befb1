import { ImportItemState } from '@sourceline/domain'
import { batchOf, defineJob } from '../../platform/jobs/define-job.ts'
import { importOptions } from './import-options.ts'
import { importItem } from './use-cases/import-item.ts'

/** A large archive takes hours. */
const halfADay = 43_200

type Counts = Readonly<Partial<Record<ImportItemState, number>>>

/** What an import has come to so far: "12 drafts made, 2 imported before, 1 not imported". */
function told({ IMPORTED: made = 0, KNOWN: known = 0, FAILED: failed = 0 }: Counts): string {
  return [
    `${made === 0 ? 'No draft' : made === 1 ? 'One draft' : `${made} drafts`} made`,
    ...(known > 0 ? [`${known} imported before`] : []),
    ...(failed > 0 ? [`${failed} not imported`] : []),
  ].join(', ')
}

/** Makes drafts of the articles of a file, one after the other. */
export const importArticles = defineJob({
  name: 'article:import',
  title: 'Import articles',
  input: importOptions,
  deadline: halfADay,
  batch: ({ jobId, input, cursor }) =>
    batchOf(importItem, { jobId, after: Number(cursor ?? 0), options: input }, ({ position, counts }) => {
      const total = ImportItemState.values.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
      const waiting = counts['WAITING'] ?? 0
      return {
        cursor: String(position),
        done: total - waiting,
        total,
        message: told(counts),
        finished: waiting === 0,
      }
    }),
})
