import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../../testing/newsroom.ts'
import { typedId } from '../../platform/ids.ts'
import { publishArticle } from '../articles/public.ts'
import { acceptAllProposals } from '../proposals/use-cases/accept-all-proposals.ts'
import { rejectProposals } from '../proposals/use-cases/reject-proposals.ts'
import { resolveReference } from '../proposals/use-cases/resolve-reference.ts'
import { importedArticle } from '../../testing/imported-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

interface Imported {
  readonly id: string
  readonly slug: string
  readonly proposals: readonly Answer[]
}

async function imported(text: string): Promise<Imported> {
  const { articleId, slug } = await importedArticle(newsroom, { text, again: true })
  const id = typedId('article', articleId)
  return { id, slug, proposals: await proposalsOf(id) }
}

async function proposalsOf(id: string): Promise<Answer[]> {
  const { article } = await newsroom.editorial(
    `query ($id: ID!) { article(id: $id) {
      proposals { id subjectType stance decision words statement open { id words } claim { id statement }
      source { name } } } }`,
    { id },
  )
  return article.proposals
}

const claimIds = ({ proposals }: Imported): Set<string> => new Set(proposals.map(({ claim }) => claim.id))
const shared = (one: Imported, other: Imported): string[] => [...claimIds(one)].filter((id) => claimIds(other).has(id))

const ways: readonly (readonly [string, string, string])[] = [
  ['statements', 'said the plan was dead.', 'said the plan was dead.'],
  ['quotations', 'said: “The plan is dead.”', 'said: “The plan is dead.”'],
  ['denials', 'denied that the plan was dead.', 'denied that the plan was dead.'],
  ['a statement and its denial', 'said the vote was rigged.', 'denied that the vote was rigged.'],
  ['pronouns', 'said that he had resigned.', 'said that he had resigned.'],
  ['things said of nobody in particular', 'said that taxes will rise.', 'said that taxes will rise.'],
]

test.each(ways)('%s in equal words stay apart in unrelated stories, also in later ones', async (way, here, there) => {
  const bridge = await imported(`Bridge toll row: ${way}\n\nNorhaven mayor Tilda Marsh ${here}`)
  const meals = await imported(`School meals vote: ${way}\n\nOstwick council leader Per Lund ${there}`)
  const later = await imported(`Harbour works: ${way}\n\nTal engineer Ida Rost ${here}`)
  for (const { proposals } of [bridge, meals, later]) expect(proposals.length).toBeGreaterThan(0)
  expect([shared(bridge, meals), shared(bridge, later), shared(meals, later)]).toEqual([[], [], []])
})

test('a silence is about what its own story says, whatever the words', async () => {
  const story = (place: string, who: string) =>
    `Row in ${place}\n\nMayor ${who} said the plan was dead. The council of ${place} has yet to comment.`
  const [one, other] = [await imported(story('Norhaven', 'Tilda Marsh')), await imported(story('Ostwick', 'Per Lund'))]
  expect(one.proposals.map(({ stance }) => stance)).toContain('NOT_COMMENTED')
  expect(shared(one, other)).toEqual([])
})

test('readers of one story are told nothing of the other, once both are resolved, accepted and published', async () => {
  const bridge = await imported('Bridge toll row in Norhaven\n\nNorhaven mayor Tilda Marsh said the plan was dead.')
  const meals = await imported(
    'School meals vote in Ostwick\n\nOstwick council leader Per Lund said the plan was dead.',
  )
  for (const [{ id, proposals }, choice] of [
    [bridge, 'the toll plan for the Norhaven bridge'],
    [meals, 'the plan for free school meals in Ostwick'],
  ] as const) {
    for (const { id: proposalId, open } of proposals)
      for (const { id: referenceId } of open) await newsroom.does(resolveReference, { proposalId, referenceId, choice })
    expect(await newsroom.does(acceptAllProposals, { articleId: id })).toMatchObject({ openCount: 0 })
    await newsroom.does(publishArticle, { id, expectedVersion: 1 })
  }
  for (const [{ slug }, name] of [
    [bridge, /Marsh/],
    [meals, /Lund/],
  ] as const) {
    const { article } = await newsroom.reader(
      `query ($slug: String!) { article(slug: $slug) {
        claims { claim { statement independentSourceCount attributions { source { name } } } } } }`,
      { slug },
    )
    expect(article.claims).toHaveLength(1)
    expect(article.claims[0].claim).toMatchObject({
      statement: expect.stringMatching(/^The (?:toll plan|plan for free school meals)/),
      independentSourceCount: 1,
      attributions: [{ source: { name: expect.stringMatching(name) } }],
    })
  }
})

test('a claim that says by itself what it claims, and of whom, is taken up by a later story', async () => {
  const one = await imported('Dam closed\n\nEngineer Ida Rost said that the Norhaven dam was closed in 2019.')
  const other = await imported('Dam again\n\nMayor Tilda Marsh denied that the Norhaven dam was closed in 2019.')
  expect(shared(one, other)).toHaveLength(1)
})

test('the same text again makes the same claims, however much in them is open', async () => {
  const text = 'Toll row in Tarrow\n\nTarrow mayor Lena Dahl said the plan was dead.'
  const [first, second] = [await imported(text), await imported(text)]
  expect(shared(first, second)).toEqual([...claimIds(first)])
})

test('what was refused in one story is proposed in another that says it in the same words', async () => {
  const story = (place: string, who: string) => `Plans of ${place}\n\n${place} mayor ${who} said the deal was off.`
  const first = await imported(story('Ellary', 'Jorun Vale'))
  await newsroom.does(rejectProposals, { ids: first.proposals.map(({ id }) => id) })
  expect((await imported(story('Ostrel', 'Nils Oake'))).proposals).toHaveLength(2)
  expect((await imported(story('Ellary', 'Jorun Vale'))).proposals).toEqual([])
})
