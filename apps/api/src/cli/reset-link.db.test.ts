import { testDatabase, type TestDatabase } from '@sourceline/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  acceptSetUp,
  createApiToken,
  inviteUser,
  offerPasswordReset,
  setUpOffer,
  userId,
} from '../modules/identity/public.ts'
import { newUuid } from '../platform/ids.ts'
import { runInTest } from './test-terminal.ts'

let database: TestDatabase
let ada: string
const email = 'ada@newsroom.example'
const system = { kind: 'SYSTEM', id: null, name: 'Set-up link', role: 'ADMINISTRATOR' } as const
const context = () => ({ prisma: database.prisma, actor: system, requestId: null })
const accept = (token: string, more: object = {}) =>
  acceptSetUp(context(), { token, email, name: 'Ada', password: 'a whole new passphrase 42', ...more })
const resetLink = (address = email) => runInTest(['user', 'reset-link', address], { database })
const tokenIn = (link: string): string => /token=([\w-]{43})\n$/.exec(link)?.[1] ?? ''

beforeAll(async () => {
  database = await testDatabase()
  const invited = await inviteUser(context(), { email, name: 'Ada', role: 'ADMINISTRATOR' })
  if (!invited.ok) throw new Error(invited.failure.kind)
  await accept(invited.value.secret, { password: 'the first passphrase 41' })
  ada = invited.value.user.id
  const now = new Date()
  await database.prisma.session.create({
    data: {
      id: newUuid(),
      token: 'x',
      userId: ada,
      expiresAt: new Date(now.getTime() + 1e6),
      createdAt: now,
      updatedAt: now,
    },
  })
  const actor = { kind: 'USER', id: ada, name: 'Ada', role: 'ADMINISTRATOR' } as const
  await createApiToken({ ...context(), actor }, { name: 'mine', role: 'EDITOR' })
})
afterAll(() => database.drop())

const password = async () => (await database.prisma.account.findFirstOrThrow({ where: { userId: ada } })).password
const open = async () => [
  await database.prisma.session.count({ where: { userId: ada } }),
  await database.prisma.apiToken.count({ where: { makerId: ada, revokedAt: null } }),
]

test('a sole administrator comes back in by a link from the machine, which ends all that was open', async () => {
  const first = await resetLink()
  expect(first.code).toBe(0)
  expect(first.notes).toContain('The link works once, until ')
  const { out } = await resetLink()
  const before = await password()
  expect(await setUpOffer(database.prisma, tokenIn(first.out))).toBeNull()
  expect(await setUpOffer(database.prisma, tokenIn(out))).toEqual({ name: 'Ada', email, reset: true })
  expect(await open()).toEqual([1, 1])
  expect(await accept(tokenIn(out), { email: 'ben@newsroom.example' })).toMatchObject({
    failure: { kind: 'validation' },
  })
  expect(await accept(tokenIn(out), { password: 'short' })).toMatchObject({ failure: { kind: 'validation' } })
  expect([await password(), await open()]).toEqual([before, [1, 1]])

  expect((await accept(tokenIn(out))).ok).toBe(true)
  expect(await password()).not.toBe(before)
  expect(await open()).toEqual([0, 0])
  expect((await accept(tokenIn(out))).ok).toBe(false)
  const events = await database.prisma.changeEvent.findMany({ where: { subjectId: ada }, orderBy: { position: 'asc' } })
  expect(events.map(({ action }) => action).slice(-3)).toEqual([
    'user:offer-password-reset',
    'user:offer-password-reset',
    'user:set-up',
  ])
  expect(events.at(-1)?.changes).toMatchObject({ passwordReset: true })
})

test('only administrators make such a link', async () => {
  const actor = { ...system, role: 'EDITOR' } as const
  expect(await offerPasswordReset({ ...context(), actor }, { id: userId({ id: ada }) })).toMatchObject({
    failure: { kind: 'forbidden' },
  })
})

test('a link that is too late changes nothing', async () => {
  const { out } = await resetLink()
  await database.prisma.oneTimeLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
  const before = await password()
  expect((await accept(tokenIn(out))).ok).toBe(false)
  expect(await password()).toBe(before)
})

test('who cannot sign in anyway gets no such link, and whoever asks learns the cure', async () => {
  await inviteUser(context(), { email: 'cy@newsroom.example', name: 'Cy', role: 'VIEWER' })
  expect((await resetLink('cy@newsroom.example')).notes).toContain('has chosen no password yet. Invite them again.')
  expect((await resetLink('nobody@newsroom.example')).notes).toBe('No user signs in as nobody@newsroom.example.\n')
  await database.prisma.user.update({ where: { id: ada }, data: { disabledAt: new Date() } })
  expect((await resetLink()).notes).toContain('This person is locked out. Let them in again first.')
})
