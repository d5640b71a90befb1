import { countUp, forgetFingerprints } from '../../platform/redaction/forget.ts'
import { recordsStruck, strike } from '../../platform/redaction/strike.ts'
import type { Running } from '../../platform/use-case.ts'
import { coverageOfOrder, finderOf } from './redaction-order.ts'
import { beginStriking, decideRedaction, endStriking, insertStrikes, type StoredRedaction } from './redaction.store.ts'

/**
 * Carries a redaction out, ends it and logs it: for the act, and for each record of which it struck a version. It blanks,
 * destroys salts and what could be guessed from, notes each row struck, and counts the records' versions up. The log holds
 * no words.
 */
export async function finishRedaction(
  { tx, now, actor, emit }: Running,
  redaction: StoredRedaction,
): Promise<{ redactionId: string }> {
  const { id, reason, ground } = redaction
  const coverage = await coverageOfOrder(tx, redaction)
  await beginStriking(tx, id)
  const struck = coverage ? await strike(tx, coverage, finderOf(redaction), now) : []
  await insertStrikes(tx, id, struck)
  const records = recordsStruck(struck)
  await forgetFingerprints(tx, records)
  if (coverage?.kind === 'records') await forgetFingerprints(tx, coverage.ids)
  await countUp(tx, records, now)
  await endStriking(tx)
  await decideRedaction(tx, id, 'APPLIED', actor, now)
  emit({ subject: { type: 'redaction', id }, changes: { state: 'APPLIED', rows: struck.length, reason, ground } })
  for (const [type, ids] of recordsStruck(struck.filter(({ revision }) => revision)))
    for (const recordId of ids) emit({ subject: { type, id: recordId }, changes: { redaction: id } })
  return { redactionId: id }
}
