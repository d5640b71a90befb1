import type { Actor } from '@sourceline/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newUuid, typedId } from '../../platform/ids.ts'
import type { z } from 'zod'
import type { UseCase } from '../../platform/use-case.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { proposeClaims } from '../imports/use-cases/propose-claims.ts'
import { assignArticle } from './use-cases/assign-article.ts'
import { createArticle } from './use-cases/create-article.ts'
import { deleteArticle } from './use-cases/delete-article.ts'
import { discardDraft } from './use-cases/discard-draft.ts'
import { publishArticle } from './use-cases/publish-article.ts'
import { restoreRevision } from './use-cases/restore-revision.ts'
import { saveArticle } from './use-cases/save-article.ts'

let newsroom: TestNewsroom
let anna: Actor
let ben: Actor
let editor: Actor

async function addPerson(name: string, role: Actor['role']): Promise<Actor> {
  const id = newUuid()
  const at = new Date()
  await newsroom.prisma.user.create({
    data: { id, name, email: `${name.toLowerCase()}@example.org`, role, createdAt: at, updatedAt: at },
  })
  return { kind: 'USER', id, name, role }
}

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  anna = await addPerson('Anna', 'REPORTER')
  ben = await addPerson('Ben', 'REPORTER')
  editor = await addPerson('Eve', 'EDITOR')
})
afterAll(() => newsroom.close())

/** What comes of a use-case that somebody runs: the code that it is refused with, or null. */
async function tries(by: Actor, useCase: UseCase<z.ZodObject, object>, input: object): Promise<string | null> {
  const result = await useCase({ prisma: newsroom.prisma, actor: by, requestId: null }, input)
  if (result.ok) return null
  return 'code' in result.failure ? result.failure.code : JSON.stringify(result.failure)
}

async function draftBy(by: Actor, headline: string): Promise<string> {
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The pier is shut.' }] }] }
  const made = await createArticle({ prisma: newsroom.prisma, actor: by, requestId: null }, { headline, body })
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  return typedId('article', made.value.articleId)
}

const version = async (id: string): Promise<number> =>
  (await newsroom.editorial('query ($id: ID!) { article(id: $id) { version } }', { id })).article.version

const may = async (id: string, by: Actor): Promise<string[]> =>
  (await newsroom.editorial('query ($id: ID!) { article(id: $id) { can } }', { id }, by)).article.can

test('a reporter neither changes nor deletes the draft of another, by whatever way', async () => {
  const id = await draftBy(ben, 'Ben’s pier')
  const { article } = await newsroom.editorial('query ($id: ID!) { article(id: $id) { revisions { id } } }', { id })
  const [{ id: revisionId }] = article.revisions
  for (const [useCase, input] of [
    [saveArticle, { id, headline: 'Mine' }],
    [discardDraft, { articleId: id }],
    [restoreRevision, { articleId: id, revisionId }],
    [proposeClaims, { articleId: id }],
    [deleteArticle, { id }],
  ] as const)
    expect(await tries(anna, useCase, { ...input, expectedVersion: 1 })).toBe('of-others')
  expect(await tries(anna, assignArticle, { id, assigneeId: typedId('user', anna.id ?? '') })).toBe('of-others')
  expect(await version(id)).toBe(1)
  expect(await may(id, anna)).not.toEqual(expect.arrayContaining(['article:save']))
  expect(await may(id, ben)).toEqual(expect.arrayContaining(['article:save', 'article:delete', 'article:assign']))
  expect(await tries(ben, saveArticle, { id, expectedVersion: 1, headline: 'Still mine' })).toBeNull()
  expect(await tries(editor, saveArticle, { id, expectedVersion: 2, headline: 'Edited' })).toBeNull()
})

test('a text that is public belongs to its writer too: another’s reporter begins no draft of it', async () => {
  const id = await draftBy(ben, 'Public pier')
  expect(await tries(editor, publishArticle, { id, expectedVersion: 1 })).toBeNull()
  expect(await tries(anna, saveArticle, { id, expectedVersion: 2, headline: 'Changed' })).toBe('of-others')
  expect(await tries(ben, saveArticle, { id, expectedVersion: 2, headline: 'Changed' })).toBeNull()
})

test('what is assigned to a reporter, and what is nobody’s, they may change', async () => {
  const id = await draftBy(ben, 'Handed over')
  const annasId = typedId('user', anna.id ?? '')
  expect(await tries(ben, assignArticle, { id, assigneeId: annasId })).toBeNull()
  expect(await tries(anna, saveArticle, { id, expectedVersion: 1, headline: 'Taken over' })).toBeNull()
  expect(await tries(ben, saveArticle, { id, expectedVersion: 2, headline: 'Wrote with her' })).toBeNull()
  const { article } = await newsroom.editorial('query ($id: ID!) { article(id: $id) { assigneeId assigneeName } }', {
    id,
  })
  expect(article).toEqual({ assigneeId: annasId, assigneeName: 'Anna' })
  const { writers } = await newsroom.editorial('{ writers { name } }', {}, ben)
  expect(writers.map(({ name }: { name: string }) => name)).toEqual(['Anna', 'Ben', 'Eve'])
  await newsroom.prisma.user.update({ where: { id: ben.id ?? '' }, data: { disabledAt: new Date() } })
  const bensId = typedId('user', ben.id ?? '')
  expect(await tries(editor, assignArticle, { id, assigneeId: bensId })).toContain('assignee-writes-nothing')
  await newsroom.prisma.user.update({ where: { id: ben.id ?? '' }, data: { disabledAt: null } })

  const other = await draftBy(ben, 'For everybody')
  expect(await tries(editor, assignArticle, { id: other, assigneeId: null })).toBeNull()
  expect(await tries(anna, saveArticle, { id: other, expectedVersion: 1, headline: 'Mine too' })).toBeNull()
})

test('a token changes no more than whose it is; what a service token made is nobody’s', async () => {
  const token = (maker: Actor, role: Actor['role']): Actor => ({
    kind: 'TOKEN',
    id: newUuid(),
    name: 'A token',
    role,
    maker: { id: maker.id ?? '', role: maker.role },
  })
  const id = await draftBy(ben, 'By hand')
  expect(await tries(token(anna, 'REPORTER'), saveArticle, { id, expectedVersion: 1, headline: 'X' })).toBe('of-others')
  expect(await tries(token(anna, 'EDITOR'), saveArticle, { id, expectedVersion: 1, headline: 'X' })).toBe('of-others')
  expect(await tries(token(editor, 'REPORTER'), saveArticle, { id, expectedVersion: 1, headline: 'X' })).toBe(
    'of-others',
  )
  expect(await tries(token(ben, 'REPORTER'), saveArticle, { id, expectedVersion: 1, headline: 'X' })).toBeNull()
  const byToken = await draftBy(token(ben, 'REPORTER'), 'By Ben’s token')
  expect(await tries(ben, saveArticle, { id: byToken, expectedVersion: 1, headline: 'X' })).toBeNull()
  expect(await tries(anna, saveArticle, { id: byToken, expectedVersion: 2, headline: 'X' })).toBe('of-others')
  const service: Actor = { kind: 'TOKEN', id: newUuid(), name: 'Wire', role: 'REPORTER' }
  const ofTheWire = await draftBy(service, 'From the wire')
  expect(await tries(anna, saveArticle, { id: ofTheWire, expectedVersion: 1, headline: 'X' })).toBeNull()
  expect(await tries(service, saveArticle, { id, expectedVersion: 2, headline: 'X' })).toBe('of-others')
})

test('somebody lists what they were given to write, began or have written in, and what they have not', async () => {
  const begun = await draftBy(anna, 'Begun by Anna')
  const given = await draftBy(editor, 'Given to Anna')
  const other = await draftBy(editor, 'Of the editor')
  const assigneeId = typedId('user', anna.id ?? '')
  expect(await tries(editor, assignArticle, { id: given, assigneeId })).toBeNull()
  const input = { id: other, dek: 'A word of Anna’s', expectedVersion: 1 }
  expect(await tries(anna, saveArticle, input)).toBe('of-others')
  const listed = async (by: Actor, mine: boolean) => {
    const query = 'query ($mine: Boolean) { articles(first: 100, editorial: { mine: $mine }) { nodes { id } } }'
    const { articles } = await newsroom.editorial(query, { mine }, by)
    const ids = new Set(articles.nodes.map(({ id }: { id: string }) => id))
    return [begun, given, other].map((id) => ids.has(id))
  }
  expect(await listed(anna, true)).toEqual([true, true, false])
  expect(await listed(anna, false)).toEqual([false, false, true])
  expect(await tries(editor, saveArticle, { id: begun, dek: 'By the editor', expectedVersion: 1 })).toBeNull()
  expect(await listed(editor, true)).toEqual([true, true, true])
  expect(await listed(ben, true)).toEqual([false, false, false])
})
