import { actorMay, Role, type Action, type Actor } from '@sourceline/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leastOf } from '../testing/least-input.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { editorialSchema } from './schemas.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const mutations = Object.values(editorialSchema.getMutationType()?.getFields() ?? {})

async function attempt(name: string, by: Role | Actor): Promise<{ __typename: string; action?: string }> {
  const field = mutations.find((mutation) => mutation.name === name)
  const input = field?.args[0]
  if (!input) throw new Error(`${name} takes no input`)
  const { done } = await newsroom.editorial(
    `mutation ($input: ${String(input.type)}) { done: ${name}(input: $input) { __typename ... on ForbiddenError { action } } }`,
    { input: leastOf(input.type) },
    by,
  )
  return done
}

const actionOf = (name: string) =>
  mutations.find((mutation) => mutation.name === name)?.extensions['action'] as Action | undefined

/** A signed-in user who is in no table; what only persons do is refused to a user who does not exist by another error. */
const user = (role: Role): Actor => ({ kind: 'USER', id: 'nobody', name: 'Somebody', role })

test('every mutation is there to be tried', () => {
  expect(mutations.length).toBeGreaterThan(30)
})

test.each(mutations.map((field) => field.name))(
  '%s is done by those whom the permission table names, and refused to all others',
  async (name) => {
    const action = actionOf(name)
    if (!action) throw new Error(`${name} names no action`)
    for (const role of Role.values) {
      const answer = await attempt(name, user(role))
      const expected = actorMay(user(role), action)
      expect([role, answer.__typename === 'ForbiddenError']).toEqual([role, !expected])
      if (!expected) expect(answer.action).toBe(action)
    }
  },
)

test('the table leaves no role without a limit but the administrator’s', async () => {
  const refused = async (role: Role) => {
    const answers = await Promise.all(
      ['publishArticle', 'assessClaim', 'createArticle', 'inviteUser'].map((name) => attempt(name, user(role))),
    )
    return answers.map(({ __typename }) => __typename === 'ForbiddenError')
  }
  expect(await refused('VIEWER')).toEqual([true, true, true, true])
  expect(await refused('REPORTER')).toEqual([true, true, false, true])
  expect(await refused('FACT_CHECKER')).toEqual([true, false, true, true])
  expect(await refused('EDITOR')).toEqual([false, false, false, true])
  expect(await refused('ADMINISTRATOR')).toEqual([false, false, false, false])
})
