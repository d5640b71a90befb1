import { Registry } from 'prom-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createArticle, publishArticle, saveArticle } from '../modules/articles/public.ts'
import { newUuid } from './ids.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { writeStory, type Story } from '../testing/story.ts'
import { hashOf } from './content-hash.work.ts'
import { parseTypedId } from './ids.ts'
import { commitSealedRevisions, proveHistory, sealRevisions, type OpenRevision } from './seal-revision.ts'
import { revisionedTables } from './revision-parts.ts'
import { inTransaction } from './transactions/begin.ts'
import { exposeWork } from './work/work-metrics.ts'

let newsroom: TestNewsroom
let story: Story
let articleId: string
beforeAll(async () => {
  newsroom = await openTestNewsroom()
  story = await writeStory(newsroom)
  articleId = parseTypedId(story.articleId)?.uuid ?? ''
  const version = async () => (await newsroom.prisma.article.findUniqueOrThrow({ where: { id: articleId } })).version
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: await version() })
  await newsroom.does(saveArticle, { id: story.articleId, expectedVersion: await version(), dek: 'For a week.' })
  await newsroom.does(publishArticle, { id: story.articleId, expectedVersion: await version() })
})
afterAll(() => newsroom.close())

const prove = () => inTransaction(newsroom.prisma, (tx) => proveHistory(tx, 'article', articleId))

test('a sealed history is proved by its hashes, for every kind of record', async () => {
  expect(await prove()).toEqual([
    { number: 1, proved: true, redacted: [], altered: [] },
    { number: 2, proved: true, redacted: [], altered: [] },
  ])
  const claimId = parseTypedId(story.claimId)?.uuid ?? ''
  const sourceId = parseTypedId(story.sourceId)?.uuid ?? ''
  for (const [noun, id] of [
    ['claim', claimId],
    ['source', sourceId],
  ] as const) {
    const proof = await inTransaction(newsroom.prisma, (tx) => proveHistory(tx, noun, id))
    expect(proof).toEqual([{ number: 1, proved: true, redacted: [], altered: [] }])
  }
})

test('a part that was changed behind the back of the triggers is found', async () => {
  const client = await newsroom.pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(`SET LOCAL session_replication_role = replica`)
    await client.query(`UPDATE article_revision SET dek = 'For ever.' WHERE article_id = $1 AND number = 1`, [
      articleId,
    ])
    await client.query('COMMIT')
    expect((await prove())[0]).toEqual({ number: 1, proved: false, redacted: [], altered: ['dek'] })
    await client.query('BEGIN')
    await client.query(`SET LOCAL session_replication_role = replica`)
    await client.query(
      `UPDATE article_revision SET dek = 'For how long nobody knows.' WHERE article_id = $1 AND number = 1`,
      [articleId],
    )
    await client.query('COMMIT')
  } finally {
    client.release()
  }
  expect((await prove())[0]?.proved).toBe(true)
})

test('two revisions of the same words have different commitments', async () => {
  const rows = await newsroom.prisma.articleRevision.findMany({ where: { articleId }, orderBy: { number: 'asc' } })
  const [first, second] = rows.map((row) => row.commitments as unknown as { part: string; hash: string }[])
  const headline = (list: typeof first) => list?.find(({ part }) => part === 'headline')?.hash
  expect(rows[0]?.headline).toBe(rows[1]?.headline)
  expect(headline(first)).not.toBe(headline(second))
})

test('what was sealed under a hash of its content is committed to, once, and its chain still holds', async () => {
  for (const table of revisionedTables()) {
    await newsroom.pool.query(`ALTER TABLE ${table}_revision DISABLE TRIGGER USER`)
    await newsroom.pool.query(
      `UPDATE ${table}_revision SET commitments = NULL, content_hash = $1 WHERE sealed_at IS NOT NULL`,
      [hashOf('the old way')],
    )
    await newsroom.pool.query(`ALTER TABLE ${table}_revision ENABLE TRIGGER USER`)
  }
  expect((await prove()).map(({ proved }) => proved)).toEqual([false, false])
  await Promise.all([commitSealedRevisions(newsroom.prisma), commitSealedRevisions(newsroom.prisma)])
  expect((await prove()).map(({ proved }) => proved)).toEqual([true, true])
  const hashes = () => newsroom.pool.query(`SELECT id, content_hash, commitments FROM article_revision ORDER BY id`)
  const { rows } = await hashes()
  await commitSealedRevisions(newsroom.prisma)
  expect((await hashes()).rows).toEqual(rows)
  expect(JSON.stringify(rows)).not.toContain(hashOf('the old way'))
})

test('a redaction may blank a part and destroy its salt, and nothing else of a sealed revision', async () => {
  const attempt = async (change: string, { carriedOut = 'pg_current_xact_id()::text' } = {}): Promise<string> => {
    const client = await newsroom.pool.connect()
    const id = newUuid()
    try {
      await client.query('BEGIN')
      await client.query(
        `INSERT INTO redaction (id, scope, words, whole_words, ground, reason, state,
          proposed_by_id, proposed_by_name, proposed_at, carried_out_in)
         VALUES ($1, 'NEWSROOM', '{open}', true, 'LEGAL', 'Told to.', 'PROPOSED', 'anna', 'Anna', now(), ${carriedOut})`,
        [id],
      )
      await client.query(`SELECT set_config('sourceline.redaction', $1, true)`, [id])
      await client.query(
        `UPDATE article_revision SET redacted_at = now(), ${change} WHERE article_id = $1 AND number = 1`,
        [articleId],
      )
      return 'done'
    } catch (error) {
      return String((error as { code?: string }).code)
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  }
  const without = (part: string) =>
    `commitments = (SELECT jsonb_agg(CASE WHEN c ->> 'part' = '${part}' THEN c || '{"salt": null}' ELSE c END ORDER BY n)
      FROM jsonb_array_elements(commitments) WITH ORDINALITY e(c, n))`
  const { rows } = await newsroom.pool.query<{ headline: string }>(
    `SELECT headline FROM article_revision WHERE article_id = $1 AND number = 1`,
    [articleId],
  )
  const struck = `headline = '${rows[0]?.headline.replace('Bridge', '[redacted]')}'`
  const redacted = `${struck}, ${without('headline')}`
  expect(await attempt(redacted)).toBe('done')
  expect(await attempt(redacted, { carriedOut: 'NULL' })).toBe('SL001')
  expect(await attempt(redacted, { carriedOut: `'7'` })).toBe('SL001')
  expect(await attempt(`headline = 'Words put in [redacted]', ${without('headline')}`)).toBe('SL001')
  expect(await attempt(`body = '{"type": "doc", "content": []}', ${without('body')}`)).toBe('SL001')
  expect(await attempt(struck)).toBe('SL001')
  expect(await attempt(`${struck}, ${without('dek')}`)).toBe('SL001')
  expect(await attempt(`headline = 'Bridge open', ${without('headline')}`)).toBe('SL001')
  expect(await attempt(`content_hash = 'x', ${without('headline')}`)).toBe('SL001')
  expect(await attempt(`commitments = '[]'`)).toBe('SL001')
  expect(await attempt(`sealed_at = NULL, content_hash = NULL`)).toBe('SL001')
})

/** As long as a body may be. */
async function longestArticle(): Promise<string> {
  const content = Array.from({ length: 4_200 }, (_, index) => ({
    type: 'paragraph',
    attrs: { id: `b_${index}` },
    content: [{ type: 'text', text: `The bridge is old, said neighbour ${index}. `.repeat(3 + (index % 2)) }],
  }))
  const body = { type: 'doc', content }
  return (await newsroom.does(createArticle, { headline: 'A long one', body })).articleId
}

async function threadsAsked(): Promise<number> {
  const registry = new Registry()
  exposeWork(registry)
  return Number(/_count\{task="commitToEach",outcome="done"\} (\d+)/u.exec(await registry.metrics())?.[1] ?? 0)
}

test('many long versions are hashed in a thread, one where it is sealed, and each is proved', async () => {
  const articles = [await longestArticle(), await longestArticle(), await longestArticle(), await longestArticle()]
  const rows = await newsroom.prisma.articleRevision.findMany({ where: { articleId: { in: articles } } })
  const [one, ...others] = rows.map(({ id }) => ({ id, previousHash: null }))
  await inTransaction(
    newsroom.prisma,
    async (tx) => {
      const asked = await threadsAsked()
      const seal = async (revisions: OpenRevision[]) => {
        const before = process.threadCpuUsage()
        await sealRevisions(tx, [{ table: 'article', revisions }], new Date())
        return process.threadCpuUsage(before).user
      }
      const alone = await seal(one ? [one] : [])
      expect(await threadsAsked()).toBe(asked)
      const together = await seal(others)
      expect(await threadsAsked()).toBe(asked + 1)
      // Three took this thread less than three times what one did that it hashed itself.
      expect(together).toBeLessThan(alone * 3)
    },
    { timeout: 120_000 },
  )
  for (const id of articles) {
    const proof = await inTransaction(newsroom.prisma, (tx) => proveHistory(tx, 'article', id))
    expect(proof).toEqual([{ number: 1, proved: true, redacted: [], altered: [] }])
  }
})
