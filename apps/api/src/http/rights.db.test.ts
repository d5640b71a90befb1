import type { Role } from '@sourceline/domain'
import { hashPassword } from 'better-auth/crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createGraphs } from '../graphql/servers.ts'
import { createServiceToken, ensureFirstAdministrator } from '../modules/identity/public.ts'
import { newUuid, typedId } from '../platform/ids.ts'
import { testServer, type TestServer } from './test-server.ts'

const password = 'correct horse battery'
const hashed = hashPassword(password)
const adminUrl = 'http://localhost:3000'
let server: TestServer

beforeAll(async () => {
  server = await testServer({
    makeGraphs: ({ prisma, pool, deliveryPool }) => createGraphs({ prisma, pool, deliveryPool, adminUrl }),
  })
})

beforeEach(async () => {
  await server.database.prisma.apiToken.deleteMany()
  await server.database.prisma.user.deleteMany()
})

afterAll(() => server.close())

function asSystem() {
  const actor = { kind: 'SYSTEM', id: null, name: 'Command line', role: 'ADMINISTRATOR' } as const
  return { prisma: server.database.prisma, actor, requestId: null }
}

/** Somebody who has set up and signed in: typed id and session cookie. */
async function person(name: string, role: Role): Promise<{ id: string; cookie: string }> {
  const email = `${name.toLowerCase()}@newsroom.example`
  const [id, now] = [newUuid(), new Date()]
  const made = { id, createdAt: now, updatedAt: now }
  const account = { ...made, accountId: id, providerId: 'credential', password: await hashed }
  await server.database.prisma.user.create({ data: { ...made, name, email, role, accounts: { create: account } } })
  return { id: typedId('user', id), cookie: (await signIn(email)) ?? '' }
}

async function signIn(email: string): Promise<string | null> {
  const { statusCode, cookies } = await server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email, password },
    remoteAddress: `198.51.100.${Math.floor(Math.random() * 250)}`,
  })
  if (statusCode !== 200) return null
  return cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}

type Credentials = { readonly cookie: string } | { readonly authorization: string }

async function ask(credentials: Credentials, query: string, input?: object) {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/editorial/graphql',
    payload: { query, variables: input ? { input } : {} },
    headers: { ...credentials },
  })
  // eslint-disable-next-line typescript/no-explicit-any -- answers are as varied as the queries
  return { status: answer.statusCode, data: answer.json<any>().data }
}

const change = async (credentials: Credentials, name: string, input: object, selection = '') => {
  const stem = name.charAt(0).toUpperCase() + name.slice(1)
  const { data } = await ask(
    credentials,
    `mutation ($input: ${stem}Input!) { done: ${name}(input: $input) { __typename ... on Error { message } ${selection} } }`,
    input,
  )
  return data.done
}

async function newToken(by: Credentials, role: Role, mutation = 'createApiToken') {
  const stem = mutation.charAt(0).toUpperCase() + mutation.slice(1)
  const made = await change(
    by,
    mutation,
    { name: `for a ${role}`, role },
    `... on ${stem}Payload { token apiToken { id } }`,
  )
  if (!made.token) throw new Error(made.message)
  return { id: made.apiToken.id as string, bearer: { authorization: `Bearer ${made.token}` } }
}

const may = async (credentials: Credentials, action: string) => {
  const { status, data } = await ask(credentials, '{ viewer { can } }')
  return status === 200 ? (data.viewer.can as string[]).includes(action) : status
}

const createTopic = (credentials: Credentials) =>
  change(credentials, 'createTopic', { name: `Topic ${Math.random()}`, kind: 'PLACE' })

test('a personal token does no more than its maker may at the moment of the request', async () => {
  const ada = await person('Ada', 'ADMINISTRATOR')
  const ben = await person('Ben', 'EDITOR')
  const { bearer } = await newToken(ben, 'EDITOR')
  expect((await createTopic(bearer)).__typename).toBe('CreateTopicPayload')
  await change(ada, 'changeUserRole', { id: ben.id, role: 'REPORTER' })
  expect(await createTopic(bearer)).toMatchObject({
    __typename: 'ForbiddenError',
    message: expect.stringContaining('of this token’s maker'),
  })
  expect(await may(bearer, 'topic:create')).toBe(false)
  expect(await may(bearer, 'article:create')).toBe(true)
  await change(ada, 'changeUserRole', { id: ben.id, role: 'FACT_CHECKER' })
  expect([await may(bearer, 'article:create'), await may(bearer, 'claim:assess')]).toEqual([false, true])
  await change(ada, 'changeUserRole', { id: ben.id, role: 'ADMINISTRATOR' })
  expect([await may(bearer, 'topic:create'), await may(bearer, 'user:read')]).toEqual([true, false])
})

test('a personal token opens nothing while its maker is locked out', async () => {
  const ada = await person('Ada', 'ADMINISTRATOR')
  const ben = await person('Ben', 'EDITOR')
  const { bearer } = await newToken(ben, 'REPORTER')
  await change(ada, 'disableUser', { id: ben.id })
  expect((await ask(bearer, '{ viewer { id } }')).status).toBe(401)
  await change(ada, 'enableUser', { id: ben.id })
  expect((await ask(bearer, '{ viewer { id } }')).status).toBe(200)
})

test('a personal token ends for good with its maker', async () => {
  const ben = await person('Ben', 'EDITOR')
  const { bearer } = await newToken(ben, 'EDITOR')
  await server.database.prisma.user.deleteMany()
  expect((await ask(bearer, '{ viewer { id } }')).status).toBe(401)
  expect(await server.database.prisma.apiToken.count()).toBe(0)
})

test('nobody makes a personal token for more than their own role, nor one token with another', async () => {
  const ben = await person('Ben', 'REPORTER')
  for (const role of ['ADMINISTRATOR', 'EDITOR', 'FACT_CHECKER'])
    expect(await change(ben, 'createApiToken', { name: 'mine', role })).toEqual({
      __typename: 'ValidationError',
      message: 'role: Choose a role that allows no more than your own.',
    })
  const { bearer } = await newToken(ben, 'REPORTER')
  expect((await change(bearer, 'createApiToken', { name: 'mine', role: 'VIEWER' })).__typename).toBe('ForbiddenError')
})

test('in a session, a lower role counts from the next request and being locked out at once', async () => {
  const ada = await person('Ada', 'ADMINISTRATOR')
  const ben = await person('Ben', 'EDITOR')
  expect((await createTopic(ben)).__typename).toBe('CreateTopicPayload')
  await change(ada, 'changeUserRole', { id: ben.id, role: 'REPORTER' })
  expect((await createTopic(ben)).__typename).toBe('ForbiddenError')
  await change(ada, 'disableUser', { id: ben.id })
  expect((await ask(ben, '{ viewer { id } }')).status).toBe(401)
  expect((await server.app.inject({ url: '/api/auth/get-session', headers: ben })).json()).toBeNull()
  expect(await signIn('ben@newsroom.example')).toBeNull()
})

test('a service token outlives a change of its maker, whose successor answers for it', async () => {
  const ada = await person('Ada', 'ADMINISTRATOR')
  const ben = await person('Ben', 'ADMINISTRATOR')
  const cleo = await person('Cleo', 'EDITOR')
  const { id, bearer } = await newToken(ben, 'EDITOR', 'createServiceToken')
  const selection = '... on SuccessorRequiredError { apiTokens { id name } }'
  const refused = {
    __typename: 'SuccessorRequiredError',
    message:
      'Ben answers for service tokens: “for a EDITOR”. Name an administrator as successor, or revoke them first.',
    apiTokens: [{ id, name: 'for a EDITOR' }],
  }
  expect(await change(ada, 'disableUser', { id: ben.id }, selection)).toEqual(refused)
  expect(await change(ada, 'changeUserRole', { id: ben.id, role: 'EDITOR' }, selection)).toEqual(refused)
  expect((await ask(ben, '{ viewer { id } }')).status).toBe(200)
  for (const successorId of [cleo.id, ben.id])
    expect(await change(ada, 'disableUser', { id: ben.id, successorId })).toEqual({
      __typename: 'ValidationError',
      message: 'successorId: Name another administrator who can sign in.',
    })
  expect((await change(ada, 'changeUserRole', { id: ben.id, role: 'VIEWER', successorId: ada.id })).__typename).toBe(
    'ChangeUserRolePayload',
  )
  expect((await change(ada, 'disableUser', { id: ben.id })).__typename).toBe('DisableUserPayload')
  expect((await createTopic(bearer)).__typename).toBe('CreateTopicPayload')
  const { data } = await ask(ada, '{ apiTokens { nodes { kind role limitedTo active owner { id } } } }')
  expect(data.apiTokens.nodes).toEqual([
    { kind: 'SERVICE', role: 'EDITOR', limitedTo: null, active: true, owner: { id: ada.id } },
  ])
  expect(
    await server.database.prisma.changeEvent.findFirst({ where: { action: 'service-token:assign' } }),
  ).toMatchObject({ actorName: 'Ada', subjectType: 'token', changes: { name: 'for a EDITOR' } })
})

test('a service token is passed on to an administrator, and a personal one to nobody', async () => {
  const ada = await person('Ada', 'ADMINISTRATOR')
  const ben = await person('Ben', 'ADMINISTRATOR')
  const cleo = await person('Cleo', 'EDITOR')
  const [service, own] = [await newToken(ada, 'EDITOR', 'createServiceToken'), await newToken(ada, 'EDITOR')]
  const mutation =
    'mutation ($input: AssignServiceTokenInput!) { done: assignServiceToken(input: $input) { __typename } }'
  const assign = async (by: Credentials, id: string, ownerId: string) =>
    (await ask(by, mutation, { id, ownerId })).data.done.__typename
  expect(await assign(ada, service.id, cleo.id)).toBe('ValidationError')
  expect(await assign(ada, own.id, ben.id)).toBe('ValidationError')
  expect(await assign(cleo, service.id, ben.id)).toBe('ForbiddenError')
  expect(await assign(ada, service.id, ben.id)).toBe('AssignServiceTokenPayload')
  expect((await change(ben, 'disableUser', { id: ada.id })).__typename).toBe('DisableUserPayload')
})

test('the database itself keeps the owner of a service token', async () => {
  const ben = await person('Ben', 'ADMINISTRATOR')
  await newToken(ben, 'EDITOR', 'createServiceToken')
  await expect(server.database.pool.query('DELETE FROM "user"')).rejects.toThrow(/api_token_owner_id_fkey/)
})

test('of two administrators who hand their tokens to each other and leave at once, one remains with all', async () => {
  const ada = await person('Ada', 'ADMINISTRATOR')
  const ben = await person('Ben', 'ADMINISTRATOR')
  await Promise.all([newToken(ada, 'EDITOR', 'createServiceToken'), newToken(ben, 'EDITOR', 'createServiceToken')])
  const answers = await Promise.all([
    change(ada, 'disableUser', { id: ben.id, successorId: ada.id }),
    change(ben, 'disableUser', { id: ada.id, successorId: ben.id }),
  ])
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['DisableUserPayload', 'ValidationError'])
  const tokens = await server.database.prisma.apiToken.findMany({ select: { owner: { select: { disabledAt: true } } } })
  expect(tokens).toEqual([{ owner: { disabledAt: null } }, { owner: { disabledAt: null } }])
})

test('nobody is left answering for a token that is made while they are locked out', async () => {
  const ada = await person('Ada', 'ADMINISTRATOR')
  for (let round = 0; round < 5; round++) {
    const ben = await person(`Ben${round}`, 'ADMINISTRATOR')
    const name = `round ${round}`
    const [made, disabled] = await Promise.all([
      change(ada, 'createServiceToken', { name, role: 'VIEWER', ownerId: ben.id }),
      change(ada, 'disableUser', { id: ben.id }),
    ])
    expect([made.__typename, disabled.__typename]).toEqual(
      made.__typename === 'ValidationError'
        ? ['ValidationError', 'DisableUserPayload']
        : ['CreateServiceTokenPayload', 'SuccessorRequiredError'],
    )
  }
})

test('the first administrator takes over what the command line made before', async () => {
  const { prisma } = server.database
  const made = await createServiceToken(asSystem(), { name: 'Wire', role: 'EDITOR' })
  expect(made).toMatchObject({ ok: true, value: { apiToken: { kind: 'SERVICE', owner: null } } })
  await ensureFirstAdministrator({ prisma, administrator: { email: 'ada@newsroom.example', password }, adminUrl })
  expect(await prisma.apiToken.findFirst({ select: { owner: { select: { email: true } } } })).toEqual({
    owner: { email: 'ada@newsroom.example' },
  })
  expect(await createServiceToken(asSystem(), { name: 'Later', role: 'EDITOR' })).toMatchObject({
    value: { apiToken: { owner: { email: 'ada@newsroom.example' } } },
  })
})

test('administrators see every token and whose it is, others their own, and each revokes what they see', async () => {
  const ada = await person('Ada', 'ADMINISTRATOR')
  const ben = await person('Ben', 'EDITOR')
  const cleo = await person('Cleo', 'REPORTER')
  const [bens, cleos] = [await newToken(ben, 'EDITOR'), await newToken(cleo, 'VIEWER')]
  const service = await newToken(ada, 'EDITOR', 'createServiceToken')
  await change(ada, 'changeUserRole', { id: ben.id, role: 'FACT_CHECKER' })
  const list = async (by: Credentials) =>
    (await ask(by, '{ apiTokens { totalCount nodes { id kind limitedTo active owner { name } } } }')).data.apiTokens
  const own = { id: bens.id, kind: 'PERSONAL', limitedTo: 'FACT_CHECKER', active: true, owner: { name: 'Ben' } }
  expect(await list(ada)).toMatchObject({
    totalCount: 3,
    nodes: [{ id: service.id, owner: { name: 'Ada' } }, { id: cleos.id, owner: { name: 'Cleo' } }, own],
  })
  for (const by of [ben, bens.bearer]) expect(await list(by)).toEqual({ totalCount: 1, nodes: [own] })
  expect((await change(service.bearer, 'revokeApiToken', { id: bens.id })).__typename).toBe('ForbiddenError')
  expect(await list(service.bearer)).toEqual({ totalCount: 0, nodes: [] })
  for (const { id } of [cleos, service])
    expect((await change(ben, 'revokeApiToken', { id })).__typename).toBe('ForbiddenError')
  expect((await change(ben, 'revokeApiToken', { id: bens.id })).__typename).toBe('RevokeApiTokenPayload')
  expect((await change(ada, 'revokeApiToken', { id: cleos.id })).__typename).toBe('RevokeApiTokenPayload')
  for (const { bearer } of [bens, cleos]) expect((await ask(bearer, '{ viewer { id } }')).status).toBe(401)
})
