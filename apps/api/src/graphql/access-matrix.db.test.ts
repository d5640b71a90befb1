import { Role } from '@sourceline/domain'
import type { FastifyInstance } from 'fastify'
import { getNamedType, isLeafType, isNonNullType, type GraphQLField, type GraphQLObjectType } from 'graphql'
import { hashPassword } from 'better-auth/crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { drawApiToken } from '../modules/identity/draw-api-token.ts'
import { newUuid } from '../platform/ids.ts'
import { leastOf } from '../testing/least-input.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { openPublicServer } from '../testing/public-server.ts'
import { deliverySchema, editorialSchema } from './schemas.ts'

/** By what somebody is known to the server: nothing, a cookie or a bearer token. */
type Credentials = Readonly<Record<string, string>>

const password = 'correct horse battery'
let newsroom: TestNewsroom
let app: FastifyInstance
const people = new Map<Role, { readonly id: string; readonly session: Credentials }>()
const personal = new Map<string, Credentials>()
const service = new Map<Role, Credentials>()

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  app = await openPublicServer(newsroom)
  const hash = await hashPassword(password)
  for (const role of Role.values) people.set(role, await person(role, hash))
  for (const role of Role.values) {
    service.set(role, await token(role, null))
    for (const [maker, { id }] of people) personal.set(`${maker} ${role}`, await token(role, id))
  }
})
afterAll(async () => {
  await app.close()
  await newsroom.close()
})

async function person(role: Role, hash: string): Promise<{ id: string; session: Credentials }> {
  const [id, now] = [newUuid(), new Date()]
  const made = { id, createdAt: now, updatedAt: now }
  const email = `${role.toLowerCase()}@newsroom.example`
  const account = { ...made, accountId: id, providerId: 'credential', password: hash }
  await newsroom.prisma.user.create({ data: { ...made, name: role, email, role, accounts: { create: account } } })
  const { cookies } = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email, password },
  })
  return {
    id,
    session: { cookie: cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ') },
  }
}

/** A token with a role, of a maker whose own role may allow less: as where somebody was given another one since. */
async function token(role: Role, makerId: string | null): Promise<Credentials> {
  const drawn = drawApiToken(null, new Date())
  if (!drawn.ok) throw new Error('no token was drawn')
  const { secret, ...kept } = drawn.value
  const kind = makerId === null ? 'SERVICE' : 'PERSONAL'
  await newsroom.prisma.apiToken.create({
    data: { id: newUuid(), ...kept, name: `${kind} ${role}`, kind, role, makerId, createdAt: new Date() },
  })
  return { authorization: `Bearer ${secret}` }
}

/** A field of the root with the least that it takes. */
interface Operation {
  readonly name: string
  readonly text: string
  readonly variables: Readonly<Record<string, unknown>>
}

function operationsOf(root: GraphQLObjectType | null | undefined, kind: 'query' | 'mutation'): Operation[] {
  return Object.values(root?.getFields() ?? {}).map((field) => operationOf(field, kind))
}

function operationOf({ name, args, type }: GraphQLField<unknown, unknown>, kind: 'query' | 'mutation'): Operation {
  const asked = args.filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)
  const declared = asked.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ')
  const given = asked.map((argument) => `${argument.name}: $${argument.name}`).join(', ')
  const below = isLeafType(getNamedType(type)) ? '' : '{ __typename }'
  const list = (text: string) => (text ? `(${text})` : '')
  return {
    name,
    text: `${kind} ${list(declared)} { done: ${name}${list(given)} ${below} }`,
    variables: Object.fromEntries(asked.map((argument) => [argument.name, leastOf(argument.type)])),
  }
}

const Answer = z.object({
  data: z.object({ done: z.unknown() }).nullish(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })).optional(),
})
const refusedWith = new Set(['FORBIDDEN', 'UNAUTHENTICATED'])
const Forbidden = z.object({ __typename: z.literal('ForbiddenError') })

/** Whether somebody is let through to what an operation does, whatever comes of it with the least input. */
async function isAllowed(
  { text, variables }: Operation,
  by: Credentials,
  url = '/editorial/graphql',
): Promise<boolean> {
  const answer = await app.inject({ method: 'POST', url, payload: { query: text, variables }, headers: { ...by } })
  const { data, errors = [] } = Answer.parse(answer.json())
  const unexpected = errors.find(({ extensions: { code } }) => /INTERNAL|VALIDATION|UNAVAILABLE|TOO_MANY/.test(code))
  if (unexpected) throw new Error(`${text}: ${unexpected.message}`)
  return !errors.some(({ extensions: { code } }) => refusedWith.has(code)) && !Forbidden.safeParse(data?.done).success
}

/** The letters of the roles for which something holds, a point for the others. */
async function letters(holds: (role: Role) => Promise<boolean>): Promise<string> {
  const parts = await Promise.all(Role.values.map(async (role) => ((await holds(role)) ? role.charAt(0) : '.')))
  return parts.join('')
}

const credentials = (found: Credentials | undefined): Credentials => {
  if (!found) throw new Error('nobody has these')
  return found
}

/** What is allowed of one operation of the editorial graph: to people, service tokens, and personal tokens by their maker. */
async function cellsOf(operation: Operation): Promise<{ person: string; service: string; personal: string[] }> {
  const makers: string[] = []
  for (const maker of Role.values)
    makers.push(await letters((role) => isAllowed(operation, credentials(personal.get(`${maker} ${role}`)))))
  return {
    person: await letters((role) => isAllowed(operation, credentials(people.get(role)?.session))),
    service: await letters((role) => isAllowed(operation, credentials(service.get(role)))),
    personal: makers,
  }
}

const head = `Who may what: every field of both roots, asked with the least input by everybody whom there is.
A = ADMINISTRATOR, E = EDITOR, F = FACT_CHECKER, R = REPORTER, V = VIEWER; a point is a refusal.
Personal tokens stand by the present role of their maker, in the same order. Nobody is let into the editorial graph without
signing in; the delivery graph is read by everybody. Written by the test: vitest run -u access-matrix
`

test('each field of a root is open to those of whom the committed table says so, and to nobody else', async () => {
  const lines: string[] = []
  const both = [
    ['Query', operationsOf(editorialSchema.getQueryType(), 'query')],
    ['Mutation', operationsOf(editorialSchema.getMutationType(), 'mutation')],
  ] as const
  for (const [root, operations] of both) {
    for (const operation of operations) {
      expect([operation.name, await isAllowed(operation, {})]).toEqual([operation.name, false])
      const { person: own, service: programs, personal: makers } = await cellsOf(operation)
      lines.push(
        `${`${root}.${operation.name}`.padEnd(36)} person ${own}  service ${programs}  personal ${makers.join(' ')}`,
      )
      // A personal token does what its own role and its maker's both allow; some things no token does.
      const expected = Role.values.map((maker) =>
        Role.values.map(
          (role) => letterIn(own, role) !== '.' && letterIn(own, maker) !== '.' && letterIn(programs, role),
        ),
      )
      expect([operation.name, makers]).toEqual([
        operation.name,
        expected.map((row) => row.map((letter) => letter || '.').join('')),
      ])
    }
  }
  for (const operation of operationsOf(deliverySchema.getQueryType(), 'query')) {
    expect([operation.name, await isAllowed(operation, {}, '/graphql')]).toEqual([operation.name, true])
    lines.push(`${`Delivery.${operation.name}`.padEnd(36)} everybody`)
  }
  expect(deliverySchema.getMutationType()).toBeUndefined()
  expect(lines.length).toBeGreaterThan(110)
  await expect(`${head}\n${lines.toSorted().join('\n')}\n`).toMatchFileSnapshot('../../access-matrix.txt')
})

const letterIn = (cells: string, role: Role): string => cells.charAt(Role.values.indexOf(role))
