import { failed, ok, type Result } from '@sourceline/domain'
import type { Problem } from '../problems.ts'

/** Reads JSON as it is. */
export function parseJson(text: string): Result<unknown, Problem> {
  try {
    const value: unknown = JSON.parse(text)
    return ok(value)
  } catch {
    return failed({ code: 'json-broken', parameters: {} })
  }
}
