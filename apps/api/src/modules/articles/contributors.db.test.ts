import type { Actor } from '@sourceline/domain'
import { bodyFromText } from '@sourceline/rich-text'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { newUuid, typedId } from '../../platform/ids.ts'
import { inTransaction } from '../../platform/transactions/begin.ts'
import type { UseCase } from '../../platform/use-case.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { nameContributors } from './article.store.ts'
import { createArticle } from './use-cases/create-article.ts'
import { discardDraft } from './use-cases/discard-draft.ts'
import { publishArticle } from './use-cases/publish-article.ts'
import { restoreRevision } from './use-cases/restore-revision.ts'
import { saveArticle } from './use-cases/save-article.ts'

let newsroom: TestNewsroom
let [ada, wilma, cem]: Actor[] = []
beforeAll(async () => {
  newsroom = await openTestNewsroom()
  ;[ada, wilma, cem] = [await person('Ada'), await person('Wilma'), await person('Cem')]
})
afterAll(() => newsroom.close())

async function person(name: string): Promise<Actor> {
  const [id, at] = [newUuid(), new Date()]
  const email = `${id}@newsroom.example`
  await newsroom.prisma.user.create({ data: { id, name, email, role: 'EDITOR', createdAt: at, updatedAt: at } })
  return { kind: 'USER', id, name, role: 'EDITOR' }
}

async function does<Value>(by: Actor | undefined, useCase: UseCase<z.ZodType, Value>, input: object): Promise<Value> {
  if (!by) throw new Error('there is nobody')
  const result = await useCase({ prisma: newsroom.prisma, actor: by, requestId: null }, input)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

const draft = async (by: Actor | undefined): Promise<string> =>
  (await does(by, createArticle, { headline: 'Ferries', slug: `ferries-${newUuid()}`, body: bodyFromText('At six.') }))
    .articleId

const save = (by: Actor | undefined, articleId: string, expectedVersion: number, changes: object) =>
  does(by, saveArticle, { id: typedId('article', articleId), expectedVersion, ...changes })

/** Who wrote in each version, the newest first. */
async function contributors(articleId: string): Promise<(string | null)[][]> {
  const { article } = await newsroom.editorial(
    'query ($id: ID!) { article(id: $id) { revisions { contributors { name } } } }',
    { id: typedId('article', articleId) },
  )
  return article.revisions.map((revision: { contributors: { name: string | null }[] }) =>
    revision.contributors.map(({ name }) => name),
  )
}

test('a version names everybody whose save changed it, each once and in the order in which they began', async () => {
  const articleId = await draft(wilma)
  await save(ada, articleId, 1, { headline: 'Island ferries' })
  await save(wilma, articleId, 2, { dek: 'In winter.' })
  expect(await contributors(articleId)).toEqual([['Wilma', 'Ada']])
  expect(
    (
      await newsroom.editorial(
        'query ($id: ID!) { article(id: $id) { savedBy revisions { contributors(first: 1) { userId name } } } }',
        { id: typedId('article', articleId) },
      )
    ).article,
  ).toEqual({
    savedBy: 'Wilma',
    revisions: [{ contributors: [{ userId: typedId('user', wilma?.id ?? ''), name: 'Wilma' }] }],
  })
})

test('whoever saves a version as it is already has not written in it', async () => {
  const articleId = await draft(ada)
  const { body } = await newsroom.prisma.articleRevision.findFirstOrThrow({ where: { articleId } })
  await save(cem, articleId, 1, { headline: 'Ferries', body, slug: `ferries-${newUuid()}` })
  expect(await contributors(articleId)).toEqual([['Ada']])
})

test('a version that is opened names who wrote in it alone, and what is discarded names nobody', async () => {
  const articleId = await draft(ada)
  await save(wilma, articleId, 1, { dek: 'In winter.' })
  await does(ada, publishArticle, { id: typedId('article', articleId), expectedVersion: 2 })
  await save(cem, articleId, 3, { dek: 'In spring.' })
  expect(await contributors(articleId)).toEqual([['Cem'], ['Ada', 'Wilma']])
  await does(cem, discardDraft, { articleId: typedId('article', articleId), expectedVersion: 4 })
  expect(await contributors(articleId)).toEqual([['Ada', 'Wilma']])
  expect(await newsroom.prisma.articleContributor.count({ where: { revision: { articleId } } })).toBe(2)
  const { id } = await newsroom.prisma.articleRevision.findFirstOrThrow({ where: { articleId } })
  const input = { articleId: typedId('article', articleId), revisionId: typedId('revision', id), expectedVersion: 5 }
  await does(cem, restoreRevision, input)
  expect(await contributors(articleId)).toEqual([['Cem'], ['Ada', 'Wilma']])
})

test('nobody is named later in a version that is sealed, nor taken out of it', async () => {
  const articleId = await draft(ada)
  await does(ada, publishArticle, { id: typedId('article', articleId), expectedVersion: 1 })
  const { articleContributor, articleRevision } = newsroom.prisma
  const { id: revisionId } = await articleRevision.findFirstOrThrow({ where: { articleId } })
  const later = { revisionId, contributorId: cem?.id ?? '', position: 1 }
  await expect(articleContributor.create({ data: later })).rejects.toThrow('sealed')
  await expect(articleContributor.deleteMany({ where: { revisionId } })).rejects.toThrow('sealed')
  await inTransaction(newsroom.prisma, (tx) =>
    nameContributors(tx, { id: articleId, version: 2 }, [later.contributorId]),
  )
  expect(await contributors(articleId)).toEqual([['Ada']])
})

test('who wrote what came too late for a save is named in the draft that has it, and in no later one', async () => {
  const articleId = await draft(ada)
  const [first, second] = [wilma?.id ?? '', cem?.id ?? '']
  const name = (version: number, ...ids: string[]) =>
    inTransaction(newsroom.prisma, (tx) => nameContributors(tx, { id: articleId, version }, ids))
  await name(1, first, ada?.id ?? '')
  await save(ada, articleId, 1, { dek: 'In winter.' })
  await name(1, second)
  expect(await contributors(articleId)).toEqual([['Ada', 'Wilma']])
})

test('who is locked out stays named, and of an account that is gone the place alone is left', async () => {
  const [leaver, gone] = [await person('Dora'), await person('Emre')]
  const articleId = await draft(leaver)
  await save(gone, articleId, 1, { dek: 'In winter.' })
  await save(ada, articleId, 2, { dek: 'In spring.' })
  await newsroom.prisma.user.update({ where: { id: leaver.id ?? '' }, data: { disabledAt: new Date() } })
  await newsroom.prisma.user.delete({ where: { id: gone.id ?? '' } })
  expect(await contributors(articleId)).toEqual([['Dora', null, 'Ada']])
})

test('an article in which somebody wrote beside others is one of theirs', async () => {
  const articleId = await draft(ada)
  const by = await person('Fay')
  await save(by, articleId, 1, { dek: 'In winter.' })
  await save(ada, articleId, 2, { dek: 'In spring.' })
  const { articles } = await newsroom.editorial('{ articles(editorial: { mine: true }) { nodes { id } } }', {}, by)
  expect(articles.nodes).toEqual([{ id: typedId('article', articleId) }])
})
