import type { Redaction } from '@sourceline/database'
import type { Running } from '../../platform/use-case.ts'
import { carryOut, decideRedaction } from './redaction.store.ts'

const recordTables = new Set(['article', 'claim', 'source', 'topic', 'collection'] as const)

/** Carries a redaction out, ends it and logs it: for the act, and for each record that it struck. The log holds no words. */
export async function finishRedaction(
  { tx, now, actor, emit }: Running,
  redaction: Redaction,
): Promise<{ redactionId: string }> {
  const struck = await carryOut(tx, redaction, now)
  await decideRedaction(tx, redaction.id, 'APPLIED', actor, now)
  emit({
    subject: { type: 'redaction', id: redaction.id },
    changes: { state: 'APPLIED', rows: struck.length, reason: redaction.reason, ground: redaction.ground },
  })
  for (const type of recordTables) {
    const owners = new Set(struck.filter(({ table }) => table === `${type}_revision`).map(({ owner }) => owner))
    for (const id of owners) emit({ subject: { type, id }, changes: { redaction: redaction.id } })
  }
  return { redactionId: redaction.id }
}
