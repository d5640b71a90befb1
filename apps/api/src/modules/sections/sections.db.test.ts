import { afterAll, beforeAll, expect, test } from 'vitest'
import { typedId } from '../../platform/ids.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { createSection } from './use-cases/create-section.ts'
import { publishSection } from './use-cases/publish-section.ts'
import { saveSection } from './use-cases/save-section.ts'
import { unpublishSection } from './use-cases/unpublish-section.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const create = async (input: object) => typedId('section', (await newsroom.does(createSection, input)).sectionId)
const nameAt = async (slug: string, asOf?: string) =>
  (
    await newsroom.reader('query ($slug: String!, $asOf: DateTime) { section(slug: $slug, asOf: $asOf) { name } }', {
      slug,
      asOf,
    })
  ).section?.name

test('readers see a section once it is published, and at an earlier moment as it was then', async () => {
  const id = await create({ name: 'Ebb' })
  expect(await nameAt('ebb')).toBeUndefined()
  await newsroom.does(publishSection, { id, expectedVersion: 1 })
  const first = new Date().toISOString()
  await newsroom.does(saveSection, { id, expectedVersion: 2, name: 'Ebb tide' })
  expect(await nameAt('ebb')).toBe('Ebb')
  await newsroom.does(publishSection, { id, expectedVersion: 3 })
  expect([await nameAt('ebb'), await nameAt('ebb', first)]).toEqual(['Ebb tide', 'Ebb'])
})

test('a section that was taken down is read at no moment, and can be published again', async () => {
  const id = await create({ name: 'Neap tide' })
  expect(await newsroom.fails(unpublishSection, { id, expectedVersion: 1, reason: 'Not public yet.' })).toMatchObject({
    kind: 'validation',
    issues: [{ code: 'section-not-public', field: 'id' }],
  })
  await newsroom.does(publishSection, { id, expectedVersion: 1 })
  const shown = new Date().toISOString()
  expect(await newsroom.fails(publishSection, { id, expectedVersion: 2 })).toMatchObject({
    kind: 'validation',
    issues: [{ code: 'section-already-public', field: 'id' }],
  })
  await newsroom.does(unpublishSection, { id, expectedVersion: 2, reason: 'A mistake.' })
  expect([await nameAt('neap-tide'), await nameAt('neap-tide', shown)]).toEqual([undefined, undefined])
  await newsroom.does(publishSection, { id, expectedVersion: 3 })
  expect(await nameAt('neap-tide')).toBe('Neap tide')
})

test('two sections cannot share an address, and one without an address gets a free one', async () => {
  await create({ name: 'Flood', slug: 'flood' })
  const id = await create({ name: 'Flood!' })
  const taken = { kind: 'validation', issues: [{ code: 'slug-taken', field: 'slug' }] }
  expect(await newsroom.fails(createSection, { name: 'High water', slug: 'flood' })).toMatchObject(taken)
  expect(await newsroom.fails(saveSection, { id, expectedVersion: 1, slug: 'flood' })).toMatchObject(taken)
})

test('a stale version of a section changes nothing', async () => {
  const id = await create({ name: 'Surge' })
  await newsroom.does(saveSection, { id, expectedVersion: 1, description: 'Water that the wind drives.' })
  const stale = { kind: 'conflict', actualVersion: 2 }
  expect(await newsroom.fails(saveSection, { id, expectedVersion: 1 })).toMatchObject(stale)
  expect(await newsroom.fails(publishSection, { id, expectedVersion: 1 })).toMatchObject(stale)
  expect(await nameAt('surge')).toBeUndefined()
})

test('the newsroom lists sections by name, with what may be done with each', async () => {
  const { sections } = await newsroom.editorial('{ sections { nodes { name can } } }')
  expect(sections.nodes[0]).toEqual({
    name: 'Ebb tide',
    can: ['section:save', 'section:unpublish'],
  })
  const [draft] = sections.nodes.filter(({ name }: { name: string }) => name === 'Surge')
  expect(draft.can).toEqual(['section:save', 'section:publish'])
})
