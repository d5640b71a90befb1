import { personOf } from '@sourceline/domain'
import { listArgs, listCost } from '../../graphql/arguments.ts'
import { builder } from '../../graphql/builder.ts'
import { actorOf } from '../../graphql/context.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { uuidArgument } from '../../graphql/node.graphql.ts'
import { requireAction } from '../../graphql/refused-query.ts'
import { typedId } from '../../platform/ids.ts'
import { pageSize } from '../../platform/reads/cursor.ts'
import { listSessions, type SessionRow } from './session.reads.ts'
import { endSession } from './use-cases/end-session.ts'
import { endSessions } from './use-cases/end-sessions.ts'

const Session = builder.objectRef<SessionRow>('Session').implement({
  description: 'A browser in which somebody is signed in. What opens it is told to nobody.',
  fields: (t) => ({
    id: t.id({ description: 'The typed id: `session_01h…`.', resolve: ({ id }) => typedId('session', id) }),
    current: t.boolean({
      description: 'Whether this is the one that asks; false for a program with a token.',
      resolve: ({ id }, _args, { actor }) => actor?.sessionId === id,
    }),
    userAgent: t.exposeString('userAgent', { nullable: true, description: 'As what the browser introduced itself.' }),
    address: t.exposeString('ipAddress', {
      nullable: true,
      description: 'The network address at which somebody signed in; null where it is not known.',
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When somebody signed in there.',
      resolve: ({ createdAt }) => createdAt,
    }),
    lastUsedAt: t.field({
      type: 'DateTime',
      description: 'When it was last used, to ten minutes.',
      resolve: ({ lastUsedAt, createdAt }) => lastUsedAt ?? createdAt,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'When it ends by itself unless it is used.',
      resolve: ({ expiresAt }) => expiresAt,
    }),
  }),
})

builder.queryField('sessions', (t) =>
  t.field({
    type: [Session],
    args: {
      ...listArgs(100),
      userId: t.arg.id({ description: 'Whose, for administrators; one’s own where left out.' }),
    },
    complexity: listCost,
    description: 'Where somebody is signed in, what was used last first. Nobody’s for a service token.',
    resolve: async (_root, { first, userId }, context) => {
      const { actor, prisma } = actorOf(context)
      requireAction(actor, 'session:read')
      const person = personOf(actor)
      const wanted = typeof userId === 'string' ? uuidArgument(userId, 'user') : person
      if (wanted !== person) requireAction(actor, 'session:manage')
      return wanted === null ? [] : listSessions(prisma, wanted, new Date(), pageSize(first, { max: 500 }))
    },
  }),
)

mutationFor('endSession', endSession, {
  description: 'Signs a device out at once: one’s own, or any for administrators.',
  fields: (t) => ({ endedId: t.exposeID('endedId', { description: 'The session that has ended.' }) }),
})
mutationFor('endSessions', endSessions, {
  description: 'Signs a user out everywhere but where it is asked for: oneself, or anybody for administrators.',
  fields: (t) => ({ ended: t.exposeInt('ended', { description: 'How many sessions that were.' }) }),
})
