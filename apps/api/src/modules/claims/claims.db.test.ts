import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { typedId } from '../../platform/ids.ts'
import { createSource } from '../sources/public.ts'
import { assessClaim } from './use-cases/assess-claim.ts'
import { createClaim } from './use-cases/create-claim.ts'
import { createEvidence } from './use-cases/create-evidence.ts'
import { linkClaims } from './use-cases/link-claims.ts'
import { publishClaim } from './use-cases/publish-claim.ts'
import { saveClaim } from './use-cases/save-claim.ts'
import { unlinkClaims } from './use-cases/unlink-claims.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const unknown = typedId('claim', '01890000-0000-7000-8000-000000000000')

async function claimOf(statement: string, kind = 'FACT'): Promise<string> {
  return typedId('claim', (await newsroom.does(createClaim, { statement, kind })).claimId)
}

async function versionOf(id: string): Promise<number> {
  return (await newsroom.editorial('query ($id: ID!) { claim(id: $id) { version } }', { id })).claim.version
}

async function publish(id: string): Promise<void> {
  await newsroom.does(publishClaim, { id, expectedVersion: await versionOf(id) })
}

const read = (id: string) =>
  newsroom.reader(
    `query ($id: ID!) { claim(id: $id) { statement verdict rating assessments { verdict }
      links { kind outgoing claim { statement } } about { name } } }`,
    { id },
  )

test('a claim is read by nobody before it is published, and in its old wording until it is published again', async () => {
  const id = await claimOf('The tower is 40 metres high.')
  expect((await read(id)).claim).toBeNull()
  await publish(id)
  await newsroom.does(saveClaim, {
    id,
    expectedVersion: await versionOf(id),
    statement: 'The tower is 41 metres high.',
  })
  expect((await read(id)).claim.statement).toBe('The tower is 40 metres high.')
  await publish(id)
  expect((await read(id)).claim.statement).toBe('The tower is 41 metres high.')
})

test('a wording is trimmed, and an empty or endless one refused', async () => {
  const id = await claimOf('   The mill turns.  ')
  expect((await newsroom.editorial('query ($id: ID!) { claim(id: $id) { statement } }', { id })).claim.statement).toBe(
    'The mill turns.',
  )
  for (const statement of ['  ', 'x'.repeat(1001)]) {
    expect(await newsroom.fails(createClaim, { statement })).toMatchObject({
      kind: 'validation',
      issues: [{ field: 'statement' }],
    })
  }
})

test('a claim concerns sources that exist', async () => {
  const { sourceId } = await newsroom.does(createSource, { name: 'Harbour board', kind: 'ORGANIZATION' })
  const about = [typedId('source', sourceId)]
  const id = typedId(
    'claim',
    (await newsroom.does(createClaim, { statement: 'The board met.', aboutIds: about })).claimId,
  )
  await publish(id)
  expect((await read(id)).claim.about).toEqual([{ name: 'Harbour board' }])
  const missing = { aboutIds: [typedId('source', '01890000-0000-7000-8000-000000000000')] }
  expect(await newsroom.fails(createClaim, { statement: 'Nobody met.', ...missing })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'aboutIds' }],
  })
  expect(await newsroom.fails(saveClaim, { id, expectedVersion: await versionOf(id), ...missing })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'aboutIds' }],
  })
})

test('saving over somebody else’s change, or a claim that is not there, saves nothing', async () => {
  const id = await claimOf('The quay is long.')
  await newsroom.does(saveClaim, { id, expectedVersion: 1, statement: 'The quay is very long.' })
  expect(await newsroom.fails(saveClaim, { id, expectedVersion: 1, statement: 'The quay is short.' })).toMatchObject({
    kind: 'conflict',
    actualVersion: 2,
  })
  expect(await newsroom.fails(saveClaim, { id: unknown, expectedVersion: 1 })).toMatchObject({ kind: 'not-found' })
  expect(await newsroom.fails(publishClaim, { id: unknown, expectedVersion: 1 })).toMatchObject({ kind: 'not-found' })
  expect(
    await newsroom.fails(saveClaim, { id: 'source_01h455vb4pex5vsknk084sn02q', expectedVersion: 1 }),
  ).toMatchObject({ kind: 'validation', issues: [{ field: 'id' }] })
})

test('a day that the calendar does not have is refused', async () => {
  expect(await newsroom.fails(createClaim, { statement: 'It rained.', asOfDate: '2026-02-31' })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'asOfDate' }],
  })
})

test('readers see the newest verdict that was shown to them, and all of those in order', async () => {
  const id = await claimOf('The well is dry.')
  await publish(id)
  await newsroom.does(assessClaim, { claimId: id, verdict: 'DISPUTED', rationale: 'Two say so.', publish: true })
  await newsroom.does(assessClaim, { claimId: id, verdict: 'FALSE', rating: 'Pants on fire', rationale: 'Seen full.' })
  expect((await read(id)).claim).toMatchObject({
    verdict: 'DISPUTED',
    rating: null,
    assessments: [{ verdict: 'DISPUTED' }],
  })
  const editorial = await newsroom.editorial(
    'query ($id: ID!) { claim(id: $id) { verdict assessments { verdict rating } } }',
    {
      id,
    },
  )
  expect(editorial.claim).toEqual({
    verdict: 'FALSE',
    assessments: [
      { verdict: 'FALSE', rating: 'Pants on fire' },
      { verdict: 'DISPUTED', rating: null },
    ],
  })
})

test('the newsroom sees who gave a verdict', async () => {
  const id = await claimOf('The lock is closed.')
  const moment = new Date()
  await newsroom.prisma.user.create({
    data: {
      id: 'user-editor',
      name: 'Ada Quill',
      email: 'ada@newsroom.example',
      role: 'EDITOR',
      createdAt: moment,
      updatedAt: moment,
    },
  })
  await newsroom.does(assessClaim, { claimId: id, verdict: 'VERIFIED', rationale: 'Seen.' })
  const { claim } = await newsroom.editorial('query ($id: ID!) { claim(id: $id) { assessments { assessedBy } } }', {
    id,
  })
  expect(claim.assessments).toEqual([{ assessedBy: 'Ada Quill' }])
})

test('an opinion takes no verdict, and a verdict rests only on evidence of its own claim', async () => {
  const opinion = await claimOf('The new hall is ugly.', 'OPINION')
  expect(await newsroom.fails(assessClaim, { claimId: opinion, verdict: 'FALSE' })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'claimId' }],
  })
  const one = await claimOf('The lake froze.')
  const other = await claimOf('The pond froze.')
  const evidence = typedId(
    'evidence',
    (
      await newsroom.does(createEvidence, {
        claimId: other,
        kind: 'LINK',
        bearing: 'SUPPORTS',
        title: 'Log',
        url: 'https://example.org/log',
      })
    ).evidenceId,
  )
  expect(
    await newsroom.fails(assessClaim, { claimId: one, verdict: 'VERIFIED', evidenceIds: [evidence] }),
  ).toMatchObject({ kind: 'validation', issues: [{ field: 'evidenceIds' }] })
  await newsroom.does(assessClaim, { claimId: other, verdict: 'VERIFIED', evidenceIds: [evidence] })
})

test('claims are linked once in a way, seen from both ends, and unlinked', async () => {
  const one = await claimOf('The ferry sails daily.')
  const other = await claimOf('The ferry never sails.')
  expect(await newsroom.fails(linkClaims, { fromClaimId: one, toClaimId: one, kind: 'CONTRADICTS' })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'toClaimId' }],
  })
  expect(await newsroom.fails(linkClaims, { fromClaimId: one, toClaimId: unknown, kind: 'CONTRADICTS' })).toMatchObject(
    { kind: 'not-found' },
  )
  await newsroom.does(linkClaims, { fromClaimId: one, toClaimId: other, kind: 'CONTRADICTS' })
  expect(await newsroom.fails(linkClaims, { fromClaimId: one, toClaimId: other, kind: 'CONTRADICTS' })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'kind' }],
  })
  await publish(other)
  await publish(one)
  expect((await read(one)).claim.links).toEqual([
    { kind: 'CONTRADICTS', outgoing: true, claim: { statement: 'The ferry never sails.' } },
  ])
  expect((await read(other)).claim.links).toEqual([
    { kind: 'CONTRADICTS', outgoing: false, claim: { statement: 'The ferry sails daily.' } },
  ])
  const editorial = await newsroom.editorial('query ($id: ID!) { claim(id: $id) { links { id version } } }', {
    id: one,
  })
  const [link] = editorial.claim.links
  expect(await newsroom.fails(unlinkClaims, { id: link.id, expectedVersion: link.version }, 'REPORTER')).toMatchObject({
    kind: 'forbidden',
  })
  await newsroom.does(unlinkClaims, { id: link.id, expectedVersion: link.version })
  expect((await read(other)).claim.links).toEqual([])
  expect(await newsroom.fails(unlinkClaims, { id: link.id, expectedVersion: link.version })).toMatchObject({
    kind: 'not-found',
  })
})
