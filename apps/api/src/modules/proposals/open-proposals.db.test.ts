import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../../testing/newsroom.ts'
import { newUuid, typedId } from '../../platform/ids.ts'
import { saveClaim } from '../claims/use-cases/save-claim.ts'
import { acceptAllProposals } from './use-cases/accept-all-proposals.ts'
import { acceptProposals } from './use-cases/accept-proposals.ts'
import { importedArticle } from '../../testing/imported-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const fields = `id subjectType words statement strength decision open { id of words start end candidates choice }
  reportedVia { name kind } claim { id version statement state } attribution { source { name } reportedVia { name } }`

async function proposalsOf(text: string): Promise<{ articleId: string; proposals: Answer[] }> {
  const made = await importedArticle(newsroom, { text })
  const articleId = typedId('article', made.articleId)
  return { articleId, proposals: await present(articleId) }
}

async function present(articleId: string): Promise<Answer[]> {
  const { article } = await newsroom.editorial(`query ($id: ID!) { article(id: $id) { proposals { ${fields} } } }`, {
    id: articleId,
  })
  return article.proposals
}

const claimOf = (proposals: readonly Answer[], words: RegExp): Answer =>
  proposals.find(({ subjectType, words: found }) => subjectType === 'CLAIM' && words.test(found))

const story = `Dam safety row in Norhaven

Engineer Ida Rost said: "We closed the Norhaven dam in 2019."

Norhaven mayor Tilda Marsh said the plan was dead.`

test('a proposal tells the words of the text, and what they claim in a statement that stands alone', async () => {
  const { proposals } = await proposalsOf(story)
  expect(claimOf(proposals, /closed/)).toMatchObject({
    words: expect.stringContaining('We closed the Norhaven dam'),
    statement: 'Ida Rost and others closed the Norhaven dam in 2019.',
    open: [],
    claim: { statement: 'Ida Rost and others closed the Norhaven dam in 2019.' },
  })
})

test('what cannot be resolved is told with its place, and is accepted by nobody until it is', async () => {
  const { proposals } = await proposalsOf(`${story}\n\nA second text of its own.`)
  const plan = claimOf(proposals, /plan was dead/)
  expect(plan).toMatchObject({
    statement: 'The plan was dead.',
    open: [{ id: '1', of: 'STATEMENT', words: 'the plan', start: 0, end: 8, candidates: [], choice: null }],
  })
  const attribution = proposals.find(({ attribution: found, claim }) => found !== null && claim.id === plan.claim.id)
  for (const { id } of [plan, attribution])
    expect(await newsroom.fails(acceptProposals, { ids: [id] })).toMatchObject({
      kind: 'validation',
      issues: [{ field: 'ids', code: 'proposal-incomplete', parameters: { words: 'the plan' } }],
    })
})

test('who writes the claim without the open words has resolved them', async () => {
  const { articleId, proposals } = await proposalsOf(`Plan row in Tarrow\n\nMayor Lena Dahl said the plan was dead.`)
  const { id, claim } = claimOf(proposals, /plan was dead/)
  await newsroom.does(saveClaim, { id: claim.id, expectedVersion: 1, statement: 'The Tarrow bridge plan was dropped.' })
  expect(claimOf(await present(articleId), /plan was dead/).open).toEqual([])
  await newsroom.does(acceptProposals, { ids: [id] })
  expect(claimOf(await present(articleId), /plan was dead/)).toMatchObject({
    decision: 'EDITED',
    claim: { state: 'ACCEPTED', statement: 'The Tarrow bridge plan was dropped.' },
  })
})

test('accepting all leaves what is open and what is weak, and says how many', async () => {
  const { articleId, proposals } = await proposalsOf(
    `Ferry row in Ostwick\n\nOstwick council leader Per Lund said the plan was dead.\n\nFerry captain Ada Lind ` +
      `said that the Ostwick ferry runs at night.\n\nFerry fares rose in Ostwick.`,
  )
  const weak = proposals.filter(({ strength }) => strength === 'WEAK')
  const open = proposals.filter(({ claim }) => claim.id === claimOf(proposals, /plan was dead/).claim.id)
  expect(open).toHaveLength(2)
  expect(weak.length).toBeGreaterThan(0)
  const sure = proposals.filter(({ strength }) => strength === 'SURE')
  expect(await newsroom.does(acceptAllProposals, { articleId, atLeast: 'SURE' }, 'FACT_CHECKER')).toMatchObject({
    acceptedCount: sure.filter(({ id }) => !open.some((left) => left.id === id)).length,
    openCount: 2,
  })
  expect(sure.length).toBeGreaterThan(0)
  expect(sure.length).toBeLessThan(proposals.length)
  const left = (await present(articleId)).filter(({ decision }) => decision === 'PROPOSED').length
  expect(await newsroom.does(acceptAllProposals, { articleId }, 'FACT_CHECKER')).toMatchObject({
    acceptedCount: left - weak.length - open.length,
    openCount: 2,
    weakCount: weak.length,
  })
  const waiting = (await present(articleId)).filter(({ decision }) => decision === 'PROPOSED')
  expect(waiting.map(({ id }) => id).toSorted()).toEqual([...weak, ...open].map(({ id }) => id).toSorted())
  expect(await newsroom.fails(acceptAllProposals, { articleId }, 'VIEWER')).toMatchObject({ kind: 'forbidden' })
  expect(await newsroom.fails(acceptAllProposals, { articleId: typedId('article', newUuid()) })).toMatchObject({
    kind: 'not-found',
  })
})

test('through whom the text knows what somebody says is kept with it', async () => {
  const { proposals } = await proposalsOf(
    `Rail strike in Tal\n\nTrain driver Nils Holt told Norpress that Tal Railways sacked 40 drivers in 2024.`,
  )
  const attribution = proposals.find(({ attribution: found }) => found?.source.name === 'Nils Holt')
  expect(attribution).toMatchObject({
    reportedVia: { name: 'Norpress', kind: 'PUBLICATION' },
    attribution: { reportedVia: { name: 'Norpress' } },
  })
  expect(claimOf(proposals, /sacked/).reportedVia).toBeNull()
})

test('the same word that may mean one person here and another there makes two claims', async () => {
  const { proposals } = await proposalsOf(
    `Vote in Tal\n\nMinister Jan Hagen met Minister Per Sarn in Tal.\n\nThe Herald said that he had lied to ` +
      `Tal.\n\nThe Post said that he had lied to Tal.`,
  )
  const lies = proposals.filter(({ subjectType, words }) => subjectType === 'CLAIM' && /had lied/.test(words))
  expect(lies.map(({ open }) => open[0]?.words)).toEqual(['he', 'he'])
  expect(new Set(lies.map(({ claim }) => claim.id)).size).toBe(2)
})

test('what is too weak is not kept', async () => {
  const { proposals } = await proposalsOf(
    `Safety in Tal\n\nMayor Lena Dahl said that the Tal bridge is closed.\n\nDoes Dahl say that Tal is safe?`,
  )
  expect(proposals.map(({ statement }) => statement)).toEqual([
    'The Tal bridge is closed.',
    'The Tal bridge is closed.',
  ])
})
