import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { typedId } from '../../platform/ids.ts'
import { publishArticle } from '../articles/public.ts'
import { acceptProposals } from './use-cases/accept-proposals.ts'
import { rejectProposals } from './use-cases/reject-proposals.ts'
import { reopenProposals } from './use-cases/reopen-proposals.ts'
import { importedArticle } from '../../testing/imported-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

interface ReadProposal {
  readonly id: string
  readonly subjectType: string
  readonly decision: string
  readonly claim: { readonly id: string; readonly statement: string; readonly state: string }
  readonly attribution: {
    readonly id: string
    readonly state: string
    readonly source: { readonly name: string; readonly state: string }
  } | null
}

const textOf = (place: string) =>
  `Works at the ${place}\n\nHarbour master Oona Merrick said that the ${place} of Norhaven must be rebuilt.`

async function importOf(place: string) {
  const { articleId, slug } = await importedArticle(newsroom, { text: textOf(place), again: true })
  return { id: typedId('article', articleId), slug }
}

async function proposalsOf(id: string): Promise<ReadProposal[]> {
  const { article } = await newsroom.editorial(
    `query ($id: ID!) { article(id: $id) {
      proposals { id subjectType decision claim { id statement state }
      attribution { id state source { name state } } } } }`,
    { id },
  )
  return article.proposals
}

const ofType = (proposals: readonly ReadProposal[], type: string): ReadProposal => {
  const found = proposals.find((proposal) => proposal.subjectType === type)
  if (!found) throw new Error(`no ${type} was proposed`)
  return found
}

test('accepting an attribution accepts its claim and its source, and the article then shows them', async () => {
  const { id, slug } = await importOf('quay')
  const attribution = ofType(await proposalsOf(id), 'ATTRIBUTION')
  await newsroom.does(acceptProposals, { ids: [attribution.id] }, 'FACT_CHECKER')
  const after = await proposalsOf(id)
  expect(ofType(after, 'CLAIM')).toMatchObject({ decision: 'ACCEPTED', claim: { state: 'ACCEPTED' } })
  expect(ofType(after, 'ATTRIBUTION')).toMatchObject({
    decision: 'ACCEPTED',
    attribution: { state: 'ACCEPTED', source: { name: 'Oona Merrick', state: 'ACCEPTED' } },
  })
  await newsroom.does(publishArticle, { id, expectedVersion: 1 })
  const { article } = await newsroom.reader(
    'query ($slug: String!) { article(slug: $slug) { claims { claim { attributions { source { name } } } } } }',
    { slug },
  )
  expect(article.claims).toEqual([{ claim: { attributions: [{ source: { name: 'Oona Merrick' } }] } }])
  expect(await newsroom.fails(rejectProposals, { ids: [attribution.id] })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'ids' }],
  })
  expect(await newsroom.fails(reopenProposals, { ids: [attribution.id] })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'ids' }],
  })
})

test('a refused claim takes its attributions with it, and is not proposed again', async () => {
  const { id } = await importOf('pier')
  const claim = ofType(await proposalsOf(id), 'CLAIM')
  await newsroom.does(rejectProposals, { ids: [claim.id] })
  expect((await proposalsOf(id)).map((proposal) => proposal.decision)).toEqual(['REJECTED', 'REJECTED'])
  expect(await newsroom.fails(acceptProposals, { ids: [claim.id] })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'ids' }],
  })
  const again = await importOf('pier')
  expect(
    (await proposalsOf(again.id)).filter((proposal) =>
      proposal.claim.statement.includes('pier of Norhaven must be rebuilt'),
    ),
  ).toEqual([])
})

test('a refused attribution leaves its claim waiting, and is not proposed again', async () => {
  const { id } = await importOf('mole')
  await newsroom.does(rejectProposals, { ids: [ofType(await proposalsOf(id), 'ATTRIBUTION').id] })
  expect(ofType(await proposalsOf(id), 'CLAIM').decision).toBe('PROPOSED')
  const again = await importOf('mole')
  expect((await proposalsOf(again.id)).map((proposal) => proposal.subjectType)).toEqual(['CLAIM'])
})

test('a decision taken back waits again, and can then be taken otherwise', async () => {
  const { id } = await importOf('dyke')
  const ids = (await proposalsOf(id)).map((proposal) => proposal.id)
  await newsroom.does(rejectProposals, { ids })
  await newsroom.does(reopenProposals, { ids })
  const open = await proposalsOf(id)
  expect(open.map((proposal) => proposal.decision)).toEqual(['PROPOSED', 'PROPOSED'])
  expect(ofType(open, 'ATTRIBUTION')).toMatchObject({
    claim: { state: 'PROPOSED' },
    attribution: { state: 'PROPOSED' },
  })
  await newsroom.does(acceptProposals, { ids })
  expect((await proposalsOf(id)).map((proposal) => proposal.decision)).toEqual(['ACCEPTED', 'ACCEPTED'])
})

test('what was refused still tells whose it was, so that an editor can bring it back', async () => {
  const { id } = await importOf('weir')
  const attribution = ofType(await proposalsOf(id), 'ATTRIBUTION')
  await newsroom.does(rejectProposals, { ids: [attribution.id] })
  const { claim } = await newsroom.editorial(
    `query ($id: ID!) { claim(id: $id) { attributions { id }
      proposals { subjectType decision stance source { name } attribution { id } } } }`,
    { id: attribution.claim.id },
  )
  expect(claim.attributions).toEqual([])
  expect(claim.proposals).toEqual([
    { subjectType: 'CLAIM', decision: 'PROPOSED', stance: null, source: null, attribution: null },
    {
      subjectType: 'ATTRIBUTION',
      decision: 'REJECTED',
      stance: 'ASSERTS',
      source: { name: 'Oona Merrick' },
      attribution: null,
    },
  ])
})

test('all named proposals are decided, or none', async () => {
  const { id } = await importOf('lock')
  const [first] = await proposalsOf(id)
  const ids = [first?.id, typedId('proposal', '01890000-0000-7000-8000-000000000000')]
  for (const useCase of [acceptProposals, rejectProposals, reopenProposals])
    expect(await newsroom.fails(useCase, { ids })).toMatchObject({ kind: 'not-found' })
  expect(await newsroom.fails(acceptProposals, { ids: [] })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'ids' }],
  })
  expect((await proposalsOf(id)).every((proposal) => proposal.decision === 'PROPOSED')).toBe(true)
})

test('a reporter decides on no proposal', async () => {
  const { id } = await importOf('gate')
  const ids = (await proposalsOf(id)).map((proposal) => proposal.id)
  expect(await newsroom.fails(acceptProposals, { ids }, 'REPORTER')).toMatchObject({ kind: 'forbidden' })
})
