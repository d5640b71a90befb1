import { failed, ok, type Result } from '@sourceline/domain'
import type { Failure, Subject } from './failure.ts'
import type { IdPrefix } from './ids.ts'
import { refusal } from './refusals/define-refusals.ts'
import { recordOf } from './records/define-record.ts'

/** The failure of naming a record that is not there. */
export function notFound(type: IdPrefix, typedOrUuid: string | null = null): Failure<'record-missing'> {
  return {
    kind: 'not-found',
    id: typedOrUuid,
    ...refusal('record-missing', { record: recordOf(type)?.words.one ?? type }),
  }
}

/** The failure of saving over somebody else's change. */
function conflict(current: Subject, expectedVersion: number, actualVersion: number): Failure<'version-outdated'> {
  const versions = { expectedVersion, actualVersion }
  return { kind: 'conflict', current, ...versions, ...refusal('version-outdated', versions) }
}

/** Lets a change through only if the caller has seen the record's present version. */
export function requireVersion<Record extends { id: string; version: number }>(
  type: IdPrefix,
  record: Record | null,
  expectedVersion: number,
): Result<Record, Failure<'record-missing' | 'version-outdated'>> {
  if (!record) return failed(notFound(type))
  if (record.version !== expectedVersion)
    return failed(conflict({ type, id: record.id }, expectedVersion, record.version))
  return ok(record)
}
