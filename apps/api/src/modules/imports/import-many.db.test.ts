import { readFileSync } from 'node:fs'
import type { Actor, Role } from '@sourceline/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newUuid, parseTypedId, typedId } from '../../platform/ids.ts'
import { finishedImport } from '../../testing/imported-article.ts'
import { addEditor, person } from '../../testing/planted-name.ts'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../../testing/newsroom.ts'
import { disableUser } from '../identity/public.ts'
import { importItem } from './use-cases/import-item.ts'
import { importText } from './use-cases/import-text.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const fixture = (file: string): Buffer =>
  readFileSync(new URL(`../../../../../packages/intake/fixtures/${file}`, import.meta.url))

const query = `mutation ($input: ImportTextInput!) { importText(input: $input) { __typename
  ... on ImportTextPayload { article { id } job { id name state total } claimCount notices }
  ... on ValidationError { issues { field code message } } } }`
const imports = async (input: object, by: Role | Actor = 'EDITOR'): Promise<Answer> =>
  (await newsroom.editorial(query, { input }, by)).importText

const items = `query ($id: ID!, $state: [ImportItemState!]) { job(id: $id) { state done total message }
  importItems(jobId: $id, first: 100, state: $state) { totalCount nodes { position headline state failure notices
    claimCount sourceCount article { slug headline kind datePublished originalSource { url source { name } } bylines { name }
      proposals { source { name } } } } } }`
const seen = (id: string, by: Role | Actor = 'EDITOR', state: string[] | null = null): Promise<Answer> =>
  newsroom.editorial(items, { id, state }, by)

const uuid = (id: string): string => parseTypedId(id)?.uuid ?? ''

/** A file of many articles on a subject. */
const fileOf = (subject: string, count: number, more: object[] = []): string =>
  JSON.stringify([
    ...Array.from({ length: count }, (_, index) => ({
      uri: `urn:tal:${subject}:${index}`,
      type: 'text',
      headline: `${subject} ${index + 1} is closed`,
      body_text: `Harbour master Lena Brandt said that ${subject} number ${index + 1} of Tal is closed.`,
    })),
    ...more,
  ])

const draftsOf = (subject: string): Promise<number> =>
  newsroom.prisma.article.count({ where: { revisions: { some: { headline: { startsWith: subject } } } } })

const serviceToken = (id: string) =>
  ({ id, name: 'Feed', kind: 'SERVICE', role: 'EDITOR', hash: id, createdAt: new Date() }) as const

const revoked = (id: string) => newsroom.prisma.apiToken.update({ where: { id }, data: { revokedAt: new Date() } })

test('of a feed a job makes drafts, each as an article of its own with its claims proposed', async () => {
  const made = await imports({ file: fixture('crane.atom').toString('base64'), kind: 'FEATURE' })
  expect(made).toMatchObject({ article: null, claimCount: 0, job: { name: 'article:import', state: 'QUEUED' } })
  await finishedImport(newsroom, uuid(made.job.id))
  const { job, importItems } = await seen(made.job.id)
  expect(job).toEqual({ state: 'DONE', done: 2, total: 2, message: '2 drafts made' })
  expect(importItems.nodes).toMatchObject([
    {
      position: 1,
      headline: 'Crane of Norhaven to be moved in May',
      state: 'IMPORTED',
      failure: null,
      claimCount: expect.any(Number),
      article: {
        slug: 'crane-moves',
        kind: 'FEATURE',
        datePublished: '2026-05-12T08:00:00.000Z',
        originalSource: {
          url: 'https://herald.example/2026/05/crane-moves.html',
          source: { name: 'The Tal Herald' },
        },
        proposals: expect.arrayContaining([{ source: { name: 'Lena Brandt' } }]),
      },
    },
    { headline: 'The ferry of Tal stops', notices: expect.arrayContaining([expect.stringContaining('summary')]) },
  ])
  expect(importItems.nodes[0].claimCount).toBeGreaterThan(0)
})

test('what is not imported is named with its reason, and holds up nothing', async () => {
  const canceled = {
    uri: 'urn:tal:withdrawn',
    type: 'text',
    headline: 'Withdrawn',
    body_text: 'Nothing.',
    pubstatus: 'canceled',
  }
  const { job } = await imports({ text: fileOf('Lock', 2, [canceled]) })
  await imports({ text: fileOf('Lock', 1) })
  await finishedImport(newsroom, uuid(job.id))
  const { job: done, importItems } = await seen(job.id, 'EDITOR', ['FAILED'])
  expect(done).toMatchObject({ state: 'DONE', done: 3, message: 'One draft made, 1 imported before, 1 not imported' })
  expect(importItems.nodes).toMatchObject([{ position: 3, failure: expect.stringContaining('canceled this item') }])
  expect((await seen(job.id, 'EDITOR', ['KNOWN'])).importItems.nodes).toMatchObject([
    { position: 1, article: { headline: 'Lock 1 is closed' } },
  ])
  expect(await newsroom.prisma.importItem.count({ where: { jobId: uuid(job.id), document: { not: {} } } })).toBe(0)
})

test('the same file gives the same job while that runs, and afterwards one that makes nothing twice', async () => {
  const file = { text: fileOf('Quay', 3) }
  const [one, other] = [await imports(file), await imports(file)]
  expect(other.job.id).toBe(one.job.id)
  await finishedImport(newsroom, uuid(one.job.id))
  const third = await imports(file)
  expect(third.job.id).not.toBe(one.job.id)
  await finishedImport(newsroom, uuid(third.job.id))
  expect((await seen(third.job.id)).job.message).toBe('No draft made, 3 imported before')
  expect(await draftsOf('Quay')).toBe(3)
})

test('whoever follows the guide is told how far an import is', async () => {
  const { job } = await imports({ text: fileOf('Bridge', 2) })
  await finishedImport(newsroom, uuid(job.id))
  const guide = new URL('../../../../../examples/editorial/import-progress.graphql', import.meta.url)
  expect(await newsroom.editorial(readFileSync(guide, 'utf8'), { jobId: job.id }, 'EDITOR')).toMatchObject({
    job: { state: 'DONE', done: 2 },
    importItems: { nodes: [{ article: { slug: 'bridge-1-is-closed' } }, { state: 'IMPORTED' }] },
  })
})

test('several who work on one import make each draft once', async () => {
  const { job } = await imports({ text: fileOf('Weir', 12) })
  await Promise.all([1, 2, 3].map(() => finishedImport(newsroom, uuid(job.id))))
  const { importItems } = await seen(job.id)
  expect(importItems.nodes.map(({ state }: { state: string }) => state)).toEqual(Array(12).fill('IMPORTED'))
  expect(await draftsOf('Weir')).toBe(12)
})

test('a cancelled import keeps what it has made, and the file imported again goes on with the rest', async () => {
  const text = fileOf('Sluice', 6)
  const { job } = await imports({ text })
  const finished = finishedImport(newsroom, uuid(job.id))
  await expect.poll(async () => (await seen(job.id)).job.done, { interval: 20, timeout: 60_000 }).toBeGreaterThan(0)
  await newsroom.editorial(
    'mutation ($input: CancelJobInput!) { cancelJob(input: $input) { __typename } }',
    { input: { id: job.id } },
    'EDITOR',
  )
  await finished
  const { job: cancelled, importItems } = await seen(job.id)
  expect(cancelled.state).toBe('CANCELLED')
  const made = importItems.nodes.filter(({ state }: { state: string }) => state === 'IMPORTED').length
  expect(made).toBeLessThan(6)
  expect(await draftsOf('Sluice')).toBe(made)
  const again = await imports({ text })
  expect(again.job.id).not.toBe(job.id)
  await finishedImport(newsroom, uuid(again.job.id))
  expect(await draftsOf('Sluice')).toBe(6)
})

test('an import that is asked to go on where nothing waits makes nothing', async () => {
  const { job } = await imports({ text: fileOf('Ramp', 2) })
  const options = { kind: 'NEWS', again: false }
  expect(await newsroom.does(importItem, { jobId: uuid(job.id), after: 2, options })).toEqual({
    position: 2,
    counts: { WAITING: 2 },
  })
  expect(await newsroom.does(importItem, { jobId: uuid(job.id), after: 1, options })).toMatchObject({ position: 2 })
  expect(await draftsOf('Ramp')).toBe(1)
})

test('whoever may not see a job sees nothing of its articles', async () => {
  const { job } = await imports({ text: fileOf('Dock', 2) })
  expect((await seen(job.id, 'ADMINISTRATOR')).importItems.totalCount).toBe(2)
  for (const other of ['REPORTER', 'VIEWER'] as const)
    expect(await seen(job.id, other)).toEqual({ job: null, importItems: { totalCount: 0, nodes: [] } })
  expect(await newsroom.fails(importText, { text: fileOf('Dock', 2) }, 'VIEWER')).toMatchObject({ kind: 'forbidden' })
})

test.each([
  ['headline', 'Two articles'],
  ['datePublished', '2026-05-01T00:00:00Z'],
])('a %s for many articles is refused', async (field, value) => {
  expect(await imports({ text: fileOf('Pier', 2), [field]: value })).toMatchObject({
    __typename: 'ValidationError',
    issues: [{ field, code: 'MANY_ARTICLES', message: expect.stringContaining('2 articles') }],
  })
})

test('a text that is too long to wait for is a job, with what is known of it besides', async () => {
  const words = 'The harbour of Tal was busy. '
  const { job, article } = await imports({
    text: `${words.repeat(120)}\n\n`.repeat(150),
    headline: 'All about the harbour',
    datePublished: '2026-05-01T00:00:00Z',
    originalSourceUrl: 'https://herald.example/harbour',
  })
  expect(article).toBeNull()
  const [only, ...others] = await finishedImport(newsroom, uuid(job.id))
  expect(others).toEqual([])
  const { article: draft } = await newsroom.editorial(
    'query ($id: ID!) { article(id: $id) { headline datePublished originalSource { url } } }',
    { id: typedId('article', only?.articleId ?? '') },
  )
  expect(draft).toEqual({
    headline: 'All about the harbour',
    datePublished: '2026-05-01T00:00:00.000Z',
    originalSource: { url: 'https://herald.example/harbour' },
  })
})

test.each([
  ['is disabled', (id: string) => newsroom.does(disableUser, { id: typedId('user', id) }, 'ADMINISTRATOR')],
  ['may only read', (id: string) => newsroom.prisma.user.update({ where: { id }, data: { role: 'VIEWER' } })],
  ['holds a token that was revoked', (id: string) => revoked(id)],
])('an import goes no further once whoever began it %s', async (how, lose) => {
  const id = newUuid()
  const isToken = how.includes('token')
  if (isToken) await newsroom.prisma.apiToken.create({ data: serviceToken(id) })
  else await addEditor(newsroom, id)
  const begin = (subject: string) =>
    imports({ text: fileOf(subject, 2) }, isToken ? { ...person(id), kind: 'TOKEN' } : person(id))
  const [before, after] = [await begin(`Dyke of who ${how}`), await begin(`Mole of who ${how}`)]
  await finishedImport(newsroom, uuid(before.job.id))
  await lose(id)
  await finishedImport(newsroom, uuid(after.job.id))
  expect((await seen(before.job.id, 'ADMINISTRATOR')).job).toMatchObject({ state: 'DONE', done: 2 })
  expect((await seen(after.job.id, 'ADMINISTRATOR')).job).toMatchObject({ state: 'FAILED', done: 0 })
  expect([await draftsOf(`Dyke of who ${how}`), await draftsOf(`Mole of who ${how}`)]).toEqual([2, 0])
  const { failure } = await newsroom.prisma.job.findUniqueOrThrow({ where: { id: uuid(after.job.id) } })
  expect(failure).toContain('may not import any more')
})
