import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../../../testing/newsroom.ts'
import { typedId } from '../../../platform/ids.ts'
import { saveClaim } from '../../claims/use-cases/save-claim.ts'
import { acceptProposals } from './accept-proposals.ts'
import { resolveReference } from './resolve-reference.ts'
import { importedArticle } from '../../../testing/imported-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const fields = `id subjectType decision statement open { id of words candidates } resolved { id words choice start end }
  claim { id version statement } attribution { anonymity source { name state } }`

async function proposalsOf(id: string): Promise<Answer[]> {
  const { article } = await newsroom.editorial(`query ($id: ID!) { article(id: $id) { proposals { ${fields} } } }`, {
    id,
  })
  return article.proposals
}

async function imported(text: string): Promise<{ id: string; proposals: Answer[] }> {
  const id = typedId('article', (await importedArticle(newsroom, { text })).articleId)
  return { id, proposals: await proposalsOf(id) }
}

const claimIn = (proposals: readonly Answer[]): Answer =>
  proposals.find(({ subjectType, open, resolved }) => subjectType === 'CLAIM' && open.length + resolved.length > 0)

test('the statement is written anew with each choice, until it is accepted', async () => {
  const { id, proposals } = await imported('Toll row in Tarrow\n\nTarrow mayor Lena Dahl said the plan was dead.')
  const { id: proposalId, open } = claimIn(proposals)
  const choose = async (choice: string | null) => {
    await newsroom.does(resolveReference, { proposalId, referenceId: open[0].id, choice }, 'FACT_CHECKER')
    return claimIn(await proposalsOf(id))
  }
  expect(await choose('the plan for a toll')).toMatchObject({
    statement: 'The plan for a toll was dead.',
    open: [],
    resolved: [{ words: 'the plan', choice: 'the plan for a toll', start: 0, end: 19 }],
    claim: { statement: 'The plan for a toll was dead.' },
  })
  expect(await choose('the Tarrow toll')).toMatchObject({ claim: { statement: 'The Tarrow toll was dead.' } })
  expect(await choose(null)).toMatchObject({
    open: [{ words: 'the plan' }],
    resolved: [],
    claim: { statement: 'The plan was dead.' },
  })
  await choose('the Tarrow toll')
  await newsroom.does(acceptProposals, { ids: [proposalId] })
  expect(claimIn(await proposalsOf(id))).toMatchObject({ decision: 'EDITED', statement: 'The Tarrow toll was dead.' })
  expect(await newsroom.fails(resolveReference, { proposalId, referenceId: '1', choice: 'x' })).toMatchObject({
    issues: [{ field: 'proposalId', code: 'proposal-decided' }],
  })
})

test('two editors who answer two questions of one statement at once are both heard', async () => {
  const text = 'Toll row in Ellary\n\nEllary mayor Ada Lind said the plan and the vote were dead.'
  const { id, proposals } = await imported(text)
  const { id: proposalId, open } = claimIn(proposals)
  expect(open.map(({ words }: Answer) => words)).toEqual(['the plan', 'the vote'])
  const answers = ['the plan for a toll', 'the vote on the quay']
  await Promise.all(
    answers.map((choice, index) =>
      newsroom.does(resolveReference, { proposalId, referenceId: open[index].id, choice }, 'FACT_CHECKER'),
    ),
  )
  expect(claimIn(await proposalsOf(id))).toMatchObject({
    open: [],
    claim: { statement: 'The plan for a toll and the vote on the quay were dead.' },
  })
})

test('the words that an editor has written stay', async () => {
  const { id, proposals } = await imported('Toll row in Ostrel\n\nOstrel mayor Nils Oake said the plan was dead.')
  const { id: proposalId, claim } = claimIn(proposals)
  await newsroom.does(saveClaim, { id: claim.id, expectedVersion: 1, statement: 'Ostrel gave up the plan.' })
  await newsroom.does(resolveReference, { proposalId, referenceId: '1', choice: 'the Ostrel toll' })
  expect(claimIn(await proposalsOf(id))).toMatchObject({
    statement: 'The Ostrel toll was dead.',
    open: [],
    claim: { statement: 'Ostrel gave up the plan.' },
  })
})

test('a source is named: somebody recorded, or somebody new who is proposed', async () => {
  const { id, proposals } = await imported(
    'Vote in Tal\n\nMinister Jan Hagen met Minister Per Sarn in Tal. He denied that the Tal bridge is closed.',
  )
  const proposal = proposals.find(({ open }) => open.some(({ of }: Answer) => of === 'SOURCE'))
  const reference = proposal.open.find(({ of }: Answer) => of === 'SOURCE')
  const choose = (choice: string | null) =>
    newsroom.does(resolveReference, { proposalId: proposal.id, referenceId: reference.id, choice })
  const present = async () => (await proposalsOf(id)).find((one) => one.id === proposal.id)
  await choose('Per Sarn')
  expect(await present()).toMatchObject({
    open: [],
    attribution: { anonymity: 'NAMED', source: { name: 'Per Sarn', state: 'PROPOSED' } },
  })
  await choose(null)
  expect((await present()).open).toHaveLength(1)
})

test('what is wrong is said, and who may not decide may not resolve', async () => {
  const { proposals } = await imported('Toll row in Ellary\n\nEllary mayor Ida Roe said the plan was dead.')
  const { id: proposalId } = claimIn(proposals)
  const of = { proposalId, referenceId: '1' }
  expect(await newsroom.fails(resolveReference, { ...of, referenceId: '7', choice: 'x' })).toMatchObject({
    issues: [{ field: 'referenceId', code: 'reference-of-proposal-missing' }],
  })
  expect(await newsroom.fails(resolveReference, { ...of, choice: 'x'.repeat(600) })).toMatchObject({
    issues: [{ field: 'choice' }],
  })
  expect(await newsroom.fails(resolveReference, { ...of, choice: 'x' }, 'REPORTER')).toMatchObject({
    kind: 'forbidden',
  })
})
