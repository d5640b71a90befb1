import type { Role } from '@sourceline/domain'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createGraphs } from '../../graphql/servers.ts'
import { newUuid, typedId } from '../../platform/ids.ts'

let database: TestDatabase
let graphs: Awaited<ReturnType<typeof createGraphs>>

beforeAll(async () => {
  database = await testDatabase()
  const { prisma, pool, deliveryPool } = database
  graphs = await createGraphs({ prisma, pool, deliveryPool, adminUrl: 'https://desk.example' })
})

afterAll(async () => {
  await Promise.all([graphs.delivery.stop(), graphs.editorial.stop()])
  await database.drop()
})

async function ask(
  query: string,
  variables: Record<string, unknown> = {},
  role: Role = 'ADMINISTRATOR',
  kind: 'TOKEN' | 'USER' = 'TOKEN',
) {
  const actor = { kind, id: newUuid(), name: 'A test', role } as const
  const { body } = await graphs.editorial.executeOperation(
    { query, variables },
    { contextValue: graphs.editorialContext({ id: 'test' }, actor) },
  )
  if (body.kind !== 'single') throw new Error('expected one answer')
  const { data, errors } = body.singleResult
  return { data: data ?? {}, errors }
}

/** The typed id of an administrator who can sign in. */
async function administrator(): Promise<string> {
  const now = new Date()
  const id = newUuid()
  await database.prisma.user.create({
    data: {
      id,
      name: 'Ada',
      email: `${id}@newsroom.example`,
      role: 'ADMINISTRATOR',
      createdAt: now,
      updatedAt: now,
      accounts: {
        create: { id, accountId: id, providerId: 'credential', createdAt: now, updatedAt: now },
      },
    },
  })
  return typedId('user', id)
}

const invite = `mutation ($input: InviteUserInput!) { inviteUser(input: $input) {
  __typename
  ... on InviteUserPayload { setUpUrl user { id email role disabledAt } }
  ... on ValidationError { issues { field message } }
  ... on ForbiddenError { action }
} }`

test('the viewer learns who it is and what it may do', async () => {
  const { data } = await ask('{ viewer { id name email role kind can } }', {}, 'VIEWER')
  expect(data['viewer']).toEqual({
    id: expect.stringMatching(/^token_/),
    name: 'A test',
    email: null,
    role: 'VIEWER',
    kind: 'TOKEN',
    can: [
      'api-token:create',
      'api-token:read',
      'api-token:revoke',
      'article:check',
      'comment:read',
      'job:cancel',
      'job:read',
      'list-view:create',
      'list-view:delete',
      'list-view:read',
      'list-view:save',
      'session:end',
      'session:end-all',
      'session:read',
      'user:change-password',
    ],
  })
})

test('an administrator invites somebody and is given the link', async () => {
  const { data } = await ask(invite, { input: { email: 'Ben@newsroom.example', name: 'Ben', role: 'REPORTER' } })
  expect(data['inviteUser']).toEqual({
    __typename: 'InviteUserPayload',
    setUpUrl: expect.stringMatching(/^https:\/\/desk\.example\/set-up\?token=[\w-]{43}$/),
    user: { id: expect.stringMatching(/^user_/), email: 'ben@newsroom.example', role: 'REPORTER', disabledAt: null },
  })
})

test('a bad address is told by its field', async () => {
  const { data } = await ask(invite, { input: { email: 'ben', name: 'Ben', role: 'REPORTER' } })
  expect(data['inviteUser']).toEqual({
    __typename: 'ValidationError',
    issues: [{ field: 'email', message: 'Write an e-mail address like ada@newsroom.example.' }],
  })
})

test('users are listed in pages, the newest first, to administrators alone', async () => {
  await ask(invite, { input: { email: 'cleo@newsroom.example', name: 'Cleo', role: 'EDITOR' } })
  const list =
    'query ($after: String) { users(first: 1, after: $after) { totalCount nodes { email hasSetUp } pageInfo { hasNextPage endCursor } } }'
  const first = await ask(list)
  expect(first.data['users']).toMatchObject({
    totalCount: 2,
    nodes: [{ email: 'cleo@newsroom.example', hasSetUp: false }],
    pageInfo: { hasNextPage: true },
  })
  const { pageInfo } = first.data['users'] as { pageInfo: { endCursor: string } }
  const second = await ask(list, { after: pageInfo.endCursor })
  expect(second.data['users']).toMatchObject({
    nodes: [{ email: 'ben@newsroom.example' }],
    pageInfo: { hasNextPage: false },
  })
  const refused = await ask(list, {}, 'EDITOR')
  expect(refused.errors).toMatchObject([
    {
      message: 'The role editor does not allow this (user:read). Ask an administrator for another role.',
      extensions: { code: 'FORBIDDEN', refusal: 'ROLE_FORBIDS', action: 'user:read' },
    },
  ])
})

test('a role is changed, and somebody is locked out and let in again', async () => {
  const { data } = await ask('{ users(first: 1) { nodes { id } } }')
  const [{ id }] = (data['users'] as { nodes: [{ id: string }] }).nodes
  const changed = await ask(
    'mutation ($input: ChangeUserRoleInput!) { changeUserRole(input: $input) { ... on ChangeUserRolePayload { user { role } } } }',
    { input: { id, role: 'VIEWER' } },
  )
  expect(changed.data).toEqual({ changeUserRole: { user: { role: 'VIEWER' } } })
  const locked = await ask(
    'mutation ($input: DisableUserInput!) { disableUser(input: $input) { ... on DisableUserPayload { user { disabledAt } } } }',
    { input: { id } },
  )
  expect(locked.data).toEqual({ disableUser: { user: { disabledAt: expect.anything() } } })
  const open = await ask(
    'mutation ($input: EnableUserInput!) { enableUser(input: $input) { ... on EnableUserPayload { user { disabledAt } } } }',
    { input: { id } },
  )
  expect(open.data).toEqual({ enableUser: { user: { disabledAt: null } } })
})

test('a token is made, listed without its secret and revoked', async () => {
  const made = await ask(
    `mutation ($input: CreateServiceTokenInput!) {
      createServiceToken(input: $input) {
      ... on CreateServiceTokenPayload { token apiToken { id role expiresAt } } } }`,
    { input: { name: 'a robot', role: 'EDITOR', expiresAt: '2040-01-31T00:00:00Z', ownerId: await administrator() } },
    'ADMINISTRATOR',
    'USER',
  )
  const payload = made.data['createServiceToken'] as { token: string; apiToken: { id: string } }
  expect(payload).toEqual({
    token: expect.stringMatching(/^sl_/),
    apiToken: { id: expect.stringMatching(/^token_/), role: 'EDITOR', expiresAt: expect.anything() },
  })
  const listed = await ask('{ apiTokens { nodes { id name revokedAt lastUsedAt } } }')
  expect(listed.data['apiTokens']).toEqual({
    nodes: [{ id: payload.apiToken.id, name: 'a robot', revokedAt: null, lastUsedAt: null }],
  })
  const revoked = await ask(
    'mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { ... on RevokeApiTokenPayload { apiToken { revokedAt } } } }',
    { input: { id: payload.apiToken.id } },
  )
  expect(revoked.data).toEqual({ revokeApiToken: { apiToken: { revokedAt: expect.anything() } } })
})

test.each(['EDITOR', 'FACT_CHECKER', 'REPORTER', 'VIEWER'] as const)(
  'a %s neither invites nor sees the tokens of others',
  async (role) => {
    const { data } = await ask(
      invite,
      { input: { email: 'eve@newsroom.example', name: 'Eve', role: 'ADMINISTRATOR' } },
      role,
    )
    expect(data['inviteUser']).toEqual({ __typename: 'ForbiddenError', action: 'user:invite' })
    const { data: seen } = await ask('{ apiTokens { totalCount nodes { id } } }', {}, role, 'USER')
    expect(seen['apiTokens']).toEqual({ totalCount: 0, nodes: [] })
  },
)

test('readers know of no user, token or viewer', async () => {
  for (const query of ['{ viewer { id } }', '{ users { totalCount } }', '{ apiTokens { totalCount } }']) {
    const { body } = await graphs.delivery.executeOperation(
      { query },
      { contextValue: graphs.deliveryContext({ id: 'test' }) },
    )
    expect(body.kind === 'single' && body.singleResult.errors?.[0]?.message).toMatch(/^Cannot query field/)
  }
})
