import { countUp, forgetFingerprints } from '../../platform/redaction/forget.ts'
import type { Coverage } from '../../platform/redaction/reach.ts'
import { recordsStruck, strike, type Struck } from '../../platform/redaction/strike.ts'
import type { Finder } from '../../platform/redaction/struck-words.ts'
import type { Running } from '../../platform/use-case.ts'
import { coverageOfOrder, finderOf } from './redaction-order.ts'
import { strikeSessions } from '../collaboration/public.ts'
import { beginStriking, decideRedaction, endStriking, insertStrikes, type StoredRedaction } from './redaction.store.ts'

/**
 * Strikes for a redaction: blanks, destroys salts and what could be guessed from, notes each row struck, counts the
 * records' versions up, strikes what is being written, and logs each record of which it struck a version.
 */
export async function strikeFor(
  { tx, now, emit }: Running,
  redactionId: string,
  coverage: Coverage,
  finder: Finder,
): Promise<Struck[]> {
  await beginStriking(tx, redactionId)
  const struck = await strike(tx, coverage, finder, now)
  await insertStrikes(tx, redactionId, struck)
  const records = recordsStruck(struck)
  await forgetFingerprints(tx, records)
  if (coverage.kind === 'records') await forgetFingerprints(tx, coverage.ids)
  await countUp(tx, records, now)
  const covered = coverage.kind === 'records' ? coverage.ids.get('article') : undefined
  const articleIds = new Set([...(records.get('article') ?? []), ...(covered ?? [])])
  await strikeSessions(tx, { articleIds, finder: coverage.kind === 'all' ? finder : null })
  await endStriking(tx)
  for (const [type, ids] of recordsStruck(struck.filter(({ revision }) => revision)))
    for (const recordId of ids) emit({ subject: { type, id: recordId }, changes: { redaction: redactionId } })
  return struck
}

/** Carries a redaction out, ends it and logs it. The log holds no words. */
export async function finishRedaction(running: Running, redaction: StoredRedaction): Promise<{ redactionId: string }> {
  const { tx, now, actor, emit } = running
  const { id, reason, ground } = redaction
  const coverage = await coverageOfOrder(tx, redaction)
  const struck = coverage ? await strikeFor(running, id, coverage, finderOf(redaction)) : []
  await decideRedaction(tx, id, 'APPLIED', actor, now)
  emit({ subject: { type: 'redaction', id }, changes: { state: 'APPLIED', rows: struck.length, reason, ground } })
  return { redactionId: id }
}
