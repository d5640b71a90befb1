import { failed, ok, type Result } from '@sourceline/domain'
import type { Failure, Subject } from './failure.ts'
import type { IdPrefix } from './ids.ts'
import { recordOf } from './records/define-record.ts'

/** The failure of naming a record that is not there. */
export function notFound(type: IdPrefix, typedOrUuid: string | null = null): Failure {
  return {
    kind: 'not-found',
    id: typedOrUuid,
    message: `There is no such ${recordOf(type)?.words.one ?? type}. It may have been deleted; reload the page and choose again.`,
  }
}

/** The failure of saving over somebody else's change. */
function conflict(current: Subject, expectedVersion: number, actualVersion: number): Failure {
  return { kind: 'conflict', current, expectedVersion, actualVersion }
}

/** Lets a change through only if the caller has seen the record's present version. */
export function seen<Record extends { id: string; version: number }>(
  type: IdPrefix,
  record: Record | null,
  expectedVersion: number,
): Result<Record, Failure> {
  if (!record) return failed(notFound(type))
  if (record.version !== expectedVersion)
    return failed(conflict({ type, id: record.id }, expectedVersion, record.version))
  return ok(record)
}
