import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { typedId } from '../../platform/ids.ts'
import { createClaim } from './use-cases/create-claim.ts'

let newsroom: TestNewsroom
const ids: string[] = []
beforeAll(async () => {
  newsroom = await openTestNewsroom()
  for (const statement of [
    'The city of Harbourton spent 4.2 million crowns on a new ferry.',
    'Mayor Ann Tully did not sign the ferry contract.',
    'The old ferry sank in 1987.',
    'Oysters are sold at the quay on Fridays.',
    'The museum of Harbourton opens at nine.',
  ])
    ids.push(typedId('claim', (await newsroom.does(createClaim, { statement })).claimId))
})
afterAll(() => newsroom.close())

const ask = async (statement: string, exceptId?: string) =>
  (
    await newsroom.editorial(
      `query ($statement: String!, $exceptId: ID) {
        similarClaims(statement: $statement, exceptId: $exceptId) { band claim { id } reasons { warning text } } }`,
      { statement, exceptId },
    )
  ).similarClaims

test('a claim in other words finds the one that is recorded, and says why', async () => {
  const [first] = await ask('Harbourton paid 4,200,000 crowns for its new ferry.')
  expect(first).toMatchObject({
    claim: { id: ids[0] },
    reasons: expect.arrayContaining([{ warning: false, text: 'Same numbers: 4,200,000' }]),
  })
})

test('the opposite is found with a warning, and never called the same', async () => {
  const [first] = await ask('Mayor Ann Tully signed the ferry contract.')
  expect(first).toMatchObject({
    band: 'RELATED',
    claim: { id: ids[1] },
    reasons: expect.arrayContaining([{ warning: true, text: 'Negated there, not here' }]),
  })
})

test('a claim does not find itself, and what is unheard of finds nothing', async () => {
  expect(
    (await ask('The old ferry sank in 1987.', ids[2])).map(({ claim }: { claim: { id: string } }) => claim.id),
  ).not.toContain(ids[2])
  expect(await ask('Whales sing at night.')).toEqual([])
})

test.each(['', '  ', 'x'.repeat(1_001)])('nothing, or too much, cannot be compared', async (statement) => {
  await expect(ask(statement)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'statement' } })
})
