import type { Actor } from '@sourceline/domain'
import { suggestionsOf, type EditedNode } from '@sourceline/rich-text'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { newUuid, typedId } from '../../platform/ids.ts'
import type { UseCase } from '../../platform/use-case.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { createArticle } from './use-cases/create-article.ts'
import { discardDraft } from './use-cases/discard-draft.ts'
import { publishArticle } from './use-cases/publish-article.ts'
import { restoreRevision } from './use-cases/restore-revision.ts'
import { saveArticle } from './use-cases/save-article.ts'

let newsroom: TestNewsroom
let [ada, ben]: Actor[] = []
beforeAll(async () => {
  newsroom = await openTestNewsroom()
  ;[ada, ben] = [await person('Ada'), await person('Ben')]
})
afterAll(() => newsroom.close())

async function person(name: string): Promise<Actor> {
  const [id, at] = [newUuid(), new Date()]
  const email = `${id}@newsroom.example`
  await newsroom.prisma.user.create({ data: { id, name, email, role: 'EDITOR', createdAt: at, updatedAt: at } })
  return { kind: 'USER', id, name, role: 'EDITOR' }
}

const idOf = (actor: Actor | undefined): string => actor?.id ?? ''

async function does<Value>(by: Actor | undefined, useCase: UseCase<z.ZodType, Value>, input: object): Promise<Value> {
  if (!by) throw new Error('there is nobody')
  const result = await useCase({ prisma: newsroom.prisma, actor: by, requestId: null }, input)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

const at = '2026-11-23T10:00:00.000Z'
const words = (text: string, ...marks: object[]) => ({ type: 'text', text, marks })
const insertion = (by: string) => ({ type: 'insertion', attrs: { id: 's_1', by, at } })
const deletion = (by: string) => ({ type: 'deletion', attrs: { id: 's_1', by, at } })
const bodyOf = (...content: object[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] })
const replaced = (by: string) =>
  bodyOf(words('The ferry '), words('carried', deletion(by)), words('plantedsinking', insertion(by)), words(' people.'))

const begin = async (body: object): Promise<string> =>
  (await does(ada, createArticle, { headline: 'Ferries', slug: `ferries-${newUuid()}`, body })).articleId
const save = (by: Actor | undefined, articleId: string, expectedVersion: number, changes: object) =>
  does(by, saveArticle, { id: typedId('article', articleId), expectedVersion, ...changes })
const publish = (articleId: string, expectedVersion: number) =>
  does(ada, publishArticle, { id: typedId('article', articleId), expectedVersion })

interface Read {
  readonly version: number
  readonly body: { readonly json: EditedNode; readonly text: string; readonly html: string; readonly markdown: string }
  readonly suggestions: readonly {
    readonly maker: string | null
    readonly inserted: string
    readonly deleted: string
  }[]
  readonly publishCheck: { readonly findings: readonly { readonly code: string; readonly message: string }[] }
  readonly revisions: readonly { readonly id: string }[]
}

async function read(articleId: string): Promise<Read> {
  const { article, publishCheck } = await newsroom.editorial(
    `query ($id: ID!) { article(id: $id) { version revisions { id } body { json text html markdown }
      suggestions { maker inserted deleted } } publishCheck(articleId: $id) { findings { code message } } }`,
    { id: typedId('article', articleId) },
  )
  return { ...article, publishCheck }
}
async function suggested(articleId: string): Promise<string[]> {
  const { body, suggestions } = await read(articleId)
  expect(suggestionsOf(body.json)).toHaveLength(suggestions.length)
  return suggestions.map(({ maker, deleted, inserted }) => `${maker}: -${deleted} +${inserted}`)
}

test('what is suggested is read and saved with the body of the desk, and stands in no other form of it', async () => {
  const articleId = await begin(replaced(idOf(ada)))
  expect(await suggested(articleId)).toEqual(['Ada: -carried +plantedsinking'])
  const { body, publishCheck } = await read(articleId)
  expect(body.text).toBe('The ferry carried people.')
  expect(`${body.html} ${body.markdown}`).not.toMatch(/planted|<ins|<del/)
  expect(publishCheck.findings).toContainEqual({
    code: 'SUGGESTION_OPEN',
    message: 'One suggested change is open: readers get the text without it.',
  })
  await save(ben, articleId, 1, { dek: 'In winter.' })
  expect(await suggested(articleId)).toEqual(['Ada: -carried +plantedsinking'])
  await save(ben, articleId, 2, { body: bodyOf(words('The ferry sank.')) })
  expect(await suggested(articleId)).toEqual([])
})

test('a suggestion is of who made it, and of who saves it where it is not known to be another’s', async () => {
  const articleId = await begin(replaced(idOf(ben)))
  expect(await suggested(articleId)).toEqual(['Ada: -carried +plantedsinking'])
  await save(ben, articleId, 1, { body: (await read(articleId)).body.json })
  expect(await suggested(articleId)).toEqual(['Ada: -carried +plantedsinking'])
  const forged = bodyOf(words('The ferry '), words('plantedsinking slowly', insertion(idOf(ada))))
  await save(ben, articleId, 2, { body: forged })
  expect(await suggested(articleId)).toEqual(['Ben: - +plantedsinking slowly'])
})

test('publishing leaves suggestions open and readers without them; they go with a draft that is thrown away', async () => {
  const articleId = await begin(bodyOf(words('The ferry carried people.')))
  await publish(articleId, 1)
  await save(ada, articleId, 2, { body: replaced(idOf(ada)) })
  await publish(articleId, 3)
  expect(await suggested(articleId)).toEqual(['Ada: -carried +plantedsinking'])
  const publication = await newsroom.prisma.articlePublication.findFirstOrThrow({
    where: { articleId, publicUntil: null },
    include: { revision: true },
  })
  expect(JSON.stringify(publication)).not.toContain('planted')
  expect(publication.revision.plainText).toBe('The ferry carried people.')
  await save(ben, articleId, 4, { body: bodyOf(words('The ferry sank.')) })
  expect(await suggested(articleId)).toEqual([])
  await does(ada, discardDraft, { articleId: typedId('article', articleId), expectedVersion: 5 })
  expect(await suggested(articleId)).toEqual(['Ada: -carried +plantedsinking'])
  const revisions = (await read(articleId)).revisions
  const { version } = await read(articleId)
  await does(ada, restoreRevision, {
    articleId: typedId('article', articleId),
    revisionId: revisions.at(-1)?.id,
    expectedVersion: version,
  })
  expect(await suggested(articleId)).toEqual([])
})

test('a body with suggestions is not searched for claims that it does not mark', async () => {
  const articleId = await begin(bodyOf(words('The ferry carried people.')))
  if (!ada) throw new Error('there is nobody')
  const context = { prisma: newsroom.prisma, actor: ada, requestId: null }
  const input = { id: typedId('article', articleId), expectedVersion: 1, reanchor: true, body: replaced(idOf(ada)) }
  expect(await saveArticle(context, input)).toMatchObject({ ok: false, failure: { kind: 'validation' } })
})
