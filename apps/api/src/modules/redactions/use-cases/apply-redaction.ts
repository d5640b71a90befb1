import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { notFound } from '../../../platform/record.ts'
import { strike } from '../../../platform/redaction/strike.ts'
import { matchesOf } from '../../../platform/redaction/struck-versions.ts'
import { useCase } from '../../../platform/use-case.ts'
import { finderOfApplied, strikeAgain } from '../apply-again.ts'
import { coverageOfOrder } from '../redaction-order.ts'
import { refused } from '../redaction.refusals.ts'
import { loadRedaction } from '../redaction.store.ts'

/**
 * Strikes again what a redaction struck, in a database into which an older copy of its rows was put back. Where nothing
 * of it stands, nothing is changed.
 */
export const applyRedaction = useCase({
  action: 'redaction:apply',
  refusals: ['record-missing', 'redaction-key-missing', 'redaction-not-carried-out', 'redaction-words-unknown'],
  timeout: 10 * 60_000,
  input: z.object({
    id: idOf('redaction').describe('The redaction.'),
    dryRun: z.boolean().default(false).describe('Counts and changes nothing.'),
  }),
  subject: async ({ tx }, { id }) => {
    const redaction = await loadRedaction(tx, id)
    return redaction ? ok(redaction) : failed(notFound('redaction'))
  },
  run: async (running, { dryRun }, redaction) => {
    if (redaction.state !== 'APPLIED') return failed(refused('redaction-not-carried-out', { field: 'id' }))
    const finder = finderOfApplied(running, redaction, 'id')
    if (!finder.ok) return finder
    const coverage = await coverageOfOrder(running.tx, redaction)
    if (!coverage) return ok({ rows: 0, matches: 0 })
    const found = dryRun
      ? await strike(running.tx, coverage, finder.value)
      : await strikeAgain(running, redaction, coverage, finder.value)
    return ok({ rows: found.length, matches: matchesOf(found) })
  },
})
