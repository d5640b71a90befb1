import { afterAll, beforeAll, expect, test } from 'vitest'
import { redactRecord } from '../modules/redactions/public.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { addEditor, needle, person, plantedName, plantName } from '../testing/planted-name.ts'
import { openKeepingServer, type KeepingServer } from '../testing/public-server.ts'
import { addressOf } from '../testing/two-instances.ts'

let newsroom: TestNewsroom
let server: KeepingServer
let moment: string

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  ;({ moment } = await plantName(newsroom))
  await addEditor(newsroom, 'anna')
  server = await openKeepingServer(newsroom)
})
afterAll(async () => {
  await server.close()
  await newsroom.close()
})

const lists: Readonly<Record<string, string>> = {
  articles: `headline slug body { text html markdown } claims { claim { statement attributions { quote cue } evidence { title } } }
    topics { name } bylines { name } revisions { headline }`,
  claims: 'statement assessments { rationale } attributions { source { name } }',
  sources: 'name role description trackRecord { count }',
  topics: 'name slug description',
  collections: 'title',
  corrections: 'note wrong right',
}

test('a redacted name is in no answer that is kept, of the present or the past, and in none that is kept afterwards', async () => {
  await expect.poll(() => server.answers.feed.isCurrent).toBe(true)
  const moments = ['', `(asOf: "${moment}")`]
  const queries = [
    ...Object.entries(lists).flatMap(([list, fields]) =>
      moments.map((at) => `{ ${list}${at} { nodes { ${fields} } } }`),
    ),
    '{ article(slug: "zora-quillfeather-saw-the-fire") { headline } }',
    '{ search(query: "Quillfeather") { nodes { excerpt { text } } } }',
  ]
  const ask = async (query: string) => (await fetch(addressOf(server, query))).text()
  const naming = async () => {
    const answers = await Promise.all(queries.map(ask))
    return answers.filter((answer) => answer.toLowerCase().includes(needle)).length
  }
  const { figures } = server.answers.cache
  expect(await naming()).toBeGreaterThan(8)
  const { hits } = figures
  expect(await naming()).toBeGreaterThan(8)
  expect([figures.hits - hits, figures.answers]).toEqual([queries.length, queries.length])
  const redacted = await redactRecord(
    { prisma: newsroom.prisma, actor: person('anna'), requestId: 'test' },
    {
      scope: 'NEWSROOM',
      words: [plantedName, 'Quillfeather', `${plantedName}s`],
      ground: 'COURT_ORDER',
      reason: 'Order 7/26.',
    },
  )
  expect(redacted).toMatchObject({ ok: true })
  await server.answers.caughtUp()
  expect([figures.answers, figures.size]).toEqual([0, 0])
  for (const _time of [1, 2]) expect(await naming()).toBe(0)
})
