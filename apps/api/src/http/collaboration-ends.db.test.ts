import type { Actor, Role } from '@sourceline/domain'
import { bodyFromText } from '@sourceline/rich-text'
import { schemaVersion } from '@sourceline/rich-text/collaboration'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { saveArticle } from '../modules/articles/public.ts'
import { openSession } from '../modules/collaboration/session.ts'
import { createApiToken } from '../modules/identity/public.ts'
import { redactRecord } from '../modules/redactions/public.ts'
import { typedId } from '../platform/ids.ts'
import { leaveUnsaved, watchfulInstance } from '../testing/writing-sessions.ts'
import { soon, TestWriters, type, words } from './test-writers.ts'

let writers: TestWriters
beforeAll(async () => {
  writers = await TestWriters.begin()
})
afterEach(() => writers.leave())
afterAll(() => writers.server.close())

const prisma = () => writers.server.database.prisma
const asUser = ({ id }: { id: string }, role: Role): Actor => ({ kind: 'USER', id, name: 'Ada', role })
const as = (actor: Actor) => ({ prisma: prisma(), actor, requestId: null })
const sentence = 'The ferry leaves at six.'

test('who may not write only reads, and nothing counts of what anybody sends after losing the right', async () => {
  const articleId = await writers.article(sentence)
  const [watcher, reader, loser] = [
    await writers.person('Ada', 'EDITOR'),
    await writers.person('Cara', 'FACT_CHECKER'),
    await writers.person('Ben', 'EDITOR'),
  ]
  const watching = await writers.join(watcher.headers, articleId)
  const reading = await writers.join(reader.headers, articleId)
  expect(reading.told).toContainEqual(expect.objectContaining({ type: 'opened', mayWrite: false }))
  type(reading.document, 0, 'Read: ')
  const losing = await writers.join(loser.headers, articleId)
  await prisma().user.update({ where: { id: loser.id }, data: { role: 'FACT_CHECKER' } })
  type(losing.document, 0, 'Late: ')
  await vi.waitFor(() => expect(losing.closed).toContain('may-not-write'), soon)
  type(watching.document, 0, 'Now: ')
  await vi.waitFor(async () => expect((await writers.saved(articleId)).plainText).toBe(`Now: ${sentence}`), soon)
  expect(words(watching.document)).toBe(`Now: ${sentence}`)
})

test('a session that is signed out of, a person who is disabled and a token that is revoked end with their next message', async () => {
  const articleId = await writers.article(sentence)
  const watching = await writers.join((await writers.person('Ada', 'EDITOR')).headers, articleId)
  const [leaver, gone, maker] = [
    await writers.person('Ben', 'EDITOR'),
    await writers.person('Cem', 'EDITOR'),
    await writers.person('Dora', 'EDITOR'),
  ]
  const drawn = await createApiToken(as(asUser(maker, 'EDITOR')), { name: 'Wire', role: 'EDITOR' })
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.failure))
  const { token, apiToken } = drawn.value
  const leaving = await writers.join(leaver.headers, articleId)
  const going = await writers.join(gone.headers, articleId)
  const byToken = await writers.join({ authorization: `Bearer ${token}` }, articleId)
  type(byToken.document, 0, 'Wire: ')
  await vi.waitFor(() => expect(words(watching.document)).toBe(`Wire: ${sentence}`), soon)

  const out = await writers.server.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: leaver.headers })
  expect(out.statusCode).toBe(200)
  await prisma().user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } })
  await prisma().apiToken.update({ where: { id: apiToken.id }, data: { revokedAt: new Date() } })
  for (const { document } of [leaving, going, byToken]) type(document, 0, 'Late: ')
  await vi.waitFor(() => {
    for (const { closed } of [leaving, going, byToken]) expect(closed).toContain('session-ended')
  }, soon)
  expect(words(watching.document)).toBe(`Wire: ${sentence}`)
})

test('who only watches is asked too, and sees nothing more once their session is over', async () => {
  const articleId = await writers.article(sentence)
  const ada = await writers.person('Ada', 'EDITOR')
  const { closed } = await writers.join(ada.headers, articleId)
  await prisma().session.deleteMany({ where: { userId: ada.id } })
  await vi.waitFor(() => expect(closed).toContain('session-ended'), soon)
})

const redact = async (order: object) =>
  expect(await redactRecord(as(asUser(await writers.person('Eva', 'EDITOR'), 'ADMINISTRATOR')), order)).toMatchObject({
    ok: true,
  })
const reasons = { ground: 'COURT_ORDER', reason: 'Order 12/26.' }

/** Where words stand in what is kept of sessions, as they were typed at once. */
async function sessionsHolding(words: string): Promise<string[]> {
  const sessions = await prisma().articleCollaboration.findMany({ include: { updates: true } })
  const holds = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes(words)
  return sessions
    .filter(({ state, updates }) => holds(state) || updates.some(({ update }) => holds(update)))
    .map(({ id }) => id)
}

test('a redaction ends the sessions that hold the words, and nothing of the earlier document comes back', async () => {
  const ada = await writers.person('Ada', 'EDITOR')
  const articleId = await writers.article('The ferry of Onno Brandt leaves at six.')
  const one = await writers.join(ada.headers, articleId)
  const generation = one.told.find(({ type: kind }) => kind === 'opened')?.['generation']
  const elsewhere = await writers.join(ada.headers, await writers.article(sentence))
  type(one.document, 0, 'Now: ')
  await vi.waitFor(async () => expect((await writers.saved(articleId)).plainText).toContain('Now: '), soon)
  await redact({ ...reasons, scope: 'NEWSROOM', words: ['Onno Brandt'] })
  await vi.waitFor(() => expect(one.closed).toContain('generation-ended'), soon)
  expect(await sessionsHolding('Onno Brandt')).toEqual([])
  const again = await writers.join(ada.headers, articleId, { schemaVersion, generation })
  expect(again.refusals).toEqual(['generation-ended'])
  expect(words((await writers.join(ada.headers, articleId)).document)).toBe(
    'Now: The ferry of [redacted] leaves at six.',
  )
  type(elsewhere.document, 0, 'Now: ')
  await vi.waitFor(() => expect(elsewhere.provider.hasUnsyncedChanges).toBe(false), soon)
  expect(elsewhere.closed).toEqual([])
})

test('whoever comes after a session has ended, and before it is left, is not shown what was in it', async () => {
  const [ada, ben] = [await writers.person('Ada', 'EDITOR'), await writers.person('Ben', 'EDITOR')]
  const articleId = await writers.article(sentence)
  const { closed } = await writers.join(ada.headers, articleId)
  await prisma().articleCollaboration.deleteMany({ where: { articleId } })
  const late = await writers.join(ben.headers, articleId)
  expect([late.refusals, words(late.document)]).toEqual([['generation-ended'], ''])
  await vi.waitFor(() => expect(closed).toContain('generation-ended'), soon)
})

test('a redaction reaches what is written and not saved, typed letter by letter, and what was deleted again', async () => {
  const by = asUser(await writers.person('Ada', 'EDITOR'), 'EDITOR')
  const at = (place: number, text: string) => ({ by, write: (document: Y.Doc) => type(document, place, text) })
  const [typed, deleted] = [await writers.article(sentence), await writers.article(sentence)]
  const letters = Array.from('Wilko Staal ', (letter, place) => at(place, letter))
  const session = await leaveUnsaved(prisma(), typed, letters)
  const erase = (document: Y.Doc) => {
    const paragraph = document.getXmlFragment('body').get(0)
    const inner = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
    if (inner instanceof Y.XmlText) inner.delete(0, 'Wilko Staal '.length)
  }
  const kept = await leaveUnsaved(prisma(), deleted, [at(0, 'Now: '), at(0, 'Wilko Staal '), { by, write: erase }])
  expect(await sessionsHolding('Wilko Staal')).toEqual([kept])
  await redact({ ...reasons, scope: 'NEWSROOM', words: ['Wilko Staal'] })
  expect(await sessionsHolding('Wilko Staal')).toEqual([])
  expect(await prisma().articleCollaboration.count({ where: { id: session } })).toBe(0)
  await lookedAfter(async () => expect((await writers.saved(deleted)).plainText).toBe(`Now: ${sentence}`))
})

test('a redaction of one article ends the session of that one', async () => {
  const by = asUser(await writers.person('Ada', 'EDITOR'), 'EDITOR')
  const [struck, other] = [await writers.article('Ferry of Onno Brandt.'), await writers.article('Of Onno Brandt too.')]
  const write = (document: Y.Doc) => type(document, 0, 'Now: ')
  const sessions = [
    await leaveUnsaved(prisma(), struck, [{ by, write }]),
    await leaveUnsaved(prisma(), other, [{ by, write }]),
  ]
  await redact({ ...reasons, scope: 'RECORD', subjectId: typedId('article', struck), words: ['Onno Brandt'] })
  const left = await prisma().articleCollaboration.findMany({ where: { id: { in: sessions } } })
  expect(left.map(({ articleId }) => articleId)).toEqual([other])
})

/** Lets another instance look after sessions until something holds. */
async function lookedAfter(until: () => Promise<void>): Promise<void> {
  const instance = watchfulInstance({ prisma: prisma(), databaseUrl: writers.server.database.url })
  try {
    await vi.waitFor(until, soon)
  } finally {
    await instance.close()
  }
}

const updatesOf = (collaborationId: string) => prisma().articleCollaborationUpdate.count({ where: { collaborationId } })

test('what an instance kept and could not save before it was killed comes into the draft in its last writer’s name', async () => {
  const [ada, ben] = [await writers.person('Ada', 'EDITOR'), await writers.person('Ben', 'EDITOR')]
  const articleId = await writers.article(sentence)
  const session = await leaveUnsaved(prisma(), articleId, [
    { by: asUser(ada, 'EDITOR'), write: (document) => type(document, 0, 'Now: ') },
    { by: asUser(ben, 'EDITOR'), write: (document) => type(document, 'Now: The'.length, ' first') },
  ])
  await lookedAfter(async () => {
    expect((await writers.saved(articleId)).plainText).toBe('Now: The first ferry leaves at six.')
    expect(await updatesOf(session)).toBe(0)
  })
  expect(await writers.saved(articleId)).toMatchObject({ number: 1, savedById: ben.id })
})

test('what cannot be saved is kept, in one update however many there were, and saved once it is mended', async () => {
  const ada = asUser(await writers.person('Ada', 'EDITOR'), 'EDITOR')
  const articleId = await writers.article(sentence)
  const misplace = (document: Y.Doc) => document.getXmlFragment('body').push([new Y.XmlElement('caption')])
  const letters = Array.from({ length: 250 }, () => ({ by: ada, write: (document: Y.Doc) => type(document, 0, 'x') }))
  const session = await leaveUnsaved(prisma(), articleId, [{ by: ada, write: misplace }, ...letters])
  await lookedAfter(async () => expect(await updatesOf(session)).toBe(1))
  expect((await writers.saved(articleId)).plainText).toBe(sentence)
  const { document, provider } = await writers.join((await writers.person('Ben', 'EDITOR')).headers, articleId)
  document.getXmlFragment('body').delete(1)
  await vi.waitFor(() => expect(provider.hasUnsyncedChanges).toBe(false), soon)
  await vi.waitFor(async () => {
    expect((await writers.saved(articleId)).plainText).toBe(`${'x'.repeat(250)}${sentence}`)
    expect(await updatesOf(session)).toBe(0)
  }, soon)
})

test('whoever was cut off comes back with what they wrote since, beside what was saved meanwhile', async () => {
  const ada = await writers.person('Ada', 'EDITOR')
  const articleId = await writers.article(sentence)
  const { document, provider, told } = await writers.join(ada.headers, articleId)
  const line = provider.configuration.websocketProvider
  line.disconnect()
  type(document, 0, 'Now: ')
  await vi.waitFor(() => expect(provider.isSynced).toBe(false), soon)
  await saveArticle(writers.asSystem, {
    id: typedId('article', articleId),
    expectedVersion: 1,
    headline: 'Late ferries',
  })
  await line.connect()
  await vi.waitFor(async () => {
    expect(await writers.saved(articleId)).toMatchObject({ plainText: `Now: ${sentence}`, headline: 'Late ferries' })
  }, soon)
  expect(new Set(told.flatMap(({ type: kind, generation }) => (kind === 'opened' ? [generation] : []))).size).toBe(1)
})

test('who opens an article that nobody has open sees what was saved since somebody had', async () => {
  const ada = await writers.person('Ada', 'EDITOR')
  const articleId = await writers.article(sentence)
  await openSession(prisma(), articleId)
  const input = {
    id: typedId('article', articleId),
    expectedVersion: 1,
    body: bodyFromText('None leaves.'),
    reanchor: true,
  }
  expect(await saveArticle(writers.asSystem, input)).toMatchObject({ ok: true })
  expect(words((await writers.join(ada.headers, articleId)).document)).toBe('None leaves.')
})

test('a session that nobody has used for a day ends, one that is open does not', async () => {
  const ada = await writers.person('Ada', 'EDITOR')
  const [left, open, lately] = [
    await writers.article(sentence),
    await writers.article(sentence),
    await writers.article(sentence),
  ]
  for (const articleId of [left, lately]) await openSession(prisma(), articleId)
  await writers.join(ada.headers, open)
  const yesterday = new Date(Date.now() - 25 * 3_600_000)
  await prisma().articleCollaboration.updateMany({
    where: { articleId: { in: [left, open] } },
    data: { usedAt: yesterday },
  })
  const sessions = (articleId: string) => prisma().articleCollaboration.count({ where: { articleId } })
  await lookedAfter(async () => expect(await sessions(left)).toBe(0))
  expect([await sessions(open), await sessions(lately)]).toEqual([1, 1])
})
