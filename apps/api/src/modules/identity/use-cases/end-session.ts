import { actorMay, failed, ok, personOf } from '@sourceline/domain'
import { z } from 'zod'
import { idOf, typedId } from '../../../platform/ids.ts'
import { useCase } from '../../../platform/use-case.ts'
import { refusal } from '../session.refusals.ts'
import { deleteSession, loadSession } from '../session.store.ts'

/** Signs a device out at once: one's own, or any for administrators. */
export const endSession = useCase({
  action: 'session:end',
  refusals: ['session-missing', 'session-of-another'],
  input: z.object({ id: idOf('session').describe('The session.') }),
  subject: async ({ tx }, { id }) => {
    const session = await loadSession(tx, id)
    if (session) return ok(session)
    return failed({ kind: 'not-found', ...refusal('session-missing'), id: typedId('session', id) } as const)
  },
  policy: (actor, { userId }) =>
    actorMay(actor, 'session:manage') || userId === personOf(actor) ? null : refusal('session-of-another'),
  run: async ({ tx, emit }, _input, { id, userId }) => {
    await deleteSession(tx, id)
    emit({ subject: { type: 'user', id: userId }, changes: { sessions: 1 } })
    return ok({ endedId: typedId('session', id) })
  },
})
