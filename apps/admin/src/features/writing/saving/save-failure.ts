import { NetworkError, SessionExpiredError, UnavailableError } from '@/shared/graphql-client.ts'
import { rejectedAs } from '@/shared/mutation-result.ts'
import type { SaveFailure } from './save-schedule.ts'

/** What kind of failure a save met. */
export function saveFailureOf(failure: unknown): SaveFailure {
  if (failure instanceof SessionExpiredError) return 'signed-out'
  if (failure instanceof UnavailableError) return 'unavailable'
  if (failure instanceof NetworkError) return 'unreachable'
  return rejectedAs(failure, 'ConflictError') ? 'conflict' : 'refused'
}
