import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { typedId } from '../../platform/ids.ts'
import { createTopic } from './use-cases/create-topic.ts'
import { publishTopic } from './use-cases/publish-topic.ts'
import { saveTopic } from './use-cases/save-topic.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const create = async (input: object) => typedId('topic', (await newsroom.does(createTopic, input)).topicId)
const read = async (slug: string) =>
  (
    await newsroom.reader('query ($slug: String!) { topic(slug: $slug) { name parent { slug } children { slug } } }', {
      slug,
    })
  ).topic

test('publishing a topic shows it with the topics above it', async () => {
  const parentId = await create({ name: 'Harbours' })
  const id = await create({ name: 'Old harbour', kind: 'PLACE', parentId })
  expect(await read('old-harbour')).toBeNull()
  await newsroom.does(publishTopic, { id, expectedVersion: 1 })
  expect(await read('old-harbour')).toEqual({ name: 'Old harbour', parent: { slug: 'harbours' }, children: [] })
  expect(await read('harbours')).toMatchObject({ children: [{ slug: 'old-harbour' }] })
})

test('a topic never stands below itself, however long the way', async () => {
  const top = await create({ name: 'Nature' })
  const middle = await create({ name: 'Rivers', parentId: top })
  const bottom = await create({ name: 'Floods', parentId: middle })
  for (const parentId of [top, middle, bottom]) {
    expect(await newsroom.fails(saveTopic, { id: top, expectedVersion: 1, parentId })).toMatchObject({
      kind: 'validation',
      issues: [{ field: 'parentId' }],
    })
  }
})

test('two topics cannot share an address, and one without an address gets a free one', async () => {
  await create({ name: 'Fishing', slug: 'fishing' })
  expect(await newsroom.fails(createTopic, { name: 'Angling', slug: 'fishing' })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'slug' }],
  })
  expect(await newsroom.fails(createTopic, { name: 'fishing' })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'name' }],
  })
  const other = await create({ name: 'Fishing!' })
  const { topic } = await newsroom.editorial('query ($id: ID!) { topic(id: $id) { slug } }', { id: other })
  expect(topic.slug).not.toBe('fishing')
  expect(await newsroom.fails(saveTopic, { id: other, expectedVersion: 1, slug: 'fishing' })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'slug' }],
  })
})

test('a change of a topic waits for publishing', async () => {
  const id = await create({ name: 'Ferries' })
  await newsroom.does(publishTopic, { id, expectedVersion: 1 })
  await newsroom.does(saveTopic, { id, expectedVersion: 2, name: 'Ferries and ports' })
  expect(await read('ferries')).toMatchObject({ name: 'Ferries' })
  expect(await newsroom.fails(publishTopic, { id, expectedVersion: 2 })).toMatchObject({
    kind: 'conflict',
    actualVersion: 3,
  })
  await newsroom.does(publishTopic, { id, expectedVersion: 3 })
  expect(await read('ferries')).toMatchObject({ name: 'Ferries and ports' })
})

test('a topic below one that does not exist, or that is not there itself, is refused', async () => {
  const nothing = typedId('topic', '01890000-0000-7000-8000-000000000000')
  expect(await newsroom.fails(createTopic, { name: 'Lost', parentId: nothing })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'parentId' }],
  })
  expect(await newsroom.fails(saveTopic, { id: nothing, expectedVersion: 1 })).toMatchObject({ kind: 'not-found' })
})

test('an address that readers still find another topic at is taken, until what replaces it is published', async () => {
  const id = await create({ name: 'Barges', slug: 'barges' })
  await newsroom.does(publishTopic, { id, expectedVersion: 1 })
  await newsroom.does(saveTopic, { id, expectedVersion: 2, slug: 'narrow-boats' })
  expect(await newsroom.fails(createTopic, { name: 'Other barges', slug: 'barges' })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'slug' }],
  })
  await newsroom.does(publishTopic, { id, expectedVersion: 3 })
  const other = await create({ name: 'Other barges', slug: 'barges' })
  await newsroom.does(publishTopic, { id: other, expectedVersion: 1 })
  expect(await read('barges')).toMatchObject({ name: 'Other barges' })
})
