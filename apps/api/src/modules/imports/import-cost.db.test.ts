import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { statementsOf } from '../../testing/count-queries.ts'
import { typedId } from '../../platform/ids.ts'
import { createArticle } from '../articles/public.ts'
import { proposeClaims } from './use-cases/propose-claims.ts'
import { importedArticle } from '../../testing/imported-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const paragraphs = (count: number, place: string): string[] =>
  Array.from(
    { length: count },
    (_, index) =>
      `Engineer Ann${'abcdefghij'.charAt(index % 10)} Berg${index} said that ${place} number ${index} is closed.`,
  )

test('an import takes as many statements for a hundred claims of a hundred sources as for two', async () => {
  const importOf = (count: number, place: string) => async () => {
    const text = [`All of ${place}`, ...paragraphs(count, place)].join('\n\n')
    const { claimCount, sourceCount } = await importedArticle(newsroom, { text })
    expect([claimCount, sourceCount]).toEqual([count, count])
  }
  const few = await statementsOf(importOf(2, 'bridge'))
  expect(few).toBeGreaterThan(10)
  expect(few).toBeLessThanOrEqual(26)
  expect(await statementsOf(importOf(100, 'tunnel'))).toBe(few)
})

test('proposals for a draft take as many statements for many claims as for two', async () => {
  const proposalsFor = async (count: number, place: string) => {
    const { articleId } = await newsroom.does(createArticle, {
      headline: `About ${place}`,
      body: {
        type: 'doc',
        content: paragraphs(count, place).map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
      },
    })
    return statementsOf(() =>
      newsroom.does(proposeClaims, { articleId: typedId('article', articleId), expectedVersion: 1 }),
    )
  }
  expect(await proposalsFor(60, 'lock')).toBe(await proposalsFor(2, 'quay'))
})
