import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { typedId } from '../../platform/ids.ts'
import { redactRecord } from '../redactions/public.ts'
import { createSource } from '../sources/public.ts'
import { publishSource } from '../sources/use-cases/publish-source.ts'
import { saveSource } from '../sources/use-cases/save-source.ts'
import { person } from '../../testing/planted-name.ts'
import { createAttribution } from './use-cases/create-attribution.ts'
import { createClaim } from './use-cases/create-claim.ts'
import { publishClaim } from './use-cases/publish-claim.ts'
import { removeAttribution } from './use-cases/remove-attribution.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const sourceOf = async (name: string, kind: string, more: object = {}) =>
  typedId('source', (await newsroom.does(createSource, { name, kind, ...more })).sourceId)

const asking = `query ($id: ID!, $asOf: DateTime) { claim(id: $id, asOf: $asOf) { id independentSourceCount provenance {
  sources { id name } relations { kind subjectId objectId attributionId }
  origins { kind speakerIds outletIds pathIds explanation } warnings { kind sourceIds message } } } }`

/** A spokesman whom two papers report through an agency, and nobody else. */
async function oneOrigin() {
  const ministry = await sourceOf('Ministry of Dykes', 'ORGANIZATION')
  const [agency, paper] = [await sourceOf('River Press', 'PUBLICATION'), await sourceOf('The Gauge', 'PUBLICATION')]
  const spokesman = await sourceOf('Ole Deich', 'PERSON', { affiliationId: ministry })
  const { claimId } = await newsroom.does(createClaim, { statement: 'The dyke of Lorow will be raised by a metre.' })
  const id = typedId('claim', claimId)
  const says = async (sourceId: string, more: object) =>
    typedId(
      'attribution',
      (
        await newsroom.does(createAttribution, {
          claimId: id,
          sourceId,
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          ...more,
        })
      ).attributionId,
    )
  const first = await says(spokesman, { reportedViaId: agency, onBehalfOfId: ministry })
  const second = await says(agency, { reportedViaId: paper })
  return { id, ministry, agency, paper, spokesman, first, second }
}

test('the provenance of a claim is a graph of who says so, through whom and for whom, now and as it was', async () => {
  const { id, ministry, agency, paper, spokesman, first, second } = await oneOrigin()
  await newsroom.does(publishClaim, { id, expectedVersion: 3 })
  const { claim } = await newsroom.reader(asking, { id })
  expect(claim.independentSourceCount).toBe(1)
  expect(claim.provenance).toEqual({
    sources: [
      { id: ministry, name: 'Ministry of Dykes' },
      { id: spokesman, name: 'Ole Deich' },
      { id: agency, name: 'River Press' },
      { id: paper, name: 'The Gauge' },
    ],
    relations: expect.arrayContaining([
      { kind: 'ATTRIBUTED_TO', subjectId: id, objectId: spokesman, attributionId: first },
      { kind: 'ATTRIBUTED_TO', subjectId: id, objectId: agency, attributionId: second },
      { kind: 'REPORTED_VIA', subjectId: spokesman, objectId: agency, attributionId: first },
      { kind: 'REPORTED_VIA', subjectId: agency, objectId: paper, attributionId: second },
      { kind: 'ON_BEHALF_OF', subjectId: spokesman, objectId: ministry, attributionId: first },
      { kind: 'MEMBER_OF', subjectId: spokesman, objectId: ministry, attributionId: null },
    ]),
    origins: [
      {
        kind: 'NAMED',
        speakerIds: [spokesman],
        outletIds: expect.arrayContaining([agency, paper]),
        pathIds: [paper, agency, spokesman],
        explanation: 'Ole Deich, reported by River Press, reported by The Gauge.',
      },
    ],
    warnings: [
      {
        kind: 'OUTLETS_COLLAPSE',
        sourceIds: expect.arrayContaining([agency, paper]),
        message: expect.stringContaining('report one origin, Ole Deich.'),
      },
    ],
  })
  expect(claim.provenance.relations).toHaveLength(6)

  const before = new Date().toISOString()
  const again = await newsroom.reader(asking, { id, asOf: before })
  expect(again.claim.provenance.sources).toHaveLength(4)
  expect(again.claim.provenance.relations[0].subjectId).toBe(again.claim.id)
})

test('who had a part in an attribution that was taken away is in no list, line or sentence of the graph', async () => {
  const { id, agency, paper, second } = await oneOrigin()
  await newsroom.does(publishClaim, { id, expectedVersion: 3 })
  await newsroom.does(removeAttribution, { id: second, expectedVersion: 1 })
  const { claim } = await newsroom.reader(asking, { id })
  const told = JSON.stringify(claim.provenance)
  expect(told).toContain(agency)
  for (const hidden of [paper, 'The Gauge']) expect(told).not.toContain(hidden)
})

test('as much of the graph is given as is asked for, and a claim that nobody made has none', async () => {
  const { id } = await oneOrigin()
  await newsroom.does(publishClaim, { id, expectedVersion: 3 })
  const { claim } = await newsroom.reader(
    'query ($id: ID!) { claim(id: $id) { provenance { sources(first: 1) { name } relations(first: 2) { kind } } } }',
    { id },
  )
  expect(claim.provenance).toEqual({
    sources: [{ name: 'Ministry of Dykes' }],
    relations: [{ kind: 'ATTRIBUTED_TO' }, { kind: 'ATTRIBUTED_TO' }],
  })
  const { claimId } = await newsroom.does(createClaim, { statement: 'Nobody is known to say this.' })
  const alone = await newsroom.editorial(asking, { id: typedId('claim', claimId) })
  expect(alone.claim.provenance).toEqual({ sources: [], relations: [], origins: [], warnings: [] })
})

test('a body whose words of then were struck belongs to nobody at that moment, and counts for nothing', async () => {
  const { id, ministry } = await oneOrigin()
  const official = await sourceOf('Ida Damm', 'PERSON', { affiliationId: ministry })
  const said = { claimId: id, sourceId: official, stance: 'ASSERTS', form: 'PARAPHRASE' }
  await newsroom.does(createAttribution, said)
  await newsroom.does(publishClaim, { id, expectedVersion: 4 })
  const before = new Date().toISOString()
  const then = async () => (await newsroom.reader(asking, { id, asOf: before })).claim
  expect((await then()).independentSourceCount).toBe(1)
  await newsroom.does(saveSource, { id: ministry, expectedVersion: 2, name: 'Ministry of Water' })
  await newsroom.does(publishSource, { id: ministry, expectedVersion: 3 })
  const order = { scope: 'VERSION', subjectId: ministry, version: 1, ground: 'COURT_ORDER', reason: 'Order 15.' }
  const asked = { prisma: newsroom.prisma, actor: person('anna'), requestId: null }
  expect(await redactRecord(asked, order)).toMatchObject({ ok: true })
  const { independentSourceCount, provenance } = await then()
  expect(independentSourceCount).toBe(2)
  expect(provenance.origins.map(({ explanation }: { explanation: string }) => explanation)).toEqual(
    expect.arrayContaining(['Ida Damm.']),
  )
  expect(JSON.stringify(provenance)).not.toMatch(/ON_BEHALF_OF|MEMBER_OF|belongs|speaks|Ministry/u)
})
