import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../../testing/newsroom.ts'
import { parseTypedId, typedId } from '../../platform/ids.ts'
import { publishArticle } from '../articles/public.ts'
import { createAttribution, createClaim, createEvidence } from '../claims/public.ts'
import { acceptAllProposals } from '../proposals/use-cases/accept-all-proposals.ts'
import { acceptProposals } from '../proposals/use-cases/accept-proposals.ts'
import { createSource } from '../sources/public.ts'
import { joinClaims } from './use-cases/join-claims.ts'
import { keepClaimsApart } from './use-cases/keep-claims-apart.ts'
import { splitClaim } from './use-cases/split-claim.ts'
import { importedArticle } from '../../testing/imported-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const drafted = `version state
  claims { mention { quote } claim { id statement attributions { id state publicFrom source { name } } } }
  proposals { id subjectType decision statement open { words } claim { id version state statement usedIn { id } }
    attribution { id source { name } } matches { band claim { id usedIn { id } } reasons { warning text } } }`

async function read(id: string): Promise<Answer> {
  return (await newsroom.editorial(`query ($id: ID!) { article(id: $id) { ${drafted} } }`, { id })).article
}

async function imported(text: string): Promise<Answer> {
  const { articleId, slug } = await importedArticle(newsroom, { text })
  const id = typedId('article', articleId)
  return { id, slug, ...(await read(id)) }
}

const claimIn = ({ proposals }: Answer): Answer => proposals.find(({ subjectType }: Answer) => subjectType === 'CLAIM')

const recorded = async (statement: string): Promise<string> =>
  typedId('claim', (await newsroom.does(createClaim, { statement })).claimId)

const readers = async (slug: string): Promise<Answer> =>
  (
    await newsroom.reader(
      `query ($slug: String!) { article(slug: $slug) {
        claims { claim { id statement independentSourceCount attributions { source { name } } } } } }`,
      { slug },
    )
  ).article

test('what may say the same is offered with the reason, and where it is used', async () => {
  const first = await imported(
    'Weir works\n\nKeeper Runa Falk said that the Ostrel weir was raised by two metres in 2024.',
  )
  const later = await imported(
    'Weir again\n\nMayor Elin Kast said that in 2024 the Ostrel weir was raised by two metres.',
  )
  const [match] = claimIn(later).matches
  expect(claimIn(later).claim.id).not.toBe(claimIn(first).claim.id)
  expect(match).toMatchObject({ claim: { id: claimIn(first).claim.id, usedIn: [{ id: first.id }] } })
  expect(match.reasons.length).toBeGreaterThan(0)
  const open = await imported(
    'Weir once more\n\nMayor Elin Kast said that it was raised by two metres in Ostrel in 2024.',
  )
  expect(claimIn(open).open).not.toEqual([])
  for (const { band, reasons } of claimIn(open).matches) {
    expect(band).toBe('RELATED')
    expect(reasons[0]).toEqual({ warning: true, text: 'Open: it' })
  }
})

test('a proposal that is joined to a recorded claim brings its passage and its source, and nothing else', async () => {
  const into = await recorded('Tarrow council gave up its plan for a bridge toll.')
  const draft = await imported('Toll\n\nTarrow mayor Lena Dahl said the plan was dead.')
  const { claim } = claimIn(draft)
  const join = { claimId: claim.id, intoId: into, expectedVersion: claim.version }
  expect(await newsroom.fails(joinClaims, { ...join, expectedVersion: 9 })).toMatchObject({ kind: 'conflict' })
  expect(await newsroom.fails(joinClaims, join, 'REPORTER')).toMatchObject({ kind: 'forbidden' })
  expect(await newsroom.fails(joinClaims, { ...join, intoId: claim.id })).toMatchObject({
    issues: [{ code: 'claim-joined-to-itself' }],
  })
  await newsroom.does(joinClaims, join)
  const after = await read(draft.id)
  expect(after.claims).toMatchObject([
    {
      mention: { quote: 'the plan was dead' },
      claim: {
        id: into,
        statement: 'Tarrow council gave up its plan for a bridge toll.',
        attributions: [{ state: 'PROPOSED', source: { name: 'Lena Dahl' } }],
      },
    },
  ])
  expect(claimIn(after)).toMatchObject({ decision: 'EDITED', open: [], claim: { id: into } })
  const attribution = after.proposals.find(({ subjectType }: Answer) => subjectType === 'ATTRIBUTION')
  await newsroom.does(acceptProposals, { ids: [attribution.id] })
  await newsroom.does(publishArticle, { id: draft.id, expectedVersion: after.version })
  expect((await readers(draft.slug)).claims).toMatchObject([
    { claim: { id: into, attributions: [{ source: { name: 'Lena Dahl' } }] } },
  ])
  expect((await newsroom.editorial('query ($id: ID!) { claim(id: $id) { id } }', { id: claim.id })).claim).toBeNull()
})

test('two claims of one source that are joined leave it once, and every proposal can be read and decided', async () => {
  const first = await imported('Quay\n\nTarrow mayor Lena Dahl said that the Tarrow quay was sold in 2020.')
  const later = await imported('Quay again\n\nTarrow mayor Lena Dahl said that in 2020 the Tarrow quay had been sold.')
  const into = claimIn(first).claim.id
  const { claim } = claimIn(later)
  expect(claim.id).not.toBe(into)
  await newsroom.does(joinClaims, { claimId: claim.id, intoId: into, expectedVersion: claim.version })
  for (const { id } of [first, later]) {
    const { proposals } = await read(id)
    expect(proposals.length).toBeGreaterThan(1)
    for (const proposal of proposals) expect(proposal.claim.id).toBe(into)
    await newsroom.does(acceptAllProposals, { articleId: id })
  }
  const { claims } = await read(later.id)
  const accepted = claims[0].claim.attributions.filter(({ state }: Answer) => state === 'ACCEPTED')
  expect(accepted).toMatchObject([{ source: { name: 'Lena Dahl' } }])
})

/** A claim on which a source stands off the record, with the source's id and its own. */
async function offTheRecord(statement: string, name: string, sourceId?: string) {
  const source = sourceId ?? typedId('source', (await newsroom.does(createSource, { kind: 'PERSON', name })).sourceId)
  const claimId = await recorded(statement)
  await newsroom.does(createAttribution, {
    claimId,
    sourceId: source,
    stance: 'ASSERTS',
    form: 'PARAPHRASE',
    terms: 'OFF_RECORD',
  })
  return { claimId, sourceId: source }
}

const offRecordOn = (claimId: string) =>
  newsroom.prisma.attribution.count({
    where: { claimId: parseTypedId(claimId)?.uuid ?? '', terms: 'OFF_RECORD', NOT: { state: 'REJECTED' } },
  })

test('what somebody said off the record still withholds after a join, and on both sides of a split', async () => {
  const { claimId, sourceId } = await offTheRecord('The Ellary mill was insured twice.', 'Orla Finn')
  const into = await recorded('The Ellary mill had two insurances.')
  await newsroom.does(createAttribution, { claimId: into, sourceId, stance: 'ASSERTS', form: 'PARAPHRASE' })
  await newsroom.does(joinClaims, { claimId, intoId: into, expectedVersion: 2 })
  expect(await offRecordOn(into)).toBe(1)
  const { claim } = await newsroom.editorial(
    'query ($id: ID!) { claim(id: $id) { version attributions { id terms } } }',
    {
      id: into,
    },
  )
  const open = claim.attributions.find(({ terms }: Answer) => terms === 'ON_RECORD')
  const { newClaimId } = await newsroom.does(
    splitClaim,
    {
      claimId: into,
      expectedVersion: claim.version,
      statement: 'The Ellary mill was insured.',
      articleIds: [],
      attributionIds: [open.id],
    },
    'FACT_CHECKER',
  )
  expect(await offRecordOn(into)).toBe(1)
  expect(await offRecordOn(typedId('claim', newClaimId))).toBe(1)
})

test('a claim that readers have seen does not go', async () => {
  const draft = await imported('Pier\n\nPilot Sven Arlo said that the Ostrel pier was closed in 2023.')
  await newsroom.does(acceptAllProposals, { articleId: draft.id })
  await newsroom.does(publishArticle, { id: draft.id, expectedVersion: 1 })
  const { claim } = claimIn(await read(draft.id))
  const join = { claimId: claim.id, intoId: await recorded('The pier is shut.'), expectedVersion: claim.version }
  expect(await newsroom.fails(joinClaims, join)).toMatchObject({ issues: [{ code: 'claim-to-join-was-public' }] })
})

test('what is kept apart is not offered again, and no later text is joined to either by itself', async () => {
  const first = await recorded('The Ellary lock was closed in 2019.')
  const second = await recorded('The Ellary lock was closed in 2019 by ice.')
  const draft = await imported('Lock\n\nKeeper Jorun Vale said that the Ellary lock was shut in 2019.')
  const { claim, matches } = claimIn(draft)
  const ids = (found: readonly Answer[]) => found.map((match) => match.claim.id)
  expect(ids(matches)).toEqual(expect.arrayContaining([first, second]))
  await newsroom.does(keepClaimsApart, { claimId: claim.id, otherId: first }, 'FACT_CHECKER')
  await newsroom.does(keepClaimsApart, { claimId: first, otherId: claim.id })
  const offered = ids(claimIn(await read(draft.id)).matches)
  expect(offered).not.toContain(first)
  expect(offered).toContain(second)
  const again = await imported('Lock again\n\nKeeper Jorun Vale said that the Ellary lock was shut in 2019.')
  expect(claimIn(again).claim.id).toBe(claim.id)
  expect(ids(claimIn(again).matches)).not.toContain(first)
  expect(await newsroom.fails(keepClaimsApart, { claimId: first, otherId: first })).toMatchObject({
    issues: [{ code: 'claim-joined-to-itself' }],
  })
})

test('two claims in one wording that are kept apart: a later text in these words takes up neither', async () => {
  const one = await imported('A\n\nEngineer Ida Rost said that the Norhaven dam was closed in 2019.')
  const claimId = claimIn(one).claim.id
  const twin = await recorded('The Norhaven dam was closed in 2019.')
  await newsroom.does(keepClaimsApart, { claimId, otherId: twin })
  const later = await imported('B\n\nEngineer Per Holm said that the Norhaven dam was closed in 2019.')
  expect([claimId, twin]).not.toContain(claimIn(later).claim.id)
})

test('what was joined wrongly is taken apart: readers lose what was wrong at once and get the rest by publishing', async () => {
  const text = (who: string) => `Works\n\n${who} said that the Tal bridge was closed in 2021.`
  const right = await imported(text('Engineer Ada Lind'))
  const wrong = await imported(text('Mayor Olga Stenn'))
  const claimId = claimIn(right).claim.id
  expect(claimIn(wrong).claim.id).toBe(claimId)
  for (const { id } of [right, wrong]) {
    await newsroom.does(acceptAllProposals, { articleId: id })
    await newsroom.does(publishArticle, { id, expectedVersion: 1 })
  }
  const names = async (slug: string) =>
    (await readers(slug)).claims.map(({ claim }: Answer) =>
      claim.attributions.map(({ source }: Answer) => source.name).toSorted(),
    )
  expect(await names(right.slug)).toEqual([['Ada Lind', 'Olga Stenn']])
  const joined = (await read(wrong.id)).claims[0].claim
  const stenn = joined.attributions.find(({ source }: Answer) => source.name === 'Olga Stenn')
  const { claim } = await newsroom.editorial('query ($id: ID!) { claim(id: $id) { version } }', { id: claimId })
  const split = {
    claimId,
    expectedVersion: claim.version,
    statement: 'The old footbridge of Tal was closed in 2021.',
    articleIds: [wrong.id],
    attributionIds: [stenn.id],
  }
  expect(await newsroom.fails(splitClaim, split, 'REPORTER')).toMatchObject({ kind: 'forbidden' })
  expect(await newsroom.fails(splitClaim, { ...split, articleIds: [], attributionIds: [] })).toMatchObject({
    issues: [{ code: 'split-takes-nothing' }],
  })
  const other = typedId('claim', (await newsroom.does(splitClaim, split)).newClaimId)
  expect(await names(right.slug)).toEqual([['Ada Lind']])
  expect(await newsroom.reader('query ($id: ID!) { claim(id: $id) { id } }', { id: other })).toEqual({ claim: null })
  const draft = await read(wrong.id)
  expect(draft).toMatchObject({ state: 'CHANGED', claims: [{ claim: { id: other, statement: split.statement } }] })
  await newsroom.does(publishArticle, { id: wrong.id, expectedVersion: draft.version })
  expect((await readers(wrong.slug)).claims).toMatchObject([
    { claim: { id: other, statement: split.statement, attributions: [{ source: { name: 'Olga Stenn' } }] } },
  ])
  expect(await names(right.slug)).toEqual([['Ada Lind']])
  const { rows } = await newsroom.pool.query(
    `SELECT 1 FROM mention m JOIN article_revision r ON r.id = m.revision_id WHERE r.article_id = $1
      AND m.claim_id = $2 AND r.sealed_at IS NOT NULL`,
    [parseTypedId(wrong.id)?.uuid, parseTypedId(claimId)?.uuid],
  )
  expect(rows).toHaveLength(1)
})

test('a split is refused what is not of the claim, and evidence stays where it was', async () => {
  const claimId = await recorded('The Torve footbridge is closed.')
  await newsroom.does(createEvidence, { claimId, kind: 'LINK', bearing: 'SUPPORTS', title: 'Minutes' })
  const draft = await imported('Other\n\nWarden Lise Hamm said that the Torve ferry runs.')
  const of = { claimId, expectedVersion: 2, statement: 'Another.', articleIds: [], attributionIds: [] }
  expect(await newsroom.fails(splitClaim, { ...of, articleIds: [draft.id] })).toMatchObject({
    issues: [{ code: 'article-makes-no-such-claim' }],
  })
  const attributionId = draft.claims[0].claim.attributions[0].id
  expect(await newsroom.fails(splitClaim, { ...of, attributionIds: [attributionId] })).toMatchObject({
    issues: [{ code: 'attribution-of-another-claim' }],
  })
})
