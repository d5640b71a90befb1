import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { notFound } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { finishRedaction } from '../finish-redaction.ts'
import { scopeHashOf, versionOfOrder } from '../redaction-order.ts'
import { refusal, refused } from '../redaction.refusals.ts'
import { loadRedaction } from '../redaction.store.ts'
import { versionRefusals, versionProblem } from '../version-problem.ts'

/** A second person agrees to a redaction, and it is carried out. */
export const approveRedaction = useCase({
  action: 'redaction:approve',
  refusals: [
    ...versionRefusals,
    'record-missing',
    'redaction-changed',
    'redaction-decided',
    'redaction-own',
    'redactor-not-signed-in',
  ],
  timeout: 10 * 60_000,
  input: z.object({
    id: idOf('redaction').describe('The redaction.'),
    scopeHash: z
      .string()
      .describe('The scope hash that you have seen: nothing is approved if what is to be struck has changed.'),
  }),
  subject: async ({ tx }, { id }) => {
    const redaction = await loadRedaction(tx, id)
    return redaction ? ok(redaction) : failed(notFound('redaction'))
  },
  policy: ({ kind, id }, { proposedById }) => {
    if (kind !== 'USER') return refusal('redactor-not-signed-in')
    return id === proposedById ? refusal('redaction-own') : null
  },
  run: async (running, { scopeHash }, redaction) => {
    if (redaction.state !== 'PROPOSED' && redaction.state !== 'WAITING')
      return failed(refused('redaction-decided', { field: 'id' }))
    if (redaction.scopeHash !== scopeHash || scopeHash !== scopeHashOf(redaction.id, redaction))
      return failed(refused('redaction-changed', { field: 'scopeHash' }))
    const problem = redaction.scope === 'VERSION' ? versionProblem(await versionOfOrder(running.tx, redaction)) : null
    if (problem) return failed(problem)
    return ok(await finishRedaction(running, redaction))
  },
})
