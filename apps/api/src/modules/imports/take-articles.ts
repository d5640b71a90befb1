import { failed, type Result } from '@sourceline/domain'
import type { IncomingSource } from '@sourceline/intake'
import type { Problem } from '@sourceline/intake/problems'
import type { Failure } from '../../platform/failure.ts'
import { runOffLoop, type ReadingCode } from '../../platform/work/off-loop.ts'
import type { TakenDocuments } from './read-article.work.ts'
import { problemOf } from './text-problem.ts'

/** Takes all articles out of a file beside the event loop: one, or the many of a feed or an export. */
export async function takeArticles(
  source: IncomingSource,
): Promise<Result<TakenDocuments, Failure<ReadingCode | Problem['code']>>> {
  const taken = await runOffLoop<IncomingSource, Result<TakenDocuments, Problem>>('takeDocuments', source, {
    field: 'file',
  })
  if (!taken.ok) return taken
  return taken.value.ok ? taken.value : failed(problemOf('file', taken.value.failure))
}
