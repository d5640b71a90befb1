import { afterAll, beforeAll, expect, test } from 'vitest'
import { typedId } from '../../platform/ids.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { addEditor, person, plantedName as name, plantName } from '../../testing/planted-name.ts'
import { createSource } from '../sources/public.ts'
import { redactRecord } from './use-cases/redact-record.ts'

let newsroom: TestNewsroom
let articleId: string

interface Target {
  recordId: string | null
  recordType: string | null
  label: string | null
  version: number | null
  slug: string | null
  publicFrom: string | null
  publicUntil: string | null
  rows: number
  matches: number
}

const query = `query ($scope: RedactionScope!, $subjectId: ID, $version: Int, $words: [String!], $first: Int, $after: String) {
  redactionPreview(scope: $scope, subjectId: $subjectId, version: $version, words: $words) {
    rows matches records publicVersions places { place rows matches }
    targets(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      nodes { recordId recordType label version slug publicFrom publicUntil rows matches } } } }`

const preview = async (variables: object) =>
  (await newsroom.editorial(query, { scope: 'NEWSROOM', words: [name], first: 100, ...variables })).redactionPreview

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  articleId = (await plantName(newsroom)).articleId
  await addEditor(newsroom, 'anna')
})
afterAll(() => newsroom.close())

test('a preview tells each version of a record, whether and where readers saw it, and how often it would be struck', async () => {
  const { targets } = await preview({})
  const ofArticle: Target[] = targets.nodes.filter(({ recordId }: Target) => recordId === articleId)
  const [first, second] = ofArticle.filter(({ version }) => version !== null)
  expect(first).toMatchObject({ recordType: 'article', version: 1, slug: expect.stringContaining('zora') })
  expect(first?.publicUntil).not.toBeNull()
  expect(second).toMatchObject({ version: 2, publicUntil: null })
  expect(second?.publicFrom).not.toBeNull()
  expect(ofArticle.some(({ version }) => version === null)).toBe(true)
  expect(new Set(ofArticle.map(({ label }) => label))).toEqual(new Set(['A neighbour saw the fire']))
  for (const type of ['claim', 'source', 'topic', 'collection'])
    expect(targets.nodes.map(({ recordType }: Target) => recordType)).toContain(type)
})

test('its pages hold together what its counts say, each target once', async () => {
  const whole = await preview({})
  const seen: Target[] = []
  let after: string | null = null
  do {
    const page = await preview({ first: 3, after })
    expect(page.targets.nodes.length).toBeLessThanOrEqual(3)
    expect(page.matches).toBe(whole.matches)
    seen.push(...page.targets.nodes)
    after = page.targets.pageInfo.hasNextPage ? page.targets.pageInfo.endCursor : null
  } while (after)
  expect(seen).toEqual(whole.targets.nodes)
  expect(seen).toHaveLength(whole.targets.totalCount)
  const sum = (of: 'rows' | 'matches') => seen.reduce((total, target) => total + target[of], 0)
  expect([sum('rows'), sum('matches')]).toEqual([whole.rows, whole.matches])
  expect(whole.publicVersions).toBe(seen.filter(({ version, publicFrom }) => version && publicFrom).length)
})

// Anchors are drawn anew from the blanked text, and not struck by themselves.
test('what is previewed is what is struck', async () => {
  const order = { scope: 'RECORD', subjectId: articleId, words: [name] }
  const before = await preview(order)
  expect(before.matches).toBeLessThan((await preview({})).matches)
  const asked = await redactRecord(
    { prisma: newsroom.prisma, actor: person('anna'), requestId: 'test' },
    { ...order, ground: 'COURT_ORDER', reason: 'Order 11/26.' },
  )
  if (!asked.ok) throw new Error(JSON.stringify(asked.failure))
  const strikes = await newsroom.prisma.redactionStrike.findMany({ where: { redactionId: asked.value.redactionId } })
  const places: { place: string; rows: number; matches: number }[] = before.places
  const counts = places
    .filter(({ place }) => place !== 'mention')
    .map(({ place, rows, matches }) => [place, rows, matches])
  const struck = counts.map(([place]) => {
    const rows = strikes.filter(({ tableName }) => tableName === place)
    return [place, rows.length, rows.reduce((sum, { matches }) => sum + matches, 0)]
  })
  expect(struck).toEqual(counts)
  expect((await preview(order)).matches).toBe(0)
})

test('the list of redactions says which record and which version one strikes', async () => {
  const asked = await redactRecord(
    { prisma: newsroom.prisma, actor: person('anna'), requestId: 'test' },
    { scope: 'VERSION', subjectId: articleId, version: 1, ground: 'COURT_ORDER', reason: 'Order 14/26.' },
  )
  if (!asked.ok) throw new Error(JSON.stringify(asked.failure))
  const listed = await newsroom.editorial(
    `{ redactions(first: 1) { nodes { scope subjectId version proposedByViewer } } }`,
  )
  expect(listed.redactions.nodes).toEqual([
    { scope: 'VERSION', subjectId: articleId, version: 1, proposedByViewer: false },
  ])
})

test('without words nothing is struck but a whole version, and that is said', async () => {
  await expect(preview({ words: [] })).rejects.toThrow('Say which words to strike.')
  await expect(newsroom.editorial(query, { scope: 'NEWSROOM' })).rejects.toThrow('Say which words to strike.')
})

test('an article of an import is never public, and has no version to strike', async () => {
  const item = await newsroom.prisma.importItem.findFirstOrThrow()
  const asked = { scope: 'VERSION', subjectId: typedId('import_item', item.id), words: [] }
  expect(await preview(asked)).toMatchObject({ rows: 0, matches: 0, targets: { nodes: [] } })
})

test('a further page continues the search of the page before, until a redaction is carried out', async () => {
  const furtherPage = async (after: string): Promise<number> => {
    const asked = { words: [name], after }
    const page = `query ($words: [String!], $after: String) {
      redactionPreview(scope: NEWSROOM, words: $words) { targets(first: 1, after: $after) { totalCount } } }`
    return (await newsroom.editorial(page, asked)).redactionPreview.targets.totalCount
  }
  const { totalCount, pageInfo } = (await preview({ first: 1 })).targets
  await newsroom.does(createSource, { name: `Cousin of ${name}`, kind: 'PERSON' })
  expect(await furtherPage(pageInfo.endCursor)).toBe(totalCount)
  const anew = (await preview({ first: 1 })).targets.totalCount
  expect(anew).toBeGreaterThan(totalCount)
  const order = { scope: 'NEWSROOM', words: ['neverwritten'], ground: 'COURT_ORDER', reason: 'Order 15/26.' }
  const struck = await redactRecord({ prisma: newsroom.prisma, actor: person('anna'), requestId: 'test' }, order)
  expect(struck.ok).toBe(true)
  expect(await furtherPage(pageInfo.endCursor)).toBe(anew)
})

test('only those who may redact see it, and a cursor of another list is refused', async () => {
  await expect(newsroom.editorial(query, { scope: 'NEWSROOM', words: [name] }, 'REPORTER')).rejects.toThrow(
    'does not allow this',
  )
  await expect(preview({ after: 'nonsense' })).rejects.toThrow('not a cursor')
})
