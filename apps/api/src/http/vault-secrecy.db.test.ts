import { randomBytes } from 'node:crypto'
import { Role } from '@sourceline/domain'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runInTest } from '../cli/test-terminal.ts'
import { createGraphs } from '../graphql/servers.ts'
import { createServiceToken } from '../modules/identity/public.ts'
import { drawKey, readKeyRing } from '../platform/encryption/key-ring.ts'
import { createLog } from '../platform/log.ts'
import { createServer } from './server.ts'

/** A word that stands nowhere else, in the identity that is kept. */
const marker = `Q${randomBytes(9).toString('hex')}`
const disguises = [
  marker,
  Buffer.from(marker).toString('hex'),
  ...[0, 1, 2].map((shift) =>
    Buffer.from(`${' '.repeat(shift)}${marker}`)
      .toString('base64')
      .slice(4, 16),
  ),
]
const showsMarker = (text: string): boolean => {
  const lower = text.toLowerCase()
  return disguises.some((disguise) => lower.includes(disguise.toLowerCase()))
}

let database: TestDatabase
let app: FastifyInstance
const logged: string[] = []
const tokens = new Map<Role, string>()

beforeAll(async () => {
  database = await testDatabase()
  const { prisma, pool, deliveryPool } = database
  const log = createLog('trace', { write: (line) => void logged.push(line) })
  const ring = readKeyRing(drawKey(new Date()).line)
  const graphs = await createGraphs({
    prisma,
    pool,
    deliveryPool,
    adminUrl: 'http://localhost:3000',
    keys: { read: () => ring, readOrDraw: () => ring },
    logError: (err) => log.error({ err }, 'an operation failed'),
  })
  app = await createServer({
    database,
    databaseUrl: database.url,
    deliveryPool,
    env: { adminUrl: 'http://localhost:3000', host: '127.0.0.1', port: 4000 },
    secret: 'a secret that is only for tests, and long enough',
    graphs,
    log,
  })
  const actor = { kind: 'SYSTEM', id: null, name: 'A test', role: 'ADMINISTRATOR' } as const
  for (const role of Role.values) {
    const made = await createServiceToken({ prisma, actor, requestId: null }, { name: `for a ${role}`, role })
    if (made.ok) tokens.set(role, made.value.token)
  }
})

afterAll(async () => {
  await app.close()
  await database.drop()
})

const graph = (url: string, payload: object, role?: Role) =>
  app.inject({
    method: 'POST',
    url,
    payload,
    headers: role ? { authorization: `Bearer ${tokens.get(role) ?? ''}` } : {},
  })
const editorial = (query: string, variables: object, role: Role = 'EDITOR') =>
  graph('/editorial/graphql', { query, variables }, role)

const keep = `mutation ($input: KeepIdentityInput!) {
    keepIdentity(input: $input) { __typename ... on Error { message }
    ... on ValidationError { issues { field message } } } }`
const look = `mutation ($input: LookIntoVaultInput!) {
    lookIntoVault(input: $input) { __typename ... on LookIntoVaultPayload { identity { name contact note } }
    ... on Error { message } } }`
const remove = 'mutation ($input: RemoveIdentityInput!) { removeIdentity(input: $input) { __typename } }'
const words = {
  name: `Ines ${marker}`,
  contact: `${marker}@port.example`,
  note: `Known as ${marker} since we met her.`,
}
const identity = { expectedVersion: 0, ...words }

async function newStandIn(): Promise<string> {
  const made = await editorial(
    `mutation { createSource(input: { name: "A port official", kind: PERSON, standIn: true }) {
      ... on CreateSourcePayload { source { id } } } }`,
    {},
  )
  return made.json().data.createSource.source.id
}

/** Every row of every table as text, with its table's name. */
async function everyRow(): Promise<string[]> {
  const { rows: tables } = await database.pool.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await database.pool.query<{ row: string }>(`SELECT x::text AS row FROM ${name} x`)
    found.push(...rows.map(({ row }) => `${name}: ${row}`))
  }
  return found
}

test('what the vault keeps stands in no table, log line or answer but that of a look', async () => {
  const sourceId = await newStandIn()
  const answers: { what: string; body: string }[] = []
  const note = async (what: string, answer: Promise<{ body: string; headers: object }>) => {
    const { body, headers } = await answer
    answers.push({ what, body: `${body} ${JSON.stringify(headers)}` })
    return body
  }
  expect(await note('keeping', editorial(keep, { input: { sourceId, ...identity } }))).toContain('KeepIdentityPayload')
  await note('keeping again', editorial(keep, { input: { sourceId, ...identity } }))
  await note('a stale version', editorial(keep, { input: { sourceId, ...identity, expectedVersion: 7 } }))
  await note('a role that may not', editorial(keep, { input: { sourceId, ...identity } }, 'VIEWER'))
  await note('a stranger', editorial(keep, { input: { sourceId, ...identity, expectedVersion: 1 } }, 'REPORTER'))
  await note('too long a name', editorial(keep, { input: { sourceId, ...identity, name: marker.repeat(40) } }))
  await note('no source', editorial(keep, { input: { ...identity, sourceId: marker } }))
  await note('an unknown field', editorial(keep, { input: { sourceId, ...identity, phone: marker } }))
  await note('a wrong type', editorial(keep, { input: { sourceId, ...identity, contact: [{ marker }] } }))
  await note(
    'no session',
    graph('/editorial/graphql', { query: keep, variables: { input: { sourceId, ...identity } } }),
  )
  await note('the wrong graph', graph('/graphql', { query: keep, variables: { input: { sourceId, ...identity } } }))
  const address = new URLSearchParams({ query: keep, variables: JSON.stringify({ input: { sourceId, ...identity } }) })
  await note(
    'in an address',
    app.inject({
      url: `/editorial/graphql?${String(address)}`,
      headers: { authorization: `Bearer ${tokens.get('EDITOR') ?? ''}`, 'apollo-require-preflight': '1' },
    }),
  )
  const reason = `The lawyers asked whether it is ${marker}.`
  const looked = await editorial(look, { input: { sourceId, reason } }, 'ADMINISTRATOR')
  expect(looked.json().data.lookIntoVault).toEqual({ __typename: 'LookIntoVaultPayload', identity: words })
  expect(looked.headers['cache-control']).toBe('no-store')
  for (const role of ['VIEWER', 'REPORTER', 'FACT_CHECKER'] as const)
    await note(`a look of a ${role}`, editorial(look, { input: { sourceId, reason: 'I should like to know.' } }, role))

  const fields = 'id name role description sameAs vault { kept keptBy can history { action actorName changes } }'
  for (const role of Role.values) {
    await note('the source', editorial(`query ($id: ID!) { source(id: $id) { ${fields} } }`, { id: sourceId }, role))
    await note('the log', editorial('{ changeEvents(first: 100) { nodes { action actorName changes } } }', {}, role))
    await note(
      'the list',
      editorial(`{ sources(editorial: { search: "${marker.slice(0, 3)}" }) { nodes { name } } }`, {}, role),
    )
  }
  await note('delivery', graph('/graphql', { query: '{ sources { nodes { id name description } } }' }))
  for (const command of [
    ['vault', 'status'],
    ['vault', 'status', '--json'],
    ['export'],
    ['export', '--published'],
    ['token', 'list'],
    ['user', 'list'],
  ]) {
    const { out, notes } = await runInTest(command, { database })
    answers.push({ what: command.join(' '), body: out + notes })
  }

  expect(answers.filter(({ body }) => showsMarker(body)).map(({ what }) => what)).toEqual([])
  expect(logged.length).toBeGreaterThan(40)
  expect(logged.filter(showsMarker)).toEqual([])
  const rows = await everyRow()
  expect(rows.filter((row) => row.startsWith('vault_entry: '))).toHaveLength(1)
  expect(rows.filter((row) => row.includes('vault:look'))).toHaveLength(1)
  expect(rows.filter(showsMarker)).toEqual([])

  const removed = await editorial(remove, { input: { sourceId, reason } })
  expect(removed.json().data.removeIdentity.__typename).toBe('RemoveIdentityPayload')
  expect((await everyRow()).filter((row) => row.startsWith('vault_entry: ') || showsMarker(row))).toEqual([])
})

test('the search for it would find it: planted where it must not be, it is seen', async () => {
  await database.pool.query(`CREATE TABLE planted (words bytea)`)
  await database.pool.query('INSERT INTO planted VALUES ($1)', [Buffer.from(`xx ${marker} xx`)])
  expect((await everyRow()).filter(showsMarker)).toHaveLength(1)
  await database.pool.query('DROP TABLE planted')
  expect(showsMarker(Buffer.from(`in base64 ${marker} too`).toString('base64'))).toBe(true)
})
