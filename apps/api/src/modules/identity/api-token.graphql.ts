import { pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, desk } from '../../graphql/builder.ts'
import { connectionOf, pageOf } from '../../graphql/connection.ts'
import { actorOf } from '../../graphql/context.ts'
import { deskEnums } from '../../graphql/enums.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { typedId } from '../../platform/ids.ts'
import { pageOfApiTokens } from './api-token.reads.ts'
import type { ApiTokenRecord } from './api-token.reads.ts'
import { refuseUnless } from './refuse-unless.ts'
import { createApiToken } from './use-cases/create-api-token.ts'
import { revokeApiToken } from './use-cases/revoke-api-token.ts'

const ApiToken = builder.objectRef<ApiTokenRecord>('ApiToken').implement({
  description: 'A bearer token for a program. The secret itself is not kept.',
  fields: (t) => ({
    id: t.id({ description: 'The typed id: `token_01h…`.', resolve: ({ id }) => typedId('token', id) }),
    name: t.exposeString('name', { description: 'What it is for.' }),
    role: t.field({ type: deskEnums.Role, description: 'What it may do.', resolve: ({ role }) => role }),
    createdAt: t.field({ type: 'DateTime', description: 'When it was made.', resolve: ({ createdAt }) => createdAt }),
    expiresAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it ends by itself; null for never.',
      resolve: ({ expiresAt }) => expiresAt,
    }),
    lastUsedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to ten minutes.',
      resolve: ({ lastUsedAt }) => lastUsedAt,
    }),
    revokedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked.',
      resolve: ({ revokedAt }) => revokedAt,
    }),
  }),
})

const ApiTokenConnection = connectionOf('ApiToken', ApiToken, desk)

builder.queryField('apiTokens', (t) =>
  t.field({
    type: ApiTokenConnection,
    complexity: pageCost,
    description: 'The bearer tokens, the newest first, those that have ended included. For administrators.',
    args: pageArgs(),
    resolve: async (_root, args, context) => {
      const { actor, prisma } = actorOf(context)
      refuseUnless(actor, 'api-token:read')
      return pageOf<ApiTokenRecord>(await pageOfApiTokens(prisma, args))
    },
  }),
)

mutationFor('createApiToken', createApiToken, {
  description: 'Makes a bearer token for a program.',
  fields: (t) => ({
    apiToken: t.field({ type: ApiToken, description: 'What is kept of it.', resolve: ({ apiToken }) => apiToken }),
    token: t.exposeString('token', { description: 'The token: shown only now.' }),
  }),
})
mutationFor('revokeApiToken', revokeApiToken, {
  description: 'Ends a bearer token, at once.',
  fields: (t) => ({
    apiToken: t.field({ type: ApiToken, description: 'What is kept of it.', resolve: ({ apiToken }) => apiToken }),
  }),
})
