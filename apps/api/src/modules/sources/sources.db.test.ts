import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { parseTypedId, typedId } from '../../platform/ids.ts'
import { inTransaction } from '../../platform/transactions/begin.ts'
import { unpublishedSources } from './publish-sources.ts'
import { createSource } from './use-cases/create-source.ts'
import { publishSource } from './use-cases/publish-source.ts'
import { saveSource } from './use-cases/save-source.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const nobody = typedId('source', '01890000-0000-7000-8000-000000000000')
const create = async (input: object) =>
  typedId('source', (await newsroom.does(createSource, { kind: 'PERSON', ...input })).sourceId)
const read = async (id: string) =>
  (await newsroom.reader('query ($id: ID!) { source(id: $id) { name role affiliation { name } } }', { id })).source

test('publishing a source shows it with the body it belongs to', async () => {
  const office = await create({ name: 'Port office', kind: 'ORGANIZATION' })
  const id = await create({ name: 'Ines Okafor', role: 'Port captain', affiliationId: office })
  expect(await read(id)).toBeNull()
  await newsroom.does(publishSource, { id, expectedVersion: 1 })
  expect(await read(id)).toEqual({ name: 'Ines Okafor', role: 'Port captain', affiliation: { name: 'Port office' } })
  expect(await read(office)).toMatchObject({ name: 'Port office' })
})

test('a body is not published for the sake of a source that stays unpublished', async () => {
  const office = await create({ name: 'Weather office', kind: 'ORGANIZATION' })
  const id = await create({ name: 'Lena Brandt', affiliationId: office })
  const found = () =>
    inTransaction(newsroom.prisma, (tx) => unpublishedSources(tx, [parseTypedId(id)?.uuid ?? ''], new Date()))
  expect((await found()).map(({ name }) => name)).toEqual(['Lena Brandt', 'Weather office'])
  await newsroom.prisma.source.update({ where: { id: parseTypedId(id)?.uuid ?? '' }, data: { state: 'PROPOSED' } })
  expect(await found()).toEqual([])
})

test('readers see a new role once the source is published again', async () => {
  const id = await create({ name: 'Tomas Reed', role: 'Clerk' })
  await newsroom.does(publishSource, { id, expectedVersion: 1 })
  await newsroom.does(saveSource, { id, expectedVersion: 2, role: null, name: 'Tomas A. Reed' })
  expect(await read(id)).toMatchObject({ name: 'Tomas Reed', role: 'Clerk' })
  await newsroom.does(publishSource, { id, expectedVersion: 3 })
  expect(await read(id)).toMatchObject({ name: 'Tomas A. Reed', role: null })
})

test('a source belongs to another one that exists, never to itself', async () => {
  const id = await create({ name: 'Ada Moreau' })
  expect(await newsroom.fails(createSource, { name: 'X', kind: 'PERSON', affiliationId: nobody })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'affiliationId' }],
  })
  for (const affiliationId of [id, nobody]) {
    expect(await newsroom.fails(saveSource, { id, expectedVersion: 1, affiliationId })).toMatchObject({
      kind: 'validation',
      issues: [{ field: 'affiliationId' }],
    })
  }
})

test('a stale version, an unknown source and an unknown kind are told apart', async () => {
  const id = await create({ name: 'Piet Vos' })
  await newsroom.does(saveSource, { id, expectedVersion: 1, description: 'A fisherman.' })
  expect(await newsroom.fails(saveSource, { id, expectedVersion: 1, name: 'P. Vos' })).toMatchObject({
    kind: 'conflict',
    actualVersion: 2,
  })
  expect(await newsroom.fails(publishSource, { id, expectedVersion: 1 })).toMatchObject({ kind: 'conflict' })
  expect(await newsroom.fails(saveSource, { id: nobody, expectedVersion: 1 })).toMatchObject({ kind: 'not-found' })
  expect(await newsroom.fails(createSource, { name: 'Y', kind: 'ROBOT' })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'kind' }],
  })
})

test('a character that no text can hold is refused with the field’s name', async () => {
  expect(await newsroom.fails(createSource, { name: 'Nul\u0000l', kind: 'PERSON' })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'name' }],
  })
  expect(await newsroom.fails(createSource, { name: 'Z', kind: 'PERSON', description: 'a\u0000b' })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'description' }],
  })
})
