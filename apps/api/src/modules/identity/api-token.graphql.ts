import { actorMay, personOf, roleIncludes } from '@sourceline/domain'
import { forwardPageArgs, pageCost } from '../../graphql/arguments.ts'
import { requireAction } from '../../graphql/refused-query.ts'
import { builder, editorial } from '../../graphql/builder.ts'
import { connectionOf, pageOf } from '../../graphql/connection.ts'
import { actorOf } from '../../graphql/context.ts'
import { editorialEnums } from '../../graphql/enums.ts'
import { errorTypes } from '../../graphql/errors.graphql.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { typedId } from '../../platform/ids.ts'
import { apiTokensOf, pageOfApiTokens } from './api-token.reads.ts'
import type { ApiTokenRecord } from './api-token.reads.ts'
import { assignServiceToken } from './use-cases/assign-service-token.ts'
import { createApiToken } from './use-cases/create-api-token.ts'
import { createServiceToken } from './use-cases/create-service-token.ts'
import { revokeApiToken } from './use-cases/revoke-api-token.ts'
import { User } from './user.graphql.ts'

const ApiToken = builder.objectRef<ApiTokenRecord>('ApiToken').implement({
  description: 'A bearer token for a program. The secret itself is not kept.',
  fields: (t) => ({
    id: t.id({ description: 'The typed id: `token_01h…`.', resolve: ({ id }) => typedId('token', id) }),
    name: t.exposeString('name', { description: 'What it is for.' }),
    kind: t.field({
      type: editorialEnums.ApiTokenKind,
      description: 'Whose rights it has.',
      resolve: ({ kind }) => kind,
    }),
    owner: t.field({
      type: User,
      nullable: true,
      description:
        'Who made a personal token, and who answers for a service token: null while the newsroom has no administrator.',
      resolve: ({ owner }) => owner,
    }),
    role: t.field({
      type: editorialEnums.Role,
      description: 'What it may do at the most.',
      resolve: ({ role }) => role,
    }),
    limitedTo: t.field({
      type: editorialEnums.Role,
      nullable: true,
      description:
        'The present role of a personal token’s maker, where it allows less than `role`: only what both allow can be done.',
      resolve: ({ kind, role, owner }) =>
        kind === 'PERSONAL' && owner && !roleIncludes(owner.role, role) ? owner.role : null,
    }),
    active: t.boolean({
      description: 'Whether it opens anything now: not revoked, not expired, and its maker not locked out.',
      resolve: ({ kind, owner, revokedAt, expiresAt }) =>
        !revokedAt && (!expiresAt || expiresAt > new Date()) && (kind === 'SERVICE' || !owner?.disabledAt),
    }),
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

const ApiTokenConnection = connectionOf('ApiToken', ApiToken, editorial)

builder.queryField('apiTokens', (t) =>
  t.field({
    type: ApiTokenConnection,
    complexity: pageCost,
    description:
      'Bearer tokens, the newest first, those that have ended included: every one for administrators, for others their own.',
    args: forwardPageArgs(),
    resolve: async (_root, args, context) => {
      const { actor, prisma } = actorOf(context)
      requireAction(actor, 'api-token:read')
      const maker = actorMay(actor, 'api-token:manage') ? 'anybody' : { id: personOf(actor) }
      return pageOf<ApiTokenRecord>(await pageOfApiTokens(prisma, args, maker))
    },
  }),
)

builder.objectField(errorTypes['successor-required'], 'apiTokens', (t) =>
  t.field({
    type: [ApiToken],
    description: 'The service tokens, the first 20 of them by name.',
    resolve: ({ answersFor }, _args, context) =>
      apiTokensOf(
        actorOf(context).prisma,
        answersFor.map(({ id }) => id),
      ),
  }),
)

mutationFor('createApiToken', createApiToken, {
  description:
    'Makes a personal bearer token for a program of yours. It never does more than you may at the moment, and ends with you.',
  fields: (t) => ({
    apiToken: t.field({ type: ApiToken, description: 'What is kept of it.', resolve: ({ apiToken }) => apiToken }),
    token: t.exposeString('token', { description: 'The token: shown only now.' }),
  }),
})
mutationFor('createServiceToken', createServiceToken, {
  description: 'Makes a bearer token that belongs to the newsroom, with a role of its own.',
  fields: (t) => ({
    apiToken: t.field({ type: ApiToken, description: 'What is kept of it.', resolve: ({ apiToken }) => apiToken }),
    token: t.exposeString('token', { description: 'The token: shown only now.' }),
  }),
})
mutationFor('assignServiceToken', assignServiceToken, {
  description: 'Makes another administrator answer for a service token.',
  fields: (t) => ({
    apiToken: t.field({ type: ApiToken, description: 'What is kept of it.', resolve: ({ apiToken }) => apiToken }),
  }),
})
mutationFor('revokeApiToken', revokeApiToken, {
  description: 'Ends a bearer token, at once: your own, or any for administrators.',
  fields: (t) => ({
    apiToken: t.field({ type: ApiToken, description: 'What is kept of it.', resolve: ({ apiToken }) => apiToken }),
  }),
})
