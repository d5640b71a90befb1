import type { Result } from '@sourceline/domain'
import { GraphQLError } from 'graphql'
import type { Failure } from '../platform/failure.ts'
import { AlreadyDone, IdempotencyMismatch, once } from '../platform/retries/once.ts'

/**
 * Makes a change once, however often it is sent with its key.
 *
 * @throws GraphQLError with IDEMPOTENCY_MISMATCH where the key was used for another input, and with ALREADY_DONE where what
 *   the change gave back is shown once.
 */
export async function madeOnce<Value>(
  change: Parameters<typeof once<Value>>[0],
  make: Parameters<typeof once<Value>>[1],
): Promise<Result<Value, Failure>> {
  try {
    return await once(change, make)
  } catch (error) {
    if (error instanceof IdempotencyMismatch)
      throw new GraphQLError(
        'The header "Idempotency-Key" was sent with another input before: give each change a key of its own.',
        { extensions: { code: 'IDEMPOTENCY_MISMATCH' } },
      )
    if (error instanceof AlreadyDone)
      throw new GraphQLError('This was done already, and what it gave back is shown once: look for what it made.', {
        extensions: { code: 'ALREADY_DONE' },
      })
    throw error
  }
}
