import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { notFound } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { refused } from '../redaction.refusals.ts'
import { decideRedaction, loadRedaction } from '../redaction.store.ts'

/** Calls a redaction off before it is carried out: nothing is changed, and its words are forgotten. */
export const callOffRedaction = useCase({
  action: 'redaction:call-off',
  refusals: ['record-missing', 'redaction-decided'],
  input: z.object({ id: idOf('redaction').describe('The redaction.') }),
  subject: async ({ tx }, { id }) => {
    const redaction = await loadRedaction(tx, id)
    return redaction ? ok(redaction) : failed(notFound('redaction'))
  },
  run: async ({ tx, now, actor, emit }, _input, redaction) => {
    if (redaction.state !== 'PROPOSED' && redaction.state !== 'WAITING')
      return failed(refused('redaction-decided', { field: 'id' }))
    await decideRedaction(tx, redaction.id, 'CALLED_OFF', actor, now)
    emit({ subject: { type: 'redaction', id: redaction.id }, changes: { state: 'CALLED_OFF' } })
    return ok({ redactionId: redaction.id })
  },
})
