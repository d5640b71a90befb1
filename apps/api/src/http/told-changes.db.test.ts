import { ChangeKeys, keyOf, type ChangesAnswer } from '@sourceline/kept-answers'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createSource } from '../modules/sources/public.ts'
import { publishArticle } from '../modules/articles/public.ts'
import { uuidIn } from '../platform/ids.work.ts'
import { openPublicServer } from '../testing/public-server.ts'
import { writeStory, type Story } from '../testing/story.ts'
import { addressOf, openTwoInstances, pageOf, type TwoInstances } from '../testing/two-instances.ts'

let both: TwoInstances
let bridge: Story

beforeAll(async () => {
  both = await openTwoInstances()
  bridge = await both.publishedStory('bridge')
})
afterAll(() => both.close())
beforeEach(() => both.heard())

async function changes(after?: string, server = both.one): Promise<ChangesAnswer> {
  const asked = after === undefined ? '' : `?${new URLSearchParams({ after }).toString()}`
  const response = await fetch(`${server.address}/graphql/changes${asked}`)
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
  const answer: ChangesAnswer = JSON.parse(await response.text())
  return answer
}

/** What has changed in the course of some work. */
async function changesBy(work: () => Promise<unknown>): Promise<ChangesAnswer['purge']> {
  const { cursor } = await changes()
  await work()
  await both.heard()
  return (await changes(cursor)).purge
}

const claimKey = ({ claimId }: Story): string => keyOf(`claim:${uuidIn(claimId, 'claim')}`)

test('whoever begins to follow drops everything, and is told from there on what a change concerns, by key', async () => {
  expect((await changes()).purge).toBe('everything')
  const { headers } = await both.get(pageOf('bridge'), { [ChangeKeys.header]: 'all' })
  const named = ChangeKeys.read(headers.get(ChangeKeys.header))
  expect(named?.keys).toContain(claimKey(bridge))
  expect((await changes()).cursor.split('.')[0]).toBe(named?.teller)
  const purge = await changesBy(() => both.verdict(bridge.claimId, 'FALSE'))
  expect(purge).toContain(claimKey(bridge))
  expect(purge).toContain(keyOf('list:assessment'))
  expect(purge).not.toContain(keyOf('list:topic'))
})

test('an answer is held back until something changes, for a second at most', async () => {
  const { cursor } = await changes()
  const began = performance.now()
  expect((await changes(cursor)).purge).toEqual([])
  expect(performance.now() - began).toBeGreaterThan(900)
  const held = changes(cursor)
  await both.verdict(bridge.claimId, 'VERIFIED')
  expect((await held).purge).toContain(claimKey(bridge))
})

test('what readers never saw is told of to nobody, not even that it is there', async () => {
  const purge = await changesBy(async () => {
    await both.newsroom.does(createSource, { name: 'Somebody', kind: 'PERSON' })
    await writeStory(both.newsroom, { slug: 'draft' })
  })
  expect(purge).toEqual([])
})

test('a cursor of another process, of before, or of nobody drops everything', async () => {
  const { cursor } = await changes(undefined, both.other)
  const { cursor: own } = await changes()
  for (const strange of [cursor, `${own.split('.')[0]}.999999`, 'nonsense', ''])
    expect((await changes(strange)).purge).toBe('everything')
})

test('when anything next becomes public is told', async () => {
  const { articleId } = await writeStory(both.newsroom, { slug: 'embargo' })
  const publicFrom = new Date(Date.now() + 60_000).toISOString()
  await both.newsroom.does(publishArticle, { id: articleId, expectedVersion: 1, publicFrom })
  await both.heard()
  const { secondsToBound } = await changes()
  expect(secondsToBound).toBeGreaterThan(30)
  expect(secondsToBound).toBeLessThan(60)
})

test('an answer names its keys only to whoever asks for them, and a server that keeps nothing names none', async () => {
  expect((await both.get(pageOf('bridge'))).headers.has(ChangeKeys.header)).toBe(false)
  const bare = await openPublicServer(both.newsroom)
  try {
    const path = addressOf(both.one, pageOf('bridge')).slice(both.one.address.length)
    const { headers } = await bare.inject({ url: path, headers: { [ChangeKeys.header]: 'all' } })
    expect(headers[ChangeKeys.header]).toBeUndefined()
    expect((await bare.inject('/graphql/changes')).statusCode).toBe(404)
  } finally {
    await bare.close()
  }
})
