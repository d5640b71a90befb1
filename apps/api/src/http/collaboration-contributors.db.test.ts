import { bodyFromText } from '@sourceline/rich-text'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { saveArticle } from '../modules/articles/public.ts'
import { appendUpdate } from '../modules/collaboration/collaboration.store.ts'
import { openSession } from '../modules/collaboration/session.ts'
import { redactRecord } from '../modules/redactions/public.ts'
import { typedId } from '../platform/ids.ts'
import { inTransaction } from '../platform/transactions/begin.ts'
import { leaveUnsaved, watchfulInstance } from '../testing/writing-sessions.ts'
import { soon, TestWriters, type, words } from './test-writers.ts'

let writers: TestWriters
beforeAll(async () => {
  writers = await TestWriters.begin()
})
afterEach(() => writers.leave())
afterAll(() => writers.server.close())

const prisma = () => writers.server.database.prisma
const sentence = 'The ferry leaves at six.'

/** Somebody who writes, as a browser and as a use-case knows them. */
async function editor(name: string) {
  const { id, headers } = await writers.person(name, 'EDITOR')
  return { id, headers, actor: { kind: 'USER', id, name, role: 'EDITOR' } as const }
}

/** The ids of those who wrote in the newest version of an article, in their order. */
async function contributors(articleId: string): Promise<string[]> {
  const { id } = await writers.saved(articleId)
  const named = await prisma().articleContributor.findMany({ where: { revisionId: id }, orderBy: { position: 'asc' } })
  return named.map(({ contributorId }) => contributorId)
}

/** Lets another instance look after sessions until something holds. */
async function lookedAfter(until: () => Promise<void>): Promise<void> {
  const instance = watchfulInstance({ prisma: prisma(), databaseUrl: writers.server.database.url })
  try {
    await vi.waitFor(until, soon)
  } finally {
    await instance.close()
  }
}

test('a version names those who typed, in the order in which they began, and who saved elsewhere, but nobody who only looked', async () => {
  const [ada, ben, cem, looker] = [await editor('Ada'), await editor('Ben'), await editor('Cem'), await editor('Lou')]
  const articleId = await writers.article(sentence)
  const watching = await writers.join(looker.headers, articleId)
  const [one, other] = [await writers.join(ada.headers, articleId), await writers.join(ben.headers, articleId)]
  type(other.document, 0, 'Now: ')
  await vi.waitFor(() => expect(words(one.document)).toBe(`Now: ${sentence}`), soon)
  type(one.document, 0, 'Winter. ')
  await vi.waitFor(() => expect(words(other.document)).toBe(`Winter. Now: ${sentence}`), soon)
  type(other.document, 0, 'Read: ')
  const all = `Read: Winter. Now: ${sentence}`
  await vi.waitFor(async () => expect((await writers.saved(articleId)).plainText).toBe(all), soon)
  await vi.waitFor(async () => expect(await contributors(articleId)).toEqual([ben.id, ada.id]), soon)
  await vi.waitFor(() => expect(words(watching.document)).toBe(all), soon)

  const { version } = await prisma().article.findUniqueOrThrow({ where: { id: articleId } })
  const saved = await saveArticle(
    { prisma: prisma(), actor: cem.actor, requestId: null },
    { id: typedId('article', articleId), expectedVersion: version, body: bodyFromText('Rewritten.'), reanchor: true },
  )
  expect(saved).toMatchObject({ ok: true })
  await vi.waitFor(() => expect(words(watching.document)).toBe('Rewritten.'), soon)
  expect(await contributors(articleId)).toEqual([ben.id, ada.id, cem.id])
})

test('what an instance kept before it was killed is saved with everybody who wrote of it', async () => {
  const [ada, ben] = [await editor('Ada'), await editor('Ben')]
  const articleId = await writers.article(sentence)
  await leaveUnsaved(prisma(), articleId, [
    { by: ada.actor, write: (document) => type(document, 0, 'Now: ') },
    { by: ben.actor, write: (document) => type(document, 0, 'Read: ') },
    { by: ada.actor, write: (document) => type(document, 0, 'Winter. ') },
  ])
  await lookedAfter(async () => expect(await contributors(articleId)).toEqual([ada.id, ben.id]))
  expect(await writers.saved(articleId)).toMatchObject({ savedById: ada.id })
})

test('who wrote is known still where many updates were made one, until the text can be saved', async () => {
  const [ada, ben, cem] = [await editor('Ada'), await editor('Ben'), await editor('Cem')]
  const articleId = await writers.article(sentence)
  const misplace = (document: Y.Doc) => document.getXmlFragment('body').push([new Y.XmlElement('caption')])
  const letters = Array.from({ length: 220 }, (_, index) => ({
    by: index % 2 === 0 ? ben.actor : ada.actor,
    write: (document: Y.Doc) => type(document, 0, 'x'),
  }))
  const session = await leaveUnsaved(prisma(), articleId, [{ by: ada.actor, write: misplace }, ...letters])
  const updates = () => prisma().articleCollaborationUpdate.count({ where: { collaborationId: session } })
  await lookedAfter(async () => expect(await updates()).toBeLessThan(5))
  const { document } = await writers.join(cem.headers, articleId)
  document.getXmlFragment('body').delete(1)
  await vi.waitFor(async () => expect(await contributors(articleId)).toEqual([ada.id, ben.id, cem.id]), soon)
  expect((await writers.saved(articleId)).plainText).toBe(`${'x'.repeat(220)}${sentence}`)
})

test('who wrote is known still where a redaction of other words has what was deleted again forgotten', async () => {
  const [ada, ben] = [await editor('Ada'), await editor('Ben')]
  const articleId = await writers.article(sentence)
  const elsewhere = await writers.article('The ferry of Onno Brandt.')
  await leaveUnsaved(prisma(), articleId, [
    { by: ada.actor, write: (document) => type(document, 0, 'Now: ') },
    { by: ben.actor, write: (document) => type(document, 0, 'Read: ') },
  ])
  const order = { ground: 'COURT_ORDER', reason: 'Order 12/26.', scope: 'NEWSROOM', words: ['Onno Brandt'] }
  expect(
    await redactRecord({ ...writers.asSystem, actor: { ...ada.actor, role: 'ADMINISTRATOR' } }, order),
  ).toMatchObject({ ok: true })
  expect((await writers.saved(elsewhere)).plainText).toBe('The ferry of [redacted].')
  await lookedAfter(async () => expect(await contributors(articleId)).toEqual([ada.id, ben.id]))
  expect((await writers.saved(articleId)).plainText).toBe(`Read: Now: ${sentence}`)
})

test('whose change is kept only after a save that had it is named in that version all the same', async () => {
  const [ada, ben] = [await editor('Ada'), await editor('Ben')]
  const articleId = await writers.article(sentence)
  const write = (document: Y.Doc) => type(document, 0, 'Now: ')
  const id = await leaveUnsaved(prisma(), articleId, [{ by: ada.actor, write }])
  await lookedAfter(async () => expect(await contributors(articleId)).toEqual([ada.id]))
  const session = await openSession(prisma(), articleId)
  if (session?.id !== id) throw new Error('the session has ended')
  const late = { session: id, update: session.state, actor: ben.actor }
  await inTransaction(prisma(), (tx) => appendUpdate(tx, late, 'another'))
  await lookedAfter(async () => expect(await contributors(articleId)).toEqual([ada.id, ben.id]))
  expect(await writers.saved(articleId)).toMatchObject({ number: 1, savedById: ada.id })
})

test('who wrote what the database did not take at once is named when it is saved', async () => {
  const [ada, ben] = [await editor('Ada'), await editor('Ben')]
  const articleId = await writers.article(sentence)
  const [one, other] = [await writers.join(ada.headers, articleId), await writers.join(ben.headers, articleId)]
  await writers.server.database.pool.query(
    `CREATE FUNCTION refuse_ada() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
     CREATE TRIGGER refuse_ada BEFORE INSERT ON article_collaboration_update
     FOR EACH ROW WHEN (NEW.actor_id = '${ada.id}') EXECUTE FUNCTION refuse_ada()`,
  )
  type(one.document, 0, 'Now: ')
  await vi.waitFor(() => expect(words(other.document)).toBe(`Now: ${sentence}`), soon)
  type(other.document, 0, 'Read: ')
  await vi.waitFor(
    async () => expect((await contributors(articleId)).toSorted()).toEqual([ada.id, ben.id].toSorted()),
    soon,
  )
  await writers.server.database.pool.query('DROP FUNCTION refuse_ada() CASCADE')
})
