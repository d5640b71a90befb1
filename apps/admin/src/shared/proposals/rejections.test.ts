import { expect, test } from 'vitest'
import type { ProposalPartsFragment } from '@/generated/graphql.ts'
import { rejectedTogether, rejectionsOf } from './rejections.ts'

const claim = { id: 'claim_a', statement: 'The lock is closed.', state: 'REJECTED' as const }
const morning = '2026-03-01T09:00:00Z'
const noon = '2026-03-01T12:00:00Z'

function proposal(id: string, part: Partial<ProposalPartsFragment> = {}): ProposalPartsFragment {
  return { id, subjectType: 'CLAIM', decision: 'REJECTED', decidedAt: noon, stance: null, source: null, claim, ...part }
}

const said = (id: string, name: string, decidedAt = noon): ProposalPartsFragment =>
  proposal(id, {
    subjectType: 'ATTRIBUTION',
    stance: 'ASSERTS',
    source: { id: `source_${name}`, name, kind: 'PERSON' },
    decidedAt,
  })

const ofClaim = [
  proposal('p1'),
  said('p2', 'ada'),
  said('p3', 'ben', morning),
  proposal('p4', { decision: 'ACCEPTED' }),
]

test('a rejected claim is listed once, and what went with it is not listed besides', () => {
  expect(rejectionsOf(ofClaim).map(({ id }) => id)).toEqual(['p1'])
})

test('a claim comes back with what was rejected in the same step, and without what was rejected before', () => {
  expect(rejectedTogether(proposal('p1'), ofClaim)).toEqual(['p1', 'p2'])
})

test('an attribution that was rejected alone comes back alone, in every article that proposed it', () => {
  const open = { ...claim, state: 'ACCEPTED' as const }
  const alone = [said('p5', 'ada'), said('p6', 'ada'), said('p7', 'ben')].map((each) => ({ ...each, claim: open }))
  expect(rejectionsOf(alone).map(({ source }) => source?.name)).toEqual(['ada', 'ben'])
  expect(rejectedTogether(said('p5', 'ada'), alone)).toEqual(['p5', 'p6'])
})
