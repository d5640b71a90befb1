import { actorMay, ok, personOf } from '@sourceline/domain'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { userId } from '../inputs.ts'
import { refusal } from '../session.refusals.ts'
import { deleteSessions } from '../session.store.ts'
import { loadUser } from '../user.store.ts'

/** Signs a user out everywhere but where they ask for it: oneself, or anybody for administrators. */
export const endSessions = useCase({
  action: 'session:end-all',
  refusals: ['session-of-another', 'user-missing'],
  input: z.object({ userId }),
  subject: ({ tx }, input) => loadUser(tx, input.userId),
  policy: (actor, { id }) =>
    actorMay(actor, 'session:manage') || id === personOf(actor) ? null : refusal('session-of-another'),
  run: async ({ tx, actor, emit }, _input, { id }) => {
    const ended = await deleteSessions(tx, id, actor.sessionId ?? null)
    emit({ subject: { type: 'user', id }, changes: { sessions: ended } })
    return ok({ ended })
  },
})
