import type { Role } from '@sourceline/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawKey, readKeyRing, type KeyRing } from '../../platform/encryption/key-ring.ts'
import { typedId } from '../../platform/ids.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { createSource } from '../sources/public.ts'
import { keepIdentity } from './use-cases/keep-identity.ts'
import { lookIntoVault } from './use-cases/look-into-vault.ts'
import { removeIdentity } from './use-cases/remove-identity.ts'
import { rotateVaultKeys } from './use-cases/rotate-vault-keys.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const reason = 'The lawyers asked who told us.'
const identity = { name: 'Ines Okafor', contact: '+351 900 000 001', note: 'Met her on the pier.' }

async function standIn(name = 'A port official'): Promise<string> {
  const { sourceId } = await newsroom.does(createSource, { name, kind: 'PERSON', standIn: true })
  return typedId('source', sourceId)
}

async function keptBy(role: Role): Promise<string> {
  const sourceId = await standIn()
  await newsroom.does(keepIdentity, { sourceId, expectedVersion: 0, ...identity }, role)
  return sourceId
}

const eventsOf = async (sourceId: string, role: Role = 'EDITOR') =>
  (
    await newsroom.editorial(
      'query ($id: ID!) { changeEvents(subjectIds: [$id]) { totalCount nodes { id action actorName changes } } }',
      { id: sourceId },
      role,
    )
  ).changeEvents.nodes.filter(({ action }: { action: string }) => action.startsWith('vault:'))

const row = (sourceId: string) => newsroom.prisma.vaultEntry.findFirstOrThrow({ where: { sourceId: uuidOf(sourceId) } })
const uuids = new Map<string, string>()
function uuidOf(id: string): string {
  const uuid = uuids.get(id)
  if (!uuid) throw new Error(`unknown source ${id}`)
  return uuid
}

async function rememberedStandIn(role: Role = 'EDITOR'): Promise<string> {
  const { sourceId } = await newsroom.does(createSource, { name: 'An aide', kind: 'PERSON', standIn: true })
  const id = typedId('source', sourceId)
  uuids.set(id, sourceId)
  await newsroom.does(keepIdentity, { sourceId: id, expectedVersion: 0, ...identity }, role)
  return id
}

test('an editor who gives a reason is told who a source is, and the log tells of the look', async () => {
  const sourceId = await keptBy('EDITOR')
  const looked = await newsroom.does(lookIntoVault, { sourceId, reason }, 'ADMINISTRATOR')
  expect(looked).toEqual({ identity, version: 1 })
  expect(await eventsOf(sourceId)).toMatchObject([
    { action: 'vault:look', actorName: 'The administrator', changes: { reason } },
    { action: 'vault:keep', actorName: 'The editor', changes: { replaced: false } },
  ])
})

test.each(['', 'Because.', '          '])('nobody looks or removes without a reason, such as "%s"', async (empty) => {
  const sourceId = await keptBy('EDITOR')
  const refused = { kind: 'validation', issues: [{ field: 'reason' }] }
  expect(await newsroom.fails(lookIntoVault, { sourceId, reason: empty })).toMatchObject(refused)
  expect(await newsroom.fails(removeIdentity, { sourceId, reason: empty })).toMatchObject(refused)
  expect(await eventsOf(sourceId)).toHaveLength(1)
})

test.each([
  ['ADMINISTRATOR', true, true],
  ['EDITOR', true, true],
  ['FACT_CHECKER', false, false],
  ['REPORTER', true, false],
  ['VIEWER', false, false],
] as const)(
  '%s: looks into what a reporter kept: %s; into what an editor kept: %s',
  async (role, ofReporter, ofEditor) => {
    for (const [keeper, may] of [
      ['REPORTER', ofReporter],
      ['EDITOR', ofEditor],
    ] as const) {
      const sourceId = await keptBy(keeper)
      const ask = () =>
        newsroom.editorial('query ($id: ID!) { source(id: $id) { vault { kept } } }', { id: sourceId }, role)
      expect([keeper, (await ask()).source.vault]).toEqual([keeper, may ? { kept: true } : null])
      if (may) {
        expect((await newsroom.does(lookIntoVault, { sourceId, reason }, role)).identity).toEqual(identity)
        await newsroom.does(keepIdentity, { sourceId, expectedVersion: 1, ...identity, note: '' }, role)
        await newsroom.does(removeIdentity, { sourceId, reason }, role)
      } else {
        expect(await newsroom.fails(lookIntoVault, { sourceId, reason }, role)).toMatchObject({ kind: 'forbidden' })
        expect(await newsroom.fails(removeIdentity, { sourceId, reason }, role)).toMatchObject({ kind: 'forbidden' })
        expect(await newsroom.fails(keepIdentity, { sourceId, expectedVersion: 1, ...identity }, role)).toMatchObject({
          kind: 'forbidden',
        })
      }
    }
  },
)

test('who may not look is not told whether there is anything to see', async () => {
  const [kept, empty] = [await keptBy('EDITOR'), await standIn()]
  const refusals = await Promise.all(
    [kept, empty].map((sourceId) => newsroom.fails(lookIntoVault, { sourceId, reason }, 'REPORTER')),
  )
  expect(refusals[0]).toEqual(refusals[1])
  for (const role of ['VIEWER', 'REPORTER', 'FACT_CHECKER'] as const) expect(await eventsOf(kept, role)).toEqual([])
  const [event] = await eventsOf(kept)
  const node = (role: Role) => newsroom.editorial('query ($id: ID!) { node(id: $id) { id } }', { id: event.id }, role)
  expect(await node('EDITOR')).toEqual({ node: { id: event.id } })
  expect(await node('REPORTER')).toEqual({ node: null })
  const { changeEvents } = await newsroom.editorial(
    'query ($id: ID!) { changeEvents(subjectIds: [$id]) { totalCount } }',
    { id: kept },
    'REPORTER',
  )
  expect(changeEvents.totalCount).toBe(1)
})

test('the page of a source tells an editor who kept an identity and who looked, newest first', async () => {
  const sourceId = await keptBy('REPORTER')
  await newsroom.does(lookIntoVault, { sourceId, reason })
  const query =
    'query ($id: ID!) { source(id: $id) { vault { kept version keptBy can history(first: 5) { action actorName } } } }'
  expect((await newsroom.editorial(query, { id: sourceId })).source.vault).toEqual({
    kept: true,
    version: 1,
    keptBy: 'The reporter',
    can: ['vault:keep', 'vault:look', 'vault:remove'],
    history: [
      { action: 'vault:look', actorName: 'The editor' },
      { action: 'vault:keep', actorName: 'The reporter' },
    ],
  })
  await newsroom.does(removeIdentity, { sourceId, reason })
  expect((await newsroom.editorial(query, { id: sourceId })).source.vault).toMatchObject({
    kept: false,
    can: ['vault:keep'],
    history: [{ action: 'vault:remove' }, { action: 'vault:look' }, { action: 'vault:keep' }],
  })
  const onlyHistory = 'query ($id: ID!) { source(id: $id) { vault { history { action } } } }'
  expect((await newsroom.editorial(onlyHistory, { id: sourceId }, 'VIEWER')).source.vault).toBeNull()
})

test('an identity is kept for sources that are not named, and only for those', async () => {
  const { sourceId } = await newsroom.does(createSource, { name: 'Tomas Reed', kind: 'PERSON' })
  const named = typedId('source', sourceId)
  expect(await newsroom.fails(keepIdentity, { sourceId: named, expectedVersion: 0, ...identity })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'sourceId' }],
  })
  expect(
    (await newsroom.editorial('query ($id: ID!) { source(id: $id) { vault { kept } } }', { id: named })).source.vault,
  ).toBeNull()
})

test('two who keep an identity at once do not overwrite each other', async () => {
  const sourceId = await keptBy('EDITOR')
  expect(await newsroom.fails(keepIdentity, { sourceId, expectedVersion: 0, ...identity })).toMatchObject({
    kind: 'conflict',
    actualVersion: 1,
  })
  await newsroom.does(keepIdentity, { sourceId, expectedVersion: 1, ...identity, name: 'Ines M. Okafor' })
  expect(await newsroom.fails(keepIdentity, { sourceId, expectedVersion: 1, ...identity })).toMatchObject({
    kind: 'conflict',
    actualVersion: 2,
  })
  expect((await newsroom.does(lookIntoVault, { sourceId, reason })).identity.name).toBe('Ines M. Okafor')
  await newsroom.does(removeIdentity, { sourceId, reason })
  expect(await newsroom.fails(lookIntoVault, { sourceId, reason })).toMatchObject({ kind: 'not-found' })
  expect(await newsroom.fails(keepIdentity, { sourceId, expectedVersion: 2, ...identity })).toMatchObject({
    kind: 'conflict',
    actualVersion: 0,
  })
})

test('a reason that names the source is kept without the name', async () => {
  const sourceId = await keptBy('EDITOR')
  await newsroom.does(lookIntoVault, { sourceId, reason: 'To call OKAFOR, Ines (+351) before the court date' })
  const [look] = await eventsOf(sourceId)
  expect(look.changes.reason).toBe('To call █, █ (+█) before the court date')
})

test('what was moved to another source or altered in the database does not open', async () => {
  const [one, other] = [await rememberedStandIn(), await rememberedStandIn()]
  const { id, sealed, wrappedKey } = await row(other)
  const before = await row(one)
  for (const data of [{ sealed }, { wrappedKey }, { sealed, wrappedKey }, { keyId: 'another' }]) {
    await newsroom.prisma.vaultEntry.update({ where: { id: before.id }, data })
    expect(await newsroom.fails(lookIntoVault, { sourceId: one, reason })).toMatchObject({ kind: 'vault-locked' })
    const { sealed: own, wrappedKey: ownKey, keyId } = before
    await newsroom.prisma.vaultEntry.update({
      where: { id: before.id },
      data: { sealed: own, wrappedKey: ownKey, keyId },
    })
  }
  await newsroom.prisma.vaultEntry.delete({ where: { id: before.id } })
  await newsroom.prisma.vaultEntry.update({ where: { id }, data: { sourceId: uuidOf(one) } })
  expect(await newsroom.fails(lookIntoVault, { sourceId: one, reason })).toMatchObject({ kind: 'vault-locked' })
  expect(await eventsOf(one)).toHaveLength(1)
})

test('every identity takes the same room, however long the name is', async () => {
  const [short, long] = [await rememberedStandIn(), await rememberedStandIn()]
  await newsroom.does(keepIdentity, { sourceId: short, expectedVersion: 1, name: 'Bo' })
  await newsroom.does(keepIdentity, {
    sourceId: long,
    expectedVersion: 1,
    name: 'x'.repeat(300),
    note: 'y'.repeat(3000),
  })
  expect((await row(short)).sealed).toHaveLength((await row(long)).sealed.length)
})

test('the database keeps identities for stand-ins alone, which stay what and where they are', async () => {
  const sourceId = await rememberedStandIn()
  const uuid = uuidOf(sourceId)
  const { sourceId: named } = await newsroom.does(createSource, { name: 'Ada Moreau', kind: 'PERSON' })
  const run = (sql: string) => newsroom.pool.query(sql)
  await expect(run(`UPDATE source SET stand_in = false WHERE id = '${uuid}'`)).rejects.toThrow(/foreign key/)
  await expect(run(`DELETE FROM source WHERE id = '${uuid}'`)).rejects.toThrow(/foreign key/)
  await expect(run(`UPDATE vault_entry SET source_id = '${named}' WHERE source_id = '${uuid}'`)).rejects.toThrow(
    /foreign key/,
  )
  await expect(
    run(`UPDATE vault_entry SET source_id = '${named}', source_stand_in = false WHERE source_id = '${uuid}'`),
  ).rejects.toThrow(/vault_entry_of_stand_in/)
  await expect(run(`UPDATE vault_entry SET sealed = '' WHERE source_id = '${uuid}'`)).rejects.toThrow(/sealed_form/)
})

test('readers’ requests may not touch the vault, not even to count', async () => {
  for (const sql of ['SELECT count(*) FROM public.vault_entry', 'SELECT count(*) FROM editorial.vault'])
    await expect(newsroom.deliveryPool.query(sql)).rejects.toMatchObject({ code: '42501' })
})

const ringOf = (...lines: string[]): KeyRing => {
  const ring = readKeyRing(lines.join('\n'))
  if (!ring.ok) throw new Error(ring.failure)
  return ring.value
}
const keeping = (ring: KeyRing) => ({
  read: () => ({ ok: true, value: ring }) as const,
  readOrDraw: () => ({ ok: true, value: ring }) as const,
})
const actor = { kind: 'SYSTEM', id: null, name: 'Command line', role: 'ADMINISTRATOR' } as const
const context = (ring?: KeyRing) => ({
  prisma: newsroom.prisma,
  actor,
  requestId: null,
  ...(ring ? { keys: keeping(ring) } : {}),
})

test('a key that is missing locks what it keeps, and nothing else', async () => {
  const sourceId = await rememberedStandIn()
  const { keyId } = await row(sourceId)
  const other = ringOf(drawKey(new Date()).line)
  expect(await lookIntoVault(context(other), { sourceId, reason })).toMatchObject({
    ok: false,
    failure: { kind: 'vault-locked', keyId },
  })
  expect(await lookIntoVault(context(), { sourceId, reason })).toMatchObject({ failure: { kind: 'vault-locked' } })
  expect(await eventsOf(sourceId)).toHaveLength(1)
  const answer = await newsroom.editorial(
    `mutation ($input: LookIntoVaultInput!) {
      lookIntoVault(input: $input) { __typename ... on LookIntoVaultPayload { identity { name } } } }`,
    { input: { sourceId, reason } },
  )
  expect(answer.lookIntoVault).toEqual({ __typename: 'LookIntoVaultPayload', identity: { name: identity.name } })
  expect(await removeIdentity(context(other), { sourceId, reason })).toMatchObject({ ok: true })
})

test('rotation brings every identity under the current key, can be repeated, and leaves what is locked', async () => {
  await newsroom.prisma.vaultEntry.deleteMany()
  const [old, fresh, lost] = [drawKey(new Date()), drawKey(new Date()), drawKey(new Date())]
  const keep = async (line: string) => {
    const sourceId = await standIn()
    await keepIdentity(context(ringOf(line)), { sourceId, expectedVersion: 0, ...identity })
    return sourceId
  }
  const readable: string[] = []
  for (let count = 0; count < 105; count += 1) readable.push(await keep(old.line))
  await keep(lost.line)
  const ring = ringOf(fresh.line, old.line)
  const first = await rotateVaultKeys(context(ring), {})
  if (!first.ok || !first.value.next) throw new Error('there was no second batch')
  expect(first.value.rewrapped + first.value.locked).toBe(100)
  const second = await rotateVaultKeys(context(ring), { after: first.value.next })
  expect(second).toMatchObject({ ok: true, value: { next: null } })
  if (!second.ok) return
  expect(first.value.rewrapped + second.value.rewrapped).toBe(105)
  expect(first.value.locked + second.value.locked).toBe(1)
  const withoutOld = context(ringOf(fresh.line))
  for (const sourceId of [readable[0], readable[104]])
    expect(await lookIntoVault(withoutOld, { sourceId, reason })).toMatchObject({ ok: true, value: { identity } })
  expect(await rotateVaultKeys(context(ring), {})).toMatchObject({
    value: { rewrapped: 0, locked: 1, next: null },
  })
  expect((await newsroom.fails(rotateVaultKeys, {}, 'EDITOR')).kind).toBe('forbidden')
})
