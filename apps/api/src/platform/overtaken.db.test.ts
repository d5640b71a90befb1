import { setTimeout as sleep } from 'node:timers/promises'
import { logLock } from '@sourceline/database'
import type { PoolClient } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAttribution, saveAttribution } from '../modules/claims/public.ts'
import { createArticle, publishArticle } from '../modules/articles/public.ts'
import { unpublishArticle } from '../modules/articles/use-cases/unpublish-article.ts'
import { publishClaim } from '../modules/claims/use-cases/publish-claim.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { writeStory } from '../testing/story.ts'
import { parseTypedId, typedId } from './ids.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const uuid = (id: string): string => parseTypedId(id)?.uuid ?? ''

/** Until somebody waits for a lock that another transaction holds. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const { rowCount } = await newsroom.pool.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    if (rowCount) return
    await sleep(20)
  }
}

/** Does something in a transaction of somebody else's, which is committed at the end. */
async function meanwhile(work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await newsroom.pool.connect()
  try {
    await client.query('BEGIN')
    await work(client)
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}

test('what waited for another change is of a later moment than that, so that the past is told in the order in which it was', async () => {
  const { claimId, attributionId } = await writeStory(newsroom, { slug: 'overtaken' })
  let published: Promise<unknown> = Promise.resolve()
  let between = new Date(0)
  await meanwhile(async (client) => {
    await client.query('SELECT FROM claim WHERE id = $1 FOR UPDATE', [uuid(claimId)])
    published = newsroom.does(publishClaim, { id: claimId, expectedVersion: 2 })
    await untilSomebodyWaits()
    await client.query(`UPDATE claim SET updated_at = date_trunc('milliseconds', clock_timestamp()) WHERE id = $1`, [
      uuid(claimId),
    ])
    const { rows } = await client.query<{ between: Date }>('SELECT updated_at AS between FROM claim WHERE id = $1', [
      uuid(claimId),
    ])
    between = rows[0]?.between ?? between
  })
  await published
  const { rows } = await newsroom.pool.query<{ at: Date }>('SELECT public_from AS at FROM attribution WHERE id = $1', [
    uuid(attributionId),
  ])
  expect(rows[0]?.at.getTime()).toBeGreaterThanOrEqual(between.getTime())
})

test('publishing an attribution anew moves the moment of its claim on, whether or not its wording changed', async () => {
  const { claimId, sourceId } = await writeStory(newsroom, { slug: 'moved-on' })
  await newsroom.does(publishClaim, { id: claimId, expectedVersion: 2 })
  await newsroom.does(createAttribution, { claimId, sourceId, stance: 'CONFIRMS', form: 'PARAPHRASE' })
  const before = new Date()
  await sleep(5)
  await newsroom.does(publishClaim, { id: claimId, expectedVersion: 4 })
  const { rows } = await newsroom.pool.query<{ at: Date }>('SELECT updated_at AS at FROM claim WHERE id = $1', [
    uuid(claimId),
  ])
  expect(rows[0]?.at.getTime()).toBeGreaterThan(before.getTime())
})

test('of two changes that wait for each other the one that is given up is begun anew, and is made', async () => {
  const { claimId, attributionId } = await writeStory(newsroom, { slug: 'crossed' })
  let saved: Promise<unknown> = Promise.resolve()
  await meanwhile(async (client) => {
    await client.query('SELECT FROM claim WHERE id = $1 FOR UPDATE', [uuid(claimId)])
    saved = newsroom.does(saveAttribution, { id: attributionId, expectedVersion: 1, cue: 'wrote' })
    await untilSomebodyWaits()
    await client.query('SELECT FROM attribution WHERE id = $1 FOR UPDATE', [uuid(attributionId)])
  })
  await saved
  const { rows } = await newsroom.pool.query('SELECT cue FROM attribution WHERE id = $1', [uuid(attributionId)])
  expect(rows).toEqual([{ cue: 'wrote' }])
})

test.each([
  [
    'before it comes to that',
    (client: PoolClient, id: string) => client.query('SELECT FROM article WHERE id = $1 FOR UPDATE', [id]),
  ],
  ['before it is committed', (client: PoolClient) => client.query('SELECT pg_advisory_xact_lock($1)', [logLock])],
])('what opens while it is being called off is told as having been public until it was: %s', async (slug, hold) => {
  const { articleId } = await writeStory(newsroom, { slug: slug.replaceAll(' ', '-') })
  const opens = new Date(Date.now() + 1_500)
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: 1, publicFrom: opens.toISOString() })
  let calledOff: Promise<unknown> = Promise.resolve()
  await meanwhile(async (client) => {
    await hold(client, uuid(articleId))
    calledOff = newsroom.does(unpublishArticle, { id: articleId, expectedVersion: 2, reason: 'Too early.' })
    await untilSomebodyWaits()
    await sleep(opens.getTime() - Date.now() + 50)
  })
  await calledOff
  const { rows } = await newsroom.pool.query(
    'SELECT public_until > public_from AS shown FROM article_publication WHERE article_id = $1',
    [uuid(articleId)],
  )
  expect(rows).toEqual([{ shown: true }])
})

const said = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It is closed.' }] }] }

test('an embargo that opens before it is committed is set for no moment at which readers were not served', async () => {
  const { articleId } = await newsroom.does(createArticle, {
    headline: 'Set too late',
    slug: 'set-too-late',
    dek: 'By a second.',
    body: said,
  })
  const opens = new Date(Date.now() + 800)
  let refused: Promise<unknown> = Promise.resolve()
  await meanwhile(async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [logLock])
    const input = { id: typedId('article', articleId), expectedVersion: 1, publicFrom: opens.toISOString() }
    refused = newsroom.fails(publishArticle, input)
    await untilSomebodyWaits()
    await sleep(opens.getTime() - Date.now() + 50)
  })
  expect(await refused).toMatchObject({ issues: [{ code: 'embargo-past' }] })
})
