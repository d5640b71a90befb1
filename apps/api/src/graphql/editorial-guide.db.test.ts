import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../testing/newsroom.ts'

const folder = new URL('../../../../examples/editorial/', import.meta.url)
const example = (name: string): string => readFileSync(new URL(`${name}.graphql`, folder), 'utf8')

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

async function ask(name: string, variables: object): Promise<Answer> {
  return newsroom.editorial(example(name), { ...variables })
}

test('the guide to the editorial graph shows each example as it stands in the repository', () => {
  const guide = readFileSync(new URL('../../../../docs/guides/editorial-graph.md', import.meta.url), 'utf8')
  const shown = [...guide.matchAll(/```graphql\n([\s\S]*?)```/g)].map((match) => match[1])
  expect(shown.toSorted()).toEqual(
    readdirSync(folder)
      .map((file) => readFileSync(new URL(file, folder), 'utf8'))
      .toSorted(),
  )
})

test('whoever follows the guide comes from a text to a publication', async () => {
  const text =
    'Weir to be rebuilt\n\nRiver engineer Marta Lind said that the weir of Norhaven will be rebuilt by May ' +
    '2027.\n\nThe council has yet to comment.'
  const { importText } = await ask('import-text', { input: { text } })
  expect(importText).toMatchObject({ __typename: 'ImportTextPayload', notices: [], article: { version: 1 } })
  const { id } = importText.article

  const { article } = await ask('draft', { id })
  expect(article).toMatchObject({
    state: 'DRAFT',
    claims: [{ mention: { place: 'BODY' }, claim: { state: 'PROPOSED' } }],
  })
  const ids = article.proposals.map((proposal: { id: string }) => proposal.id)
  const { acceptProposals } = await ask('accept-proposals', { input: { ids } })
  expect(acceptProposals.proposals.map(({ decision }: { decision: string }) => decision)).toEqual(
    ids.map(() => 'ACCEPTED'),
  )

  const saved = await ask('save-article', {
    input: { id, expectedVersion: article.version, dek: 'It broke in the flood.' },
  })
  expect(saved.saveArticle).toMatchObject({
    __typename: 'SaveArticlePayload',
    article: { version: article.version + 1 },
  })
  const stale = await ask('save-article', { input: { id, expectedVersion: article.version, headline: 'Faster' } })
  expect(stale.saveArticle).toMatchObject({
    __typename: 'ConflictError',
    actualVersion: article.version + 1,
    current: { headline: 'Weir to be rebuilt' },
  })

  const { publishArticle } = await ask('publish-article', { input: { id, expectedVersion: article.version + 1 } })
  expect(publishArticle).toMatchObject({
    __typename: 'PublishArticlePayload',
    article: { slug: 'weir-to-be-rebuilt', scheduledFor: null },
  })

  const { similarClaims } = await ask('similar-claims', { statement: 'By May the weir will be rebuilt.' })
  expect(similarClaims[0].claim.statement).toContain('weir of Norhaven will be rebuilt')
})

test('an article is created with its claims and their sources as the guide shows', async () => {
  const guide = readFileSync(new URL('../../../../docs/guides/editorial-graph.md', import.meta.url), 'utf8')
  const { input } = JSON.parse(/```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? '{}')
  const { createArticle } = await ask('create-article', { input })
  expect(createArticle).toMatchObject({
    __typename: 'CreateArticlePayload',
    article: {
      slug: 'ferry-to-stop-in-may',
      claims: [{ mention: { place: 'BODY' }, claim: { statement: 'The ferry will stop in May.' } }],
    },
  })
})
