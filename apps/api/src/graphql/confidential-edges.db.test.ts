import { disclosureOf } from '@sourceline/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAttribution } from '../modules/claims/use-cases/create-attribution.ts'
import { publishClaim } from '../modules/claims/use-cases/publish-claim.ts'
import { saveAttribution } from '../modules/claims/use-cases/save-attribution.ts'
import { createSource } from '../modules/sources/use-cases/create-source.ts'
import { publishSource } from '../modules/sources/use-cases/publish-source.ts'
import { parseTypedId, typedId } from '../platform/ids.ts'
import { everyChoice, versionOf, writeConfidentialStory } from '../testing/confidential-newsroom.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

test('the database refuses a public edge whose terms forbid it, whoever writes it, and decides as the domain does', async () => {
  const { secrets } = await writeConfidentialStory(newsroom, everyChoice)
  for (const { attributionId, terms, anonymity } of secrets) {
    const { edge } = disclosureOf({ terms, anonymity, standIn: anonymity !== 'NAMED' })
    const { rows } = await newsroom.pool.query('SELECT FROM confidential_attribution WHERE id = $1', [
      uuidOf(attributionId),
    ])
    expect([terms, anonymity, rows.length === 0]).toEqual([terms, anonymity, edge])
    const published = newsroom.pool.query(`UPDATE attribution SET public_from = now() WHERE id = $1`, [
      uuidOf(attributionId),
    ])
    if (edge) await published
    else await expect(published).rejects.toThrow('attribution_terms_kept')
  }
  const [first] = secrets
  await expect(
    newsroom.pool.query(
      `INSERT INTO attribution (id, claim_id, source_id, source_stand_in, stance, form, anonymity, state, created_at, updated_at)
       SELECT gen_random_uuid(), claim_id, source_id, true, 'DENIES', 'PARAPHRASE', 'ROLE_ONLY', 'ACCEPTED', now(), now()
       FROM attribution WHERE id = $1`,
      [uuidOf(first?.attributionId ?? '')],
    ),
  ).rejects.toThrow('attribution_source_id_source_stand_in_fkey')
})

const uuidOf = (id: string): string => parseTypedId(id)?.uuid ?? ''

test('a source that is on the record elsewhere is published by that, and by nothing that it said in confidence', async () => {
  const { sourceId } = await newsroom.does(createSource, { name: 'Ada Openly', kind: 'PERSON' })
  const { secrets } = await writeConfidentialStory(newsroom, [{ terms: 'ON_RECORD', anonymity: 'NAMED' }])
  const claimId = secrets[0]?.claimId ?? ''
  const said = { claimId, sourceId: typedId('source', sourceId), form: 'PARAPHRASE' }
  await newsroom.does(createAttribution, { ...said, stance: 'CONFIRMS', terms: 'DEEP_BACKGROUND' })
  expect(await newsroom.fails(publishSource, { id: said.sourceId, expectedVersion: 1 })).toMatchObject({
    kind: 'validation',
  })
  await newsroom.does(createAttribution, { ...said, stance: 'DISPUTES' })
  await newsroom.does(publishClaim, { id: claimId, expectedVersion: await versionOf(newsroom, 'claim', claimId) })
  const { claim } = await newsroom.reader(
    'query ($id: ID!) { claim(id: $id) { attributions { stance source { name } } } }',
    {
      id: claimId,
    },
  )
  expect(claim.attributions.filter(({ source }: { source: { name: string } }) => source.name === 'Ada Openly')).toEqual(
    [{ stance: 'DISPUTES', source: { name: 'Ada Openly' } }],
  )
})

test('stricter terms take away what a source that stays public said, at past moments too', async () => {
  const { sourceId } = await newsroom.does(createSource, { name: 'Ben Openly', kind: 'PERSON' })
  const { secrets } = await writeConfidentialStory(newsroom, [{ terms: 'ON_RECORD', anonymity: 'NAMED' }])
  const claimId = secrets[0]?.claimId ?? ''
  const said = { claimId, sourceId: typedId('source', sourceId), form: 'DIRECT_QUOTE' }
  const { attributionId } = await newsroom.does(createAttribution, {
    ...said,
    stance: 'CONFIRMS',
    quote: 'I saw it myself.',
  })
  await newsroom.does(createAttribution, { ...said, stance: 'DISPUTES', quote: 'It was open at noon.' })
  await newsroom.does(publishClaim, { id: claimId, expectedVersion: await versionOf(newsroom, 'claim', claimId) })
  const asOf = new Date().toISOString()
  const quotes = async (moment: string | null) => {
    const { claim } = await newsroom.reader(
      'query ($id: ID!, $asOf: DateTime) { claim(id: $id, asOf: $asOf) { attributions { quote source { name } } } }',
      { id: claimId, asOf: moment },
    )
    return claim.attributions
      .filter(({ source }: { source: { name: string } }) => source.name === 'Ben Openly')
      .map(({ quote }: { quote: string }) => quote)
      .toSorted()
  }
  expect(await quotes(asOf)).toEqual(['I saw it myself.', 'It was open at noon.'])
  const id = typedId('attribution', attributionId)
  await newsroom.does(saveAttribution, {
    id,
    expectedVersion: await versionOf(newsroom, 'attribution', id),
    terms: 'DEEP_BACKGROUND',
  })
  expect([await quotes(null), await quotes(asOf)]).toEqual([['It was open at noon.'], ['It was open at noon.']])
})
