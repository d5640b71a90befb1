import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { typedId } from '../../platform/ids.ts'
import { useReader } from './model-reader.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { importedArticle } from '../../testing/imported-article.ts'

const key = 'key-of-the-reader-5d1f'
let newsroom: TestNewsroom
let server: Server
/** The transactions that were open while the reader was asked. */
const open: number[] = []
let claims: readonly object[] = []

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  server = createServer((_request, response) => {
    void newsroom.pool
      .query<{ open: number }>(
        `SELECT count(*)::int AS open FROM pg_stat_activity
         WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
      )
      .then(({ rows }) => {
        open.push(rows[0]?.open ?? -1)
        response.end(JSON.stringify({ choices: [{ message: { content: JSON.stringify({ claims }) } }] }))
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  useReader({ url: `http://127.0.0.1:${port}/v1`, model: 'small', key, deadline: 5_000 }, () => undefined)
})
afterAll(async () => {
  useReader(undefined, () => undefined)
  await new Promise((resolve) => server.close(resolve))
  await newsroom.close()
})

async function proposedIn(text: string) {
  const { articleId } = await importedArticle(newsroom, { text })
  const { article } = await newsroom.editorial(
    `query ($id: ID!) { article(id: $id) { proposals { proposedBy strength stance claim { statement } source { name } } } }`,
    { id: typedId('article', articleId) },
  )
  return article.proposals
}

test('what a reader hears is proposed in its name, read outside of every transaction, and its key is kept nowhere', async () => {
  claims = [
    { words: 'Norhaven will flood', source: 'engineer Karl Holt', cue: 'in the eyes of', stance: 'ASSERTS' },
    { words: 'Mayor Ida Rost is a thief', source: 'engineer Karl Holt', cue: 'in the eyes of', stance: 'ASSERTS' },
  ]
  const proposals = await proposedIn(
    'Water in Norhaven\n\nNorhaven will flood, in the eyes of engineer Karl Holt, whose firm built it.',
  )
  const heard = proposals.filter(({ proposedBy }: { proposedBy: string }) => proposedBy === 'model:small')
  expect(heard).toContainEqual({
    proposedBy: 'model:small',
    strength: 'LIKELY',
    stance: 'ASSERTS',
    claim: { statement: 'Norhaven will flood.' },
    source: { name: 'Karl Holt' },
  })
  expect(JSON.stringify(proposals)).not.toContain('thief')
  expect(open).toEqual([0])
  const { rows } = await newsroom.pool.query<{ held: boolean }>(
    `SELECT EXISTS (SELECT FROM proposal p WHERE p::text LIKE $1) OR EXISTS (SELECT FROM change_event e WHERE e::text LIKE $1) AS held`,
    [`%${key}%`],
  )
  expect(rows).toEqual([{ held: false }])
})

test('a reader that turns a denial round changes nothing of it', async () => {
  claims = [{ words: 'Ostwick was sold', source: 'Ida Rost', cue: 'denied', stance: 'ASSERTS' }]
  const proposals = await proposedIn('A sale in Ostwick\n\nMayor Ida Rost denied that Ostwick was sold.')
  const stances = proposals.flatMap(({ stance }: { stance: string | null }) => stance ?? [])
  expect(stances).toEqual(['DENIES'])
})
