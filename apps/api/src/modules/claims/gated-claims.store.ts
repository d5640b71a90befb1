import { newest } from '../../platform/records/newest.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { claimRecord } from './claim.record.ts'

/** Claims with what the gate judges them by: their newest wording, open attributions and evidence, latest verdict. */
export async function loadForGate(tx: Transaction, claimIds: readonly string[]) {
  return open(tx, claimRecord).claim.findMany({
    where: { id: { in: [...claimIds] } },
    include: {
      revisions: { ...newest.revisions, include: { about: true } },
      attributions: {
        where: { publicUntil: null, replacedBy: null, NOT: { state: 'REJECTED' } },
      },
      assessments: { where: { publicUntil: null }, orderBy: [{ assessedAt: 'desc' }, { id: 'desc' }], take: 1 },
      evidence: {
        where: { publicUntil: null, state: 'ACCEPTED', replacedBy: null },
        select: { title: true, excerpt: true, locator: true, url: true },
      },
    },
  })
}
