import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { type Story, writeStory } from '../../testing/story.ts'
import { assessClaim } from '../claims/public.ts'

let newsroom: TestNewsroom
let pier: Story
let weir: Story

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  pier = await writeStory(newsroom, { slug: 'pier' })
  weir = await writeStory(newsroom, { slug: 'weir' })
})
afterAll(() => newsroom.close())

/** The ids of the articles and claims that a filter of the newsroom lists. */
async function listed(editorial: object): Promise<{ articles: string[]; claims: string[] }> {
  const { articles } = await newsroom.editorial(
    'query ($editorial: ArticleEditorialFilter) { articles(first: 50, editorial: $editorial) { nodes { id } } }',
    { editorial },
  )
  if (!('source' in editorial)) return { articles: articles.nodes.map(({ id }: { id: string }) => id), claims: [] }
  const { claims } = await newsroom.editorial(
    'query ($editorial: ClaimEditorialFilter) { claims(first: 50, editorial: $editorial) { nodes { id } } }',
    { editorial },
  )
  const idsOf = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id)
  return { articles: idsOf(articles), claims: idsOf(claims) }
}

test('articles and claims are listed by whose claims they make, and an id that is none is named', async () => {
  expect(await listed({ source: pier.sourceId })).toEqual({ articles: [pier.articleId], claims: [pier.claimId] })
  expect(await listed({ source: weir.sourceId })).toEqual({ articles: [weir.articleId], claims: [weir.claimId] })
  for (const source of ['mayor', pier.claimId])
    await expect(listed({ source })).rejects.toThrow(
      `"${source}" is no source id: expected one that begins with "source_".`,
    )
})

test('articles are listed by the verdict that their claims have now', async () => {
  const assess = (verdict: string) =>
    newsroom.does(assessClaim, { claimId: pier.claimId, verdict, rationale: 'The logbook says so.' })
  await assess('FALSE')
  expect((await listed({ verdict: ['FALSE'] })).articles).toEqual([pier.articleId])
  await assess('VERIFIED')
  expect((await listed({ verdict: ['FALSE'] })).articles).toEqual([])
  expect((await listed({ verdict: ['FALSE', 'VERIFIED'] })).articles).toEqual([pier.articleId])
})
