import { failed, ok, type Result } from '@sourceline/domain'
import type { Problem } from '../problems.ts'

/** Reads JSON as it is. */
export function parseJson(text: string): Result<unknown, Problem> {
  try {
    return ok(JSON.parse(text) as unknown)
  } catch {
    return failed({ code: 'json-broken', parameters: {} })
  }
}
