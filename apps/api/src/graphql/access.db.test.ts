import { Role, roleMay, type Action } from '@sourceline/domain'
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { editorialSchema } from './schemas.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const scalars: Readonly<Record<string, unknown>> = {
  ID: 'claim_01h455vb4pex5vsknk084sn02q',
  String: 'words',
  Int: 1,
  Float: 1,
  Boolean: true,
  DateTime: '2026-03-01T09:30:00Z',
  Date: '2026-03-01',
  JSON: {},
}

/** The least that the graph takes for a type; what it names does not exist. */
function leastOf(type: GraphQLInputType): unknown {
  const given = getNullableType(type)
  if (isListType(given)) return []
  if (isEnumType(given)) return given.getValues()[0]?.name
  if (isInputObjectType(given)) {
    const required = Object.values(given.getFields()).filter((field) => isNonNullType(field.type))
    return Object.fromEntries(required.map((field) => [field.name, leastOf(field.type)]))
  }
  return scalars[getNamedType(given).name]
}

const mutations = Object.values(editorialSchema.getMutationType()?.getFields() ?? {})

async function attempt(name: string, role: Role): Promise<{ __typename: string; action?: string }> {
  const field = mutations.find((mutation) => mutation.name === name)
  const input = field?.args[0]
  if (!input) throw new Error(`${name} takes no input`)
  const { done } = await newsroom.desk(
    `mutation ($input: ${String(input.type)}) { done: ${name}(input: $input) { __typename ... on ForbiddenError { action } } }`,
    { input: leastOf(input.type) },
    role,
  )
  return done
}

test('every mutation is there to be tried', () => {
  expect(mutations.length).toBeGreaterThan(30)
})

test.each(mutations.map((field) => field.name))(
  '%s is done by those whom the permission table names, and refused to all others',
  async (name) => {
    const refusal = await attempt(name, 'VIEWER')
    expect(refusal).toEqual({ __typename: 'ForbiddenError', action: expect.stringMatching(/^[a-z-]+:[a-z-]+$/) })
    const action = refusal.action as Action
    for (const role of Role.values) {
      const { __typename } = await attempt(name, role)
      expect([role, __typename === 'ForbiddenError']).toEqual([role, !roleMay(role, action)])
    }
  },
)

test('the table leaves no role without a limit but the administrator’s', async () => {
  const refused = async (role: Role) => {
    const answers = await Promise.all(
      ['publishArticle', 'assessClaim', 'createArticle', 'inviteUser'].map((name) => attempt(name, role)),
    )
    return answers.map(({ __typename }) => __typename === 'ForbiddenError')
  }
  expect(await refused('VIEWER')).toEqual([true, true, true, true])
  expect(await refused('REPORTER')).toEqual([true, true, false, true])
  expect(await refused('FACT_CHECKER')).toEqual([true, false, true, true])
  expect(await refused('EDITOR')).toEqual([false, false, false, true])
  expect(await refused('ADMINISTRATOR')).toEqual([false, false, false, false])
})
