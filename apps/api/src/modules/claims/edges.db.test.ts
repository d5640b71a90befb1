import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { writeStory } from '../../testing/story.ts'
import { typedId } from '../../platform/ids.ts'
import { createSource } from '../sources/public.ts'
import { approveAttribution } from './use-cases/approve-attribution.ts'
import { createAttribution } from './use-cases/create-attribution.ts'
import { createEvidence } from './use-cases/create-evidence.ts'
import { publishClaim } from './use-cases/publish-claim.ts'
import { removeAttribution } from './use-cases/remove-attribution.ts'
import { removeEvidence } from './use-cases/remove-evidence.ts'
import { saveAttribution } from './use-cases/save-attribution.ts'
import { saveEvidence } from './use-cases/save-evidence.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

async function publish(id: string): Promise<void> {
  const { claim } = await newsroom.editorial('query ($id: ID!) { claim(id: $id) { version } }', { id })
  await newsroom.does(publishClaim, { id, expectedVersion: claim.version })
}

const read = async (id: string) =>
  (
    await newsroom.reader(
      'query ($id: ID!) { claim(id: $id) { independentSourceCount attributions { stance quote source { name } } evidence { title } } }',
      { id },
    )
  ).claim

const sourceOf = async (name: string, standIn = false, kind = 'PERSON') =>
  typedId('source', (await newsroom.does(createSource, { name, kind, standIn })).sourceId)

test('a change of a public attribution waits for publishing', async () => {
  const { claimId, attributionId } = await writeStory(newsroom, { slug: 'waits' })
  await publish(claimId)
  const saved = await newsroom.does(saveAttribution, { id: attributionId, expectedVersion: 1, stance: 'DENIES' })
  const successor = typedId('attribution', saved.attributionId)
  expect(successor).not.toBe(attributionId)
  expect((await read(claimId)).attributions).toMatchObject([{ stance: 'ASSERTS' }])
  expect(
    await newsroom.fails(saveAttribution, { id: attributionId, expectedVersion: 1, stance: 'CONFIRMS' }),
  ).toMatchObject({ kind: 'not-found' })
  await publish(claimId)
  expect(await read(claimId)).toMatchObject({ independentSourceCount: 0, attributions: [{ stance: 'DENIES' }] })
})

test('taking a waiting change back leaves what readers see', async () => {
  const { claimId, attributionId } = await writeStory(newsroom, { slug: 'taken-back' })
  await publish(claimId)
  const saved = await newsroom.does(saveAttribution, { id: attributionId, expectedVersion: 1, stance: 'DENIES' })
  await newsroom.does(
    removeAttribution,
    { id: typedId('attribution', saved.attributionId), expectedVersion: 1 },
    'REPORTER',
  )
  await publish(claimId)
  expect((await read(claimId)).attributions).toMatchObject([{ stance: 'ASSERTS' }])
  const again = await newsroom.does(saveAttribution, { id: attributionId, expectedVersion: 1, hedged: true })
  expect(typedId('attribution', again.attributionId)).not.toBe(attributionId)
})

test('a public attribution is taken away by those who may publish, at once, and history keeps it', async () => {
  const { claimId, attributionId } = await writeStory(newsroom, { slug: 'taken-away' })
  await publish(claimId)
  const before = new Date().toISOString()
  expect(await newsroom.fails(removeAttribution, { id: attributionId, expectedVersion: 1 }, 'REPORTER')).toMatchObject({
    kind: 'forbidden',
  })
  await newsroom.does(removeAttribution, { id: attributionId, expectedVersion: 1 })
  expect((await read(claimId)).attributions).toEqual([])
  const then = await newsroom.reader(
    'query ($id: ID!, $asOf: DateTime) { claim(id: $id, asOf: $asOf) { attributions { stance } } }',
    { id: claimId, asOf: before },
  )
  expect(then.claim.attributions).toEqual([{ stance: 'ASSERTS' }])
})

test('silence has no form and no quote, and a statement has a form', async () => {
  const { claimId, sourceId } = await writeStory(newsroom, { slug: 'silence' })
  const issuesOf = async (input: object) => {
    const failure = await newsroom.fails(createAttribution, { claimId, sourceId, ...input })
    return failure.kind === 'validation' ? failure.issues.map(({ field, code }) => `${field} ${code}`) : failure.kind
  }
  expect(await issuesOf({ stance: 'NOT_COMMENTED', form: 'PARAPHRASE' })).toEqual(['form non-answer-has-form'])
  expect(await issuesOf({ stance: 'DECLINES_TO_COMMENT', quote: 'No comment' })).toEqual(['quote non-answer-has-quote'])
  expect(await issuesOf({ stance: 'ASSERTS' })).toEqual(['form form-missing'])
  expect(await issuesOf({ stance: 'BELIEVES', form: 'PARAPHRASE' })).toEqual(['stance word-unknown'])
  await newsroom.does(createAttribution, { claimId, sourceId, stance: 'NO_RESPONSE', saidAt: '2026-03-01T09:30:00Z' })
  await publish(claimId)
  expect(await read(claimId)).toMatchObject({ independentSourceCount: 1 })
})

test('an unnamed source needs a stand-in, so that a name cannot leak', async () => {
  const { claimId, sourceId, attributionId } = await writeStory(newsroom, { slug: 'unnamed' })
  const common = { claimId, stance: 'ASSERTS', form: 'PARAPHRASE' }
  expect(
    await newsroom.fails(createAttribution, { ...common, sourceId, anonymity: 'UNNAMED_KNOWN_TO_US' }),
  ).toMatchObject({ kind: 'validation', issues: [{ field: 'sourceId' }] })
  expect(
    await newsroom.fails(saveAttribution, { id: attributionId, expectedVersion: 1, anonymity: 'ROLE_ONLY' }),
  ).toMatchObject({ kind: 'validation', issues: [{ field: 'sourceId' }] })
  const standIn = await sourceOf('A person in the town hall', true)
  expect(await newsroom.fails(createAttribution, { ...common, sourceId: standIn })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'anonymity' }],
  })
  await newsroom.does(createAttribution, {
    ...common,
    sourceId: standIn,
    anonymity: 'UNNAMED_KNOWN_TO_US',
    anonymityReason: 'Fears for the job.',
  })
})

test('a bureau and the government that it is part of are one origin, up to the highest body', async () => {
  const { claimId } = await writeStory(newsroom, { slug: 'ladder' })
  const member = async (name: string, affiliationId?: string) =>
    typedId('source', (await newsroom.does(createSource, { name, kind: 'ORGANIZATION', affiliationId })).sourceId)
  const government = await member('Government of ladder')
  const ministry = await member('Ministry of ladder', government)
  const bureau = await member('Bureau of ladder', ministry)
  for (const sourceId of [bureau, government])
    await newsroom.does(createAttribution, { claimId, sourceId, stance: 'ASSERTS', form: 'PARAPHRASE' })
  const editorial = await newsroom.editorial('query ($id: ID!) { claim(id: $id) { independentSourceCount } }', {
    id: claimId,
  })
  expect(editorial.claim.independentSourceCount).toBe(2)
})

test('what is off the record is never shown', async () => {
  const { claimId } = await writeStory(newsroom, { slug: 'off-record' })
  const whisperer = await sourceOf('A whisperer')
  await newsroom.does(createAttribution, {
    claimId,
    sourceId: whisperer,
    stance: 'CONFIRMS',
    form: 'PARAPHRASE',
    terms: 'OFF_RECORD',
  })
  await publish(claimId)
  expect(
    (await read(claimId)).attributions.map((attribution: { source: { name: string } }) => attribution.source.name),
  ).toEqual(['Mayor of off-record'])
  expect((await newsroom.reader('query ($id: ID!) { source(id: $id) { name } }', { id: whisperer })).source).toBeNull()
})

test('what turns out to be off the record leaves the page at once and at every past moment, whoever records it', async () => {
  for (const role of ['EDITOR', 'REPORTER'] as const) {
    const slug = `turned-${role.toLowerCase()}`
    const { claimId, sourceId, attributionId } = await writeStory(newsroom, { slug })
    const clerk = await sourceOf(`Clerk of ${slug}`)
    await newsroom.does(createAttribution, { claimId, sourceId: clerk, stance: 'CONFIRMS', form: 'PARAPHRASE' })
    await publish(claimId)
    const asOf = new Date().toISOString()
    const shown = async () => {
      const { now, source } = await newsroom.reader(
        `query ($id: ID!, $source: ID!) { now: claim(id: $id) { ...Shown } source(id: $source) { name } }
         fragment Shown on Claim { independentSourceCount attributions { source { name } } }`,
        { id: claimId, source: sourceId },
      )
      const past = await newsroom.reader(
        'query ($id: ID!, $asOf: DateTime) { claim(id: $id, asOf: $asOf) { independentSourceCount attributions { source { name } } } }',
        { id: claimId, asOf },
      )
      return JSON.stringify([now, source, past.claim])
    }
    expect(await shown()).toContain(`Mayor of ${slug}`)
    await newsroom.does(saveAttribution, { id: attributionId, expectedVersion: 1, terms: 'OFF_RECORD' }, role)
    expect(await shown()).not.toContain(`Mayor of ${slug}`)
    expect(await shown()).toContain(`Clerk of ${slug}`)
    await publish(claimId)
    expect(await shown()).not.toContain(`Mayor of ${slug}`)
  }
})

test('a claim left with an off-the-record source alone goes from readers, and comes back with another source', async () => {
  const { claimId, sourceId, attributionId } = await writeStory(newsroom, { slug: 'rests-alone' })
  await publish(claimId)
  await newsroom.does(saveAttribution, { id: attributionId, expectedVersion: 1, terms: 'OFF_RECORD' })
  expect(await read(claimId)).toBeNull()
  const { claim } = await newsroom.editorial('query ($id: ID!) { claim(id: $id) { version } }', { id: claimId })
  expect(await newsroom.fails(publishClaim, { id: claimId, expectedVersion: claim.version })).toMatchObject({
    kind: 'publish-blocked',
    findings: [{ rule: 'off-record-alone', overridable: false }],
  })
  const clerk = await sourceOf('Clerk of rests-alone')
  await newsroom.does(createAttribution, { claimId, sourceId: clerk, stance: 'CONFIRMS', form: 'PARAPHRASE' })
  await publish(claimId)
  expect((await read(claimId)).attributions).toMatchObject([{ source: { name: 'Clerk of rests-alone' } }])
  expect((await newsroom.reader('query ($id: ID!) { source(id: $id) { name } }', { id: sourceId })).source).toBeNull()
})

test('an attribution names sources and a claim that exist', async () => {
  const { claimId, sourceId } = await writeStory(newsroom, { slug: 'exists' })
  const nobody = typedId('source', '01890000-0000-7000-8000-000000000000')
  const said = { stance: 'ASSERTS', form: 'PARAPHRASE' }
  expect(await newsroom.fails(createAttribution, { ...said, claimId, sourceId, reportedViaId: nobody })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'reportedViaId' }],
  })
  expect(await newsroom.fails(createAttribution, { ...said, claimId, sourceId, onBehalfOfId: sourceId })).toMatchObject(
    { kind: 'validation', issues: [{ field: 'onBehalfOfId' }] },
  )
  expect(
    await newsroom.fails(createAttribution, {
      ...said,
      claimId: typedId('claim', '01890000-0000-7000-8000-000000000000'),
      sourceId,
    }),
  ).toMatchObject({ kind: 'not-found' })
})

test('evidence waits for publishing, as does its change, and is taken away at once', async () => {
  const { claimId } = await writeStory(newsroom, { slug: 'evidence' })
  const made = await newsroom.does(createEvidence, {
    claimId,
    kind: 'DOCUMENT',
    bearing: 'SUPPORTS',
    title: 'Survey',
    sha256: 'a'.repeat(64),
  })
  const id = typedId('evidence', made.evidenceId)
  await newsroom.does(saveEvidence, { id, expectedVersion: 1, title: 'Survey of 2025' })
  await publish(claimId)
  expect((await read(claimId)).evidence).toEqual([{ title: 'Survey of 2025' }])
  const changed = await newsroom.does(saveEvidence, { id, expectedVersion: 2, title: 'Survey of 2026' })
  expect((await read(claimId)).evidence).toEqual([{ title: 'Survey of 2025' }])
  await publish(claimId)
  expect((await read(claimId)).evidence).toEqual([{ title: 'Survey of 2026' }])
  const successor = { id: typedId('evidence', changed.evidenceId), expectedVersion: 1 }
  expect(await newsroom.fails(removeEvidence, successor, 'REPORTER')).toMatchObject({ kind: 'forbidden' })
  await newsroom.does(removeEvidence, successor)
  expect((await read(claimId)).evidence).toEqual([])
})

test('evidence with an address that is none, or a hash that is none, is refused', async () => {
  const { claimId } = await writeStory(newsroom, { slug: 'bad-evidence' })
  const evidence = { claimId, kind: 'LINK', bearing: 'CONTEXT', title: 'Page' }
  expect(await newsroom.fails(createEvidence, { ...evidence, url: 'javascript:alert(1)' })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'url' }],
  })
  expect(await newsroom.fails(createEvidence, { ...evidence, sha256: 'ABC' })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'sha256' }],
  })
})

test('an editor approves that a source is not named, and a later change ends the approval', async () => {
  const { claimId } = await writeStory(newsroom, { slug: 'approved' })
  const sourceId = await sourceOf('A clerk of the works', true)
  const said = { claimId, sourceId, stance: 'CONFIRMS', form: 'PARAPHRASE', anonymity: 'ROLE_ONLY' }
  const { attributionId } = await newsroom.does(createAttribution, said)
  const id = typedId('attribution', attributionId)
  const approvedBy = async () =>
    (await newsroom.prisma.attribution.findUniqueOrThrow({ where: { id: attributionId } })).approvedById
  expect(await newsroom.fails(approveAttribution, { id, expectedVersion: 1 }, 'REPORTER')).toMatchObject({
    kind: 'forbidden',
  })
  await newsroom.does(approveAttribution, { id, expectedVersion: 1 })
  expect(await approvedBy()).toBe('user-editor')
  await newsroom.does(saveAttribution, { id, expectedVersion: 2, hedged: true })
  expect(await approvedBy()).toBeNull()
})
