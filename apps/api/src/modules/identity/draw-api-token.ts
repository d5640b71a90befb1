import { failed, ok, type Result } from '@sourceline/domain'
import type { Failure } from '../../platform/failure.ts'
import { drawSecret } from './secret-token.ts'
import { refused } from './api-token.refusals.ts'

/** Draws the secret of a bearer token that ends at a moment, or never; a failure where that moment has passed. */
export function drawApiToken(
  expiresAt: Date | null,
  now: Date,
): Result<{ secret: string; hash: string; expiresAt: Date | null }, Failure<'expiry-past'>> {
  if (expiresAt && expiresAt <= now) return failed(refused('expiry-past', { field: 'expiresAt' }))
  return ok({ ...drawSecret('sl_'), expiresAt })
}
