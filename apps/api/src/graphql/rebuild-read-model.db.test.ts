import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishArticle } from '../modules/articles/public.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { errorsOfReadModel } from '../testing/read-model.ts'
import { writeStory } from '../testing/story.ts'
import { rebuildReadModel } from './rebuild-read-model.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

async function publishStory(slug: string): Promise<void> {
  const { articleId } = await writeStory(newsroom, { slug })
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: 1 })
}

/** Takes from readers what they get, and gives them what they should not. */
async function spoil(): Promise<void> {
  const { pool } = newsroom
  await pool.query("UPDATE published.presence SET stretches = '{}'")
  await pool.query("UPDATE published.claim SET statement = 'Spoilt.', shown_until = now()")
  await pool.query('DELETE FROM published.source')
  await pool.query('DELETE FROM published.attribution')
  await pool.query('UPDATE published.mention SET shown_until = shown_from')
  await pool.query(
    `INSERT INTO published.article SELECT gen_random_uuid(), gen_random_uuid(), revision_id, 'nowhere', locale, kind,
      'Of no publication', dek, NULL, NULL, date_published, shown_from FROM published.article LIMIT 1`,
  )
}

test('what readers get is worked out anew from what is published', async () => {
  await publishStory('bridge-one')
  await publishStory('bridge-two')
  await spoil()
  expect((await errorsOfReadModel(newsroom.pool)).length).toBeGreaterThan(8)
  const told = new Map<string, number>()
  await rebuildReadModel(newsroom.pool, (part, done) => told.set(part, done))
  expect(told.get('article')).toBe(3)
  expect(await errorsOfReadModel(newsroom.pool)).toEqual([])
})

test('whoever publishes does not wait for a rebuild in line, and what is published meanwhile is right', async () => {
  const writer = await newsroom.pool.connect()
  try {
    await spoil()
    await writer.query('BEGIN')
    await writer.query(
      "UPDATE claim_publication SET public_until = now(), ending = 'UNPUBLISHED' WHERE public_until IS NULL",
    )
    let rebuilt = false
    const rebuilding = rebuildReadModel(newsroom.pool).then(() => (rebuilt = true))
    await publishStory('bridge-meanwhile')
    expect(rebuilt).toBe(false)
    await writer.query('COMMIT')
    await rebuilding
    expect(await errorsOfReadModel(newsroom.pool)).toEqual([])
    expect((await newsroom.pool.query('SELECT FROM delivery.claim')).rowCount).toBe(1)
  } finally {
    writer.release()
  }
})
