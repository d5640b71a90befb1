import { afterAll, beforeAll, expect, test } from 'vitest'
import { typedId } from '../../../platform/ids.ts'
import { statementsOf } from '../../../testing/statements.ts'
import { openTestNewsroom, type TestNewsroom } from '../../../testing/newsroom.ts'
import { importText } from '../../imports/public.ts'
import { acceptProposals } from '../../proposals/use-cases/accept-proposals.ts'
import { publishArticle } from './publish-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

/** An article that makes so many claims of as many sources, all of them accepted. */
async function acceptedArticle(count: number, place: string): Promise<string> {
  const lines = Array.from(
    { length: count },
    (_, index) =>
      `Engineer Ann${'abcdefghij'.charAt(index % 10)} Berg${index} said that ${place} number ${index} is closed.`,
  )
  const { articleId } = await newsroom.does(importText, { text: [`All of ${place}`, ...lines].join('\n\n') })
  const proposals = await newsroom.prisma.proposal.findMany({ where: { articleId }, select: { id: true } })
  for (let index = 0; index < proposals.length; index += 100)
    await newsroom.does(acceptProposals, {
      ids: proposals.slice(index, index + 100).map(({ id }) => typedId('proposal', id)),
    })
  return articleId
}

/** How many statements publishing an article with so many claims takes. */
async function publishing(count: number, place: string): Promise<number> {
  const id = typedId('article', await acceptedArticle(count, place))
  const taken = await statementsOf(() =>
    newsroom.does(publishArticle, { id, expectedVersion: 1, overrideReason: 'To be counted' }, 'ADMINISTRATOR'),
  )
  const { article } = await newsroom.reader(
    'query ($id: ID!) { article(id: $id) { claims { claim { attributions { source { name } } } } } }',
    { id },
  )
  expect(article.claims).toHaveLength(count)
  expect(
    article.claims.every(({ claim }: { claim: { attributions: object[] } }) => claim.attributions.length === 1),
  ).toBe(true)
  return taken
}

test('publishing takes as many statements for two hundred claims of two hundred sources as for twenty', async () => {
  const few = await publishing(20, 'quay')
  expect(few).toBeLessThanOrEqual(44)
  expect(await publishing(200, 'lock')).toBe(few)
}, 120_000)
