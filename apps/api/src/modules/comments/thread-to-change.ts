import { failed, ok, type Result } from '@sourceline/domain'
import { z } from 'zod'
import type { Failure } from '../../platform/failure.ts'
import { idOf } from '../../platform/ids.ts'
import { expectedVersion } from '../../platform/inputs.ts'
import { requireVersion } from '../../platform/record.ts'
import type { Running } from '../../platform/use-case.ts'
import { refused } from './comment.refusals.ts'
import { loadComment, type LoadedComment } from './comment.store.ts'

/** The input of what is done with a thread as a whole. */
export const threadInput = z.object({
  id: idOf('comment').describe('The comment with which the thread begins.'),
  expectedVersion,
})

/** The codes of what is refused of a thread. */
export const threadRefusals = ['comment-in-thread', 'record-missing', 'version-outdated'] as const

/** Loads the comment with which a thread begins. */
export async function threadToChange(
  { tx }: Running,
  input: z.output<typeof threadInput>,
): Promise<Result<LoadedComment, Failure<(typeof threadRefusals)[number]>>> {
  const found = requireVersion('comment', await loadComment(tx, input.id), input.expectedVersion)
  if (!found.ok) return found
  return found.value.threadId === null ? ok(found.value) : failed(refused('comment-in-thread', { field: 'id' }))
}
