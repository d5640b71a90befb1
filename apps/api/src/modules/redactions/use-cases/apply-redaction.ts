import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { notFound } from '../../../platform/record.ts'
import { everything } from '../../../platform/redaction/struck-words.ts'
import { strike } from '../../../platform/redaction/strike.ts'
import { useCase } from '../../../platform/use-case.ts'
import { finderAgain } from '../redaction-fingerprint.store.ts'
import { strikeFor } from '../finish-redaction.ts'
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
    const finder = redaction.scope === 'VERSION' ? ok(everything) : finderAgain(running.keys, redaction)
    if (!finder.ok)
      return failed(
        finder.failure === 'key-missing'
          ? refused('redaction-key-missing', { field: 'id' })
          : refused('redaction-words-unknown', { field: 'id' }),
      )
    const coverage = await coverageOfOrder(running.tx, redaction)
    const found = coverage ? await strike(running.tx, coverage, finder.value) : []
    if (!dryRun && coverage && found.length > 0) {
      const struck = await strikeFor(running, redaction.id, coverage, finder.value)
      running.emit({ subject: { type: 'redaction', id: redaction.id }, changes: { rows: struck.length } })
    }
    return ok({ rows: found.length, matches: found.reduce((sum, { matches }) => sum + matches, 0) })
  },
})
