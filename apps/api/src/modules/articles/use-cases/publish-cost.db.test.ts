import { afterAll, beforeAll, expect, test } from 'vitest'
import { typedId } from '../../../platform/ids.ts'
import { statementsOf } from '../../../testing/count-queries.ts'
import { openTestNewsroom, type TestNewsroom } from '../../../testing/newsroom.ts'
import { acceptProposals } from '../../proposals/use-cases/accept-proposals.ts'
import { createTopic } from '../../topics/public.ts'
import { publishArticle } from './publish-article.ts'
import { saveArticle } from './save-article.ts'
import { importedArticle } from '../../../testing/imported-article.ts'

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
  const { articleId } = await importedArticle(newsroom, { text: [`All of ${place}`, ...lines].join('\n\n') })
  const proposals = await newsroom.prisma.proposal.findMany({ where: { articleId }, select: { id: true } })
  for (let index = 0; index < proposals.length; index += 100)
    await newsroom.does(acceptProposals, {
      ids: proposals.slice(index, index + 100).map(({ id }) => typedId('proposal', id)),
    })
  return articleId
}

const overrideReason = 'To be counted'

/** Gives an article topics that readers do not know yet, each below one of its own. */
async function withTopics(articleId: string, place: string, expectedVersion: number): Promise<void> {
  const topicIds: string[] = []
  for (const name of ['canals', 'bridges', 'tunnels']) {
    const { topicId: parentId } = await newsroom.does(createTopic, { name: `${place}: all ${name}` })
    const below = await newsroom.does(createTopic, {
      name: `${place}: ${name}`,
      parentId: typedId('topic', parentId),
    })
    topicIds.push(typedId('topic', below.topicId))
  }
  await newsroom.does(saveArticle, { id: articleId, expectedVersion, topicIds })
}

/** How many statements publishing an article with so many claims takes: at first, and again after a change. */
async function publishing(count: number, place: string): Promise<[first: number, again: number]> {
  const id = typedId('article', await acceptedArticle(count, place))
  await withTopics(id, place, 1)
  const first = await statementsOf(() =>
    newsroom.does(publishArticle, { id, expectedVersion: 2, overrideReason }, 'ADMINISTRATOR'),
  )
  const { article } = await newsroom.reader(
    'query ($id: ID!) { article(id: $id) { topics { name } claims { claim { attributions { source { name } } } } } }',
    { id },
  )
  expect(article.topics).toHaveLength(3)
  expect(article.claims).toHaveLength(count)
  expect(
    article.claims.every(({ claim }: { claim: { attributions: object[] } }) => claim.attributions.length === 1),
  ).toBe(true)
  await newsroom.does(saveArticle, { id, expectedVersion: 3, headline: `More of ${place}` })
  const again = await statementsOf(() =>
    newsroom.does(publishArticle, { id, expectedVersion: 4, overrideReason }, 'ADMINISTRATOR'),
  )
  return [first, again]
}

test('publishing takes at most 26 statements, and as many for two hundred claims of two hundred sources as for twenty', async () => {
  const few = await publishing(20, 'quay')
  expect(Math.max(...few)).toBeLessThanOrEqual(26)
  expect(await publishing(200, 'lock')).toEqual(few)
}, 120_000)
