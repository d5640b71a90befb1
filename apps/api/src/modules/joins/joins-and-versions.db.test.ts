import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../../testing/newsroom.ts'
import { parseTypedId, typedId } from '../../platform/ids.ts'
import { publishArticle } from '../articles/public.ts'
import { discardDraft } from '../articles/use-cases/discard-draft.ts'
import { restoreRevision } from '../articles/use-cases/restore-revision.ts'
import { saveArticle } from '../articles/use-cases/save-article.ts'
import { createAttribution, createClaim, saveAttribution } from '../claims/public.ts'
import { acceptAllProposals } from '../proposals/use-cases/accept-all-proposals.ts'
import { createSource } from '../sources/public.ts'
import { joinClaims } from './use-cases/join-claims.ts'
import { splitClaim } from './use-cases/split-claim.ts'
import { importedArticle } from '../../testing/imported-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const recorded = async (statement: string): Promise<string> =>
  typedId('claim', (await newsroom.does(createClaim, { statement })).claimId)

async function read(id: string): Promise<Answer> {
  const query =
    'query ($id: ID!) { article(id: $id) { version state body { json } claims { claim { id } } revisions { id number } } }'
  return (await newsroom.editorial(query, { id })).article
}

/** The claims that an article makes, as it lists them and as its body marks them. */
const claimsOf = ({ claims, body }: Answer): unknown[] => [
  claims.map(({ claim }: Answer) => claim.id),
  [...new Set(JSON.stringify(body.json).match(/claim_[0-9a-z]{26}/g))],
]

/** A published article that makes a claim which is only proposed, and that has been joined to another. */
async function joinedAfterPublishing(place: string): Promise<{ id: string; into: string }> {
  const text = `Works in ${place}\n\nEngineer Ida Rost said that the ${place} sluice was mended in 2022.`
  const id = typedId('article', (await importedArticle(newsroom, { text })).articleId)
  await newsroom.does(publishArticle, { id, expectedVersion: 1, overrideReason: 'For a test' }, 'ADMINISTRATOR')
  const into = await recorded(`The sluice of ${place} was repaired in 2022.`)
  const [made] = (await read(id)).claims
  await newsroom.does(joinClaims, { claimId: made.claim.id, intoId: into, expectedVersion: 1 })
  expect(claimsOf(await read(id))).toEqual([[into], [into]])
  return { id, into }
}

test('once a draft is discarded, the version before it makes the claims that its own were joined to', async () => {
  const { id, into } = await joinedAfterPublishing('Norhaven')
  const further = await recorded('The Norhaven sluice works again since 2022.')
  await newsroom.does(joinClaims, { claimId: into, intoId: further, expectedVersion: 2 })
  await newsroom.does(discardDraft, { articleId: id, expectedVersion: (await read(id)).version })
  const after = await read(id)
  expect(claimsOf(after)).toEqual([[further], [further]])
  await newsroom.does(saveArticle, { id, expectedVersion: after.version, body: after.body.json })
})

test('a version that is restored makes the claims that its own were joined to', async () => {
  const { id, into } = await joinedAfterPublishing('Ostwick')
  const { version, revisions } = await read(id)
  const first = revisions.find(({ number }: Answer) => number === 1)
  await newsroom.does(restoreRevision, { articleId: id, revisionId: first.id, expectedVersion: version })
  expect(claimsOf(await read(id))).toEqual([[into], [into]])
})

test('an accepted claim is not joined to one of which it is open whom it speaks of', async () => {
  const text = 'Resignation in Tal\n\nTal harbour master Per Holm said that he had resigned over the plan.'
  const id = typedId('article', (await importedArticle(newsroom, { text })).articleId)
  const { article } = await newsroom.editorial(
    'query ($id: ID!) { article(id: $id) { proposals { open { id } claim { id } } } }',
    { id },
  )
  const open = article.proposals.find((proposal: Answer) => proposal.open.length > 0)
  const join = { claimId: await recorded('Per Holm has resigned.'), intoId: open.claim.id, expectedVersion: 1 }
  expect(await newsroom.fails(joinClaims, join)).toMatchObject({ issues: [{ code: 'claim-to-join-into-open' }] })
})

test('what readers see of an attribution ends with a split, also where a correction of it is what moves', async () => {
  const text = 'Ferry\n\nPilot Sven Arlo said that the Torve ferry was sold in 2021.'
  const id = typedId('article', (await importedArticle(newsroom, { text })).articleId)
  await newsroom.does(acceptAllProposals, { articleId: id })
  const [{ claim }] = (await read(id)).claims
  const { sourceId } = await newsroom.does(createSource, { kind: 'PERSON', name: 'Olga Stenn' })
  const { attributionId } = await newsroom.does(createAttribution, {
    claimId: claim.id,
    sourceId: typedId('source', sourceId),
    stance: 'ASSERTS',
    form: 'PARAPHRASE',
  })
  await newsroom.does(publishArticle, { id, expectedVersion: 1 })
  const standing = { id: typedId('attribution', attributionId), expectedVersion: 1 }
  await newsroom.does(saveAttribution, { ...standing, hedged: true })
  const { claim: before } = await newsroom.editorial(
    'query ($id: ID!) { claim(id: $id) { version attributions { id hedged publicFrom } } }',
    { id: claim.id },
  )
  const waiting = before.attributions.find(({ hedged }: Answer) => hedged)
  expect(waiting).toMatchObject({ publicFrom: null })
  await newsroom.does(splitClaim, {
    claimId: claim.id,
    expectedVersion: before.version,
    statement: 'The old ferry of Torve was sold in 2021.',
    articleIds: [],
    attributionIds: [waiting.id],
  })
  const stenn = await newsroom.prisma.attribution.findUniqueOrThrow({
    where: { id: parseTypedId(standing.id)?.uuid ?? '' },
  })
  expect(stenn.publicUntil).not.toBeNull()
  const { claim: seen } = await newsroom.reader(
    'query ($id: ID!) { claim(id: $id) { attributions { source { name } } } }',
    { id: claim.id },
  )
  expect(seen.attributions).toEqual([{ source: { name: 'Sven Arlo' } }])
})
