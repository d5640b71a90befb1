import { afterAll, beforeAll, expect, test } from 'vitest'
import { typedId } from '../../platform/ids.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { createAuthor } from './use-cases/create-author.ts'
import { publishAuthor } from './use-cases/publish-author.ts'
import { saveAuthor } from './use-cases/save-author.ts'
import { unpublishAuthor } from './use-cases/unpublish-author.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const create = async (input: object) => typedId('author', (await newsroom.does(createAuthor, input)).authorId)
const nameAt = async (slug: string, asOf?: string) =>
  (
    await newsroom.reader('query ($slug: String!, $asOf: DateTime) { author(slug: $slug, asOf: $asOf) { name } }', {
      slug,
      asOf,
    })
  ).author?.name

test('readers see an author once it is published, and at an earlier moment as it was then', async () => {
  const id = await create({ name: 'Ebb' })
  expect(await nameAt('ebb')).toBeUndefined()
  await newsroom.does(publishAuthor, { id, expectedVersion: 1 })
  const first = new Date().toISOString()
  await newsroom.does(saveAuthor, { id, expectedVersion: 2, name: 'Ebb tide' })
  expect(await nameAt('ebb')).toBe('Ebb')
  await newsroom.does(publishAuthor, { id, expectedVersion: 3 })
  expect([await nameAt('ebb'), await nameAt('ebb', first)]).toEqual(['Ebb tide', 'Ebb'])
})

test('an author that was taken down is read at no moment, and can be published again', async () => {
  const id = await create({ name: 'Neap tide' })
  expect(await newsroom.fails(unpublishAuthor, { id, expectedVersion: 1, reason: 'Not public yet.' })).toMatchObject({
    kind: 'validation',
    issues: [{ code: 'author-not-public', field: 'id' }],
  })
  await newsroom.does(publishAuthor, { id, expectedVersion: 1 })
  const shown = new Date().toISOString()
  expect(await newsroom.fails(publishAuthor, { id, expectedVersion: 2 })).toMatchObject({
    kind: 'validation',
    issues: [{ code: 'author-already-public', field: 'id' }],
  })
  await newsroom.does(unpublishAuthor, { id, expectedVersion: 2, reason: 'A mistake.' })
  expect([await nameAt('neap-tide'), await nameAt('neap-tide', shown)]).toEqual([undefined, undefined])
  await newsroom.does(publishAuthor, { id, expectedVersion: 3 })
  expect(await nameAt('neap-tide')).toBe('Neap tide')
})

test('two authors cannot share an address, and one without an address gets a free one', async () => {
  await create({ name: 'Flood', slug: 'flood' })
  const id = await create({ name: 'Flood!' })
  const taken = { kind: 'validation', issues: [{ code: 'slug-taken', field: 'slug' }] }
  expect(await newsroom.fails(createAuthor, { name: 'High water', slug: 'flood' })).toMatchObject(taken)
  expect(await newsroom.fails(saveAuthor, { id, expectedVersion: 1, slug: 'flood' })).toMatchObject(taken)
})

test('readers get the role and the links of an author, and what is left out of a change stays', async () => {
  const id = await create({ name: 'Storm', roleTitle: 'Columnist', sameAs: ['https://example.org/storm'] })
  await newsroom.does(saveAuthor, { id, expectedVersion: 1, description: 'Writes on Sundays.' })
  await newsroom.does(publishAuthor, { id, expectedVersion: 2 })
  const read = '{ author(slug: "storm") { name roleTitle description sameAs } }'
  const author = { name: 'Storm', description: 'Writes on Sundays.', sameAs: ['https://example.org/storm'] }
  expect(await newsroom.reader(read)).toEqual({ author: { ...author, roleTitle: 'Columnist' } })
  await newsroom.does(saveAuthor, { id, expectedVersion: 3, roleTitle: null })
  await newsroom.does(publishAuthor, { id, expectedVersion: 4 })
  expect(await newsroom.reader(read)).toEqual({ author: { ...author, roleTitle: null } })
})

test('a stale version of an author changes nothing', async () => {
  const id = await create({ name: 'Surge' })
  await newsroom.does(saveAuthor, { id, expectedVersion: 1, description: 'Water that the wind drives.' })
  const stale = { kind: 'conflict', actualVersion: 2 }
  expect(await newsroom.fails(saveAuthor, { id, expectedVersion: 1 })).toMatchObject(stale)
  expect(await newsroom.fails(publishAuthor, { id, expectedVersion: 1 })).toMatchObject(stale)
  expect(await nameAt('surge')).toBeUndefined()
})

test('the newsroom lists authors by name, with what may be done with each', async () => {
  const { authors } = await newsroom.editorial('{ authors { nodes { name can } } }')
  expect(authors.nodes[0]).toEqual({
    name: 'Ebb tide',
    can: ['author:save', 'author:unpublish'],
  })
  const [draft] = authors.nodes.filter(({ name }: { name: string }) => name === 'Surge')
  expect(draft.can).toEqual(['author:save', 'author:publish'])
})
