import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseTypedId, typedId } from '../../platform/ids.ts'
import { finishedImport } from '../../testing/imported-article.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { createAttribution, createClaim } from '../claims/public.ts'
import { createTopic } from '../topics/public.ts'
import { createSource } from '../sources/public.ts'
import { importText } from './use-cases/import-text.ts'
import { publishItem } from './use-cases/publish-item.ts'
import { setItemAside } from './use-cases/set-item-aside.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

interface Post {
  readonly headline: string
  readonly more?: Readonly<Record<string, unknown>>
  readonly words?: string
}

/** A file of items that were published in 2024. */
const fileOf = (...posts: readonly Post[]): string =>
  JSON.stringify(
    posts.map(({ headline, more, words = `Harbour master Lena Brandt said that ${headline} is closed.` }, index) => ({
      uri: `urn:tal:${headline}:${index}`,
      type: 'text',
      headline,
      versioncreated: '2024-05-12T08:00:00Z',
      body_text: words,
      ...more,
    })),
  )

async function imported(input: object) {
  const { jobId } = await newsroom.does(importText, { ...input, asPublished: true }, 'ADMINISTRATOR')
  return finishedImport(newsroom, jobId)
}

const shown = async (slug: string) =>
  (await newsroom.reader('query ($slug: String!) { article(slug: $slug) { headline datePublished } }', { slug }))
    .article

test('an archive is public again with the dates that it had, and what was a draft stays one', async () => {
  await newsroom.does(createTopic, { name: 'Harbours' })
  const file = readFileSync(
    new URL('../../../../../packages/intake/fixtures/crane-wordpress.xml', import.meta.url),
    'utf8',
  ).replace('<p>Not ready yet.</p>', '<p>12 May 2024</p><p>Not ready yet, said Ada Lind.</p>')
  const items = await imported({ text: file })
  expect(items).toMatchObject([
    { state: 'PUBLISHED', slug: 'crane-moves' },
    { state: 'PUBLISHED', slug: 'ferry-stops' },
    { state: 'IMPORTED', slug: 'a-draft', notices: expect.arrayContaining([expect.stringContaining('stays a draft')]) },
  ])
  expect(await shown('crane-moves')).toEqual({
    headline: 'Crane of Norhaven to be moved in May',
    datePublished: '2026-05-12T08:00:00.000Z',
  })
  expect(await shown('a-draft')).toBeNull()
  const { redirect } = await newsroom.reader('{ redirect(path: "/2026/05/ferry-stops") { kind article { slug } } }')
  expect(redirect).toEqual({ kind: 'MOVED', article: { slug: 'ferry-stops' } })
})

test('what is published so is told apart in the log, and nobody is written to', async () => {
  const [item] = await imported({ text: fileOf({ headline: 'Quay' }) })
  const events = await newsroom.prisma.changeEvent.findMany({
    where: { subjectId: item?.articleId ?? '' },
    orderBy: { position: 'asc' },
    select: { action: true, causedBy: true },
  })
  expect(events).toEqual([
    { action: 'article:import', causedBy: 'article:import-item' },
    { action: 'article:publish', causedBy: 'article:import-published' },
  ])
  expect(await newsroom.prisma.mail.count()).toBe(0)
})

test('what its sender keeps back, or does not date, or dates in the future, stays a draft', async () => {
  const states = await imported({
    text: fileOf(
      { headline: 'Withheld', more: { pubstatus: 'withheld' } },
      { headline: 'Embargoed', more: { embargoed: '2999-01-01T00:00:00Z' } },
      { headline: 'Embargo that is not a date', more: { embargoed: 'after the speech' } },
      { headline: 'Undated', more: { versioncreated: undefined } },
      { headline: 'Future', more: { versioncreated: '2999-01-01T00:00:00Z' } },
      { headline: 'Past embargo', more: { embargoed: '2024-05-12T07:00:00Z' } },
    ),
  })
  expect(states.map(({ state }) => state)).toEqual([...Array(5).fill('IMPORTED'), 'PUBLISHED'])
  expect(states.slice(0, 5).every(({ notices }) => notices.some((words) => words.includes('stays a draft')))).toBe(true)
})

test('a post behind a password, or a private one, is not published', async () => {
  const wordpress = readFileSync(
    new URL('../../../../../packages/intake/fixtures/crane-wordpress.xml', import.meta.url),
    'utf8',
  )
    .replaceAll('Crane of Norhaven', 'Crane behind a wall')
    .replaceAll('crane-moves', 'crane-hidden')
    .replaceAll('ferry-stops', 'ferry-hidden')
  const file = wordpress
    .replace(
      '<wp:status><![CDATA[publish]]></wp:status>',
      '<wp:status>publish</wp:status><wp:post_password>tide</wp:post_password>',
    )
    .replace(
      '<wp:post_name>ferry-hidden</wp:post_name>\n      <wp:status>publish</wp:status>',
      '<wp:post_name>ferry-hidden</wp:post_name><wp:status>private</wp:status>',
    )
  const items = await imported({ text: file, again: true })
  expect(items.map(({ state }) => state)).toEqual(['IMPORTED', 'IMPORTED', 'IMPORTED'])
  expect(await shown('crane-hidden')).toBeNull()
  expect(await shown('ferry-hidden')).toBeNull()
})

test('what would give away a name that is kept in confidence stays a draft, says why, and holds up nothing', async () => {
  const { sourceId } = await newsroom.does(createSource, { name: 'Sunniva Ekrem', kind: 'PERSON' })
  const { claimId } = await newsroom.does(createClaim, { statement: 'The dock is sold.' })
  await newsroom.does(createAttribution, {
    claimId: typedId('claim', claimId),
    sourceId: typedId('source', sourceId),
    stance: 'ASSERTS',
    form: 'PARAPHRASE',
    terms: 'OFF_RECORD',
  })
  const items = await imported({
    text: fileOf({ headline: 'Dock', words: 'Sunniva Ekrem works at the dock, they say.' }, { headline: 'Mole' }),
  })
  expect(items).toMatchObject([
    { state: 'IMPORTED', notices: [expect.stringMatching(/^Not published: /)] },
    { state: 'PUBLISHED' },
  ])
  expect(items[0]?.notices.join(' ')).not.toContain('Sunniva')
})

test('an article that an error strikes at is set aside, and the others are imported and published', async () => {
  await newsroom.prisma.$executeRawUnsafe(`
    CREATE FUNCTION fail_at_reef() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'a reef' USING ERRCODE = 'XX000'; END $$`)
  await newsroom.prisma.$executeRawUnsafe(`
    CREATE TRIGGER reef BEFORE INSERT ON article_revision FOR EACH ROW WHEN (NEW.headline = 'Reef') EXECUTE FUNCTION fail_at_reef()`)
  await newsroom.prisma.$executeRawUnsafe(`
    CREATE TRIGGER shoal BEFORE INSERT ON article_publication FOR EACH ROW WHEN (NEW.slug = 'shoal') EXECUTE FUNCTION fail_at_reef()`)
  const items = await imported({ text: fileOf({ headline: 'Reef' }, { headline: 'Shoal' }, { headline: 'Strand' }) })
  expect(items).toMatchObject([
    { state: 'FAILED', failure: expect.stringContaining('An error that nobody expected') },
    { state: 'IMPORTED', notices: [expect.stringContaining('An error that nobody expected')] },
    { state: 'PUBLISHED' },
  ])
})

test('only an administrator may import what was published as published', async () => {
  for (const role of ['REPORTER', 'EDITOR'] as const)
    expect(
      await newsroom.fails(importText, { text: fileOf({ headline: 'Lagoon' }), asPublished: true }, role),
    ).toMatchObject({
      kind: 'forbidden',
    })
  const before = await newsroom.prisma.job.count()
  const one = await newsroom.does(
    importText,
    { text: 'Lagoon closed\n\nThe lagoon is closed.', asPublished: true },
    'ADMINISTRATOR',
  )
  expect([one.articleId, await newsroom.prisma.job.count()]).toEqual([null, before + 1])
  expect(parseTypedId(typedId('job', one.jobId ?? ''))).not.toBeNull()
})

test('an article that waits is set aside with its reason, and where none waits nothing is', async () => {
  const text = fileOf({ headline: 'Inlet' }, { headline: 'Outlet' })
  const { jobId } = await newsroom.does(importText, { text, asPublished: true }, 'ADMINISTRATOR')
  const aside = (after: number) => newsroom.does(setItemAside, { jobId, after, reason: 'It was too much.' })
  expect(await aside(0)).toEqual({ position: 1, counts: { FAILED: 1, WAITING: 1 } })
  expect(await aside(2)).toEqual({ position: 2, counts: { FAILED: 1, WAITING: 1 } })
  const place = { jobId, after: 1 }
  expect(await newsroom.does(publishItem, place, 'ADMINISTRATOR')).toMatchObject({ counts: { WAITING: 1 } })
  const [inlet] = await finishedImport(newsroom, jobId)
  expect(inlet).toMatchObject({ state: 'FAILED', failure: 'It was too much.' })
})
