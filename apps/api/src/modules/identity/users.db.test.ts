import type { Role } from '@sourceline/domain'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { typedId } from '../../platform/ids.ts'
import { acceptSetUp } from './use-cases/accept-set-up.ts'
import { changeUserRole } from './use-cases/change-user-role.ts'
import { disableUser } from './use-cases/disable-user.ts'
import { enableUser } from './use-cases/enable-user.ts'
import { inviteUser } from './use-cases/invite-user.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
})

beforeEach(async () => {
  await database.prisma.user.deleteMany()
})

afterAll(() => database.drop())

function as(role: Role) {
  return {
    prisma: database.prisma,
    actor: { kind: 'USER', id: null, name: 'Somebody', role } as const,
    requestId: null,
  }
}

const boss = () => as('ADMINISTRATOR')

/** A user who has chosen a password; gives the typed id. */
async function newUser(email: string, role: Role): Promise<string> {
  const invited = await inviteUser(boss(), { email, name: email, role })
  if (!invited.ok) throw new Error(invited.failure.kind)
  const accepted = await acceptSetUp(boss(), {
    token: invited.value.secret,
    email,
    name: email,
    password: 'correct horse battery',
  })
  if (!accepted.ok) throw new Error(accepted.failure.kind)
  return typedId('user', accepted.value.user.id)
}

const lastAdministrator = { message: 'This is the last administrator. Make somebody else one first.' }

test('the last administrator keeps the role and is not locked out', async () => {
  const id = await newUser('ada@newsroom.example', 'ADMINISTRATOR')
  expect(await changeUserRole(boss(), { id, role: 'EDITOR' })).toMatchObject({
    ok: false,
    failure: { issues: [lastAdministrator] },
  })
  expect(await disableUser(boss(), { id })).toMatchObject({ ok: false, failure: { issues: [lastAdministrator] } })
})

test('somebody invited as administrator who has no password yet does not count as one', async () => {
  const id = await newUser('ada@newsroom.example', 'ADMINISTRATOR')
  await inviteUser(boss(), { email: 'ben@newsroom.example', name: 'Ben', role: 'ADMINISTRATOR' })
  expect(await disableUser(boss(), { id })).toMatchObject({ ok: false, failure: { issues: [lastAdministrator] } })
})

test('of two administrators who lock each other out at once, one remains', async () => {
  const [ada, ben] = [
    await newUser('ada@newsroom.example', 'ADMINISTRATOR'),
    await newUser('ben@newsroom.example', 'ADMINISTRATOR'),
  ]
  const results = await Promise.all([disableUser(boss(), { id: ada }), disableUser(boss(), { id: ben })])
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await database.prisma.user.count({ where: { disabledAt: null } })).toBe(1)
})

test('who is locked out loses every session, and is let in again', async () => {
  await newUser('ada@newsroom.example', 'ADMINISTRATOR')
  const id = await newUser('ben@newsroom.example', 'REPORTER')
  const { id: userId } = await database.prisma.user.findUniqueOrThrow({ where: { email: 'ben@newsroom.example' } })
  const now = new Date()
  const session = { token: 'h', userId, createdAt: now, updatedAt: now, expiresAt: new Date(now.getTime() + 60_000) }
  await database.prisma.session.create({ data: { id: 'before', ...session } })
  expect(await disableUser(boss(), { id })).toMatchObject({
    ok: true,
    value: { user: { disabledAt: expect.any(Date) } },
  })
  expect(await database.prisma.session.count({ where: { userId } })).toBe(0)
  await database.prisma.session.create({ data: { id: 'in the same moment', ...session } })
  expect(await enableUser(boss(), { id })).toMatchObject({ ok: true, value: { user: { disabledAt: null } } })
  expect(await database.prisma.session.count({ where: { userId } })).toBe(0)
  const events = await database.prisma.changeEvent.findMany({ orderBy: { position: 'desc' }, take: 2 })
  expect(events.map(({ action }) => action)).toEqual(['user:enable', 'user:disable'])
})

test('a new role is noted with the old one', async () => {
  await newUser('ada@newsroom.example', 'ADMINISTRATOR')
  const id = await newUser('ben@newsroom.example', 'REPORTER')
  expect(await changeUserRole(boss(), { id, role: 'EDITOR' })).toMatchObject({
    ok: true,
    value: { user: { role: 'EDITOR' } },
  })
  const event = await database.prisma.changeEvent.findFirstOrThrow({ where: { action: 'user:change-role' } })
  expect(event).toMatchObject({ actorName: 'Somebody', subjectType: 'user', changes: { role: ['REPORTER', 'EDITOR'] } })
})

test('an address belongs to one user, in whatever case it is written', async () => {
  await newUser('ada@newsroom.example', 'ADMINISTRATOR')
  expect(await inviteUser(boss(), { email: 'ADA@newsroom.example', name: 'Ada', role: 'EDITOR' })).toMatchObject({
    ok: false,
    failure: { kind: 'validation', issues: [{ field: 'email', message: 'This address already belongs to a user.' }] },
  })
})

test('a user who does not exist is told so', async () => {
  const id = typedId('user', '01900000-0000-7000-8000-000000000000')
  expect(await disableUser(boss(), { id })).toEqual({
    ok: false,
    failure: { kind: 'not-found', code: 'user-missing', parameters: {}, message: 'There is no such user.', id },
  })
})

test.each(['EDITOR', 'FACT_CHECKER', 'REPORTER', 'VIEWER'] as const)('a %s changes no user', async (role) => {
  const id = await newUser('ada@newsroom.example', 'ADMINISTRATOR')
  const tries = [
    inviteUser(as(role), { email: 'eve@newsroom.example', name: 'Eve', role: 'ADMINISTRATOR' }),
    changeUserRole(as(role), { id, role: 'VIEWER' }),
    disableUser(as(role), { id }),
    enableUser(as(role), { id }),
  ]
  for (const result of await Promise.all(tries))
    expect(result).toMatchObject({ ok: false, failure: { kind: 'forbidden' } })
  expect(await database.prisma.user.count()).toBe(1)
})
