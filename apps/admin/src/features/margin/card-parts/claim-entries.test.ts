import { describe, expect, it } from 'vitest'
import type { EditorProposalFragment } from '@/generated/graphql.ts'
import { byWords, claimEntries, neighbour, nextUndecided } from './claim-entries.ts'

const use = (claimId: string, text = claimId) => ({
  claimId,
  role: 'ATTRIBUTED' as const,
  place: 'BODY' as const,
  text,
})

function proposal(claimId: string, decision: EditorProposalFragment['decision']): EditorProposalFragment {
  const claim = { id: claimId, statement: claimId, state: 'PROPOSED' as const }
  return {
    id: `proposal_${claimId}`,
    subjectType: 'CLAIM',
    proposedBy: 'rule',
    score: 1,
    strength: 'SURE',
    words: claimId,
    statement: claimId,
    open: [],
    resolved: [],
    decision,
    decidedAt: null,
    stance: null,
    source: null,
    claim,
    attribution: null,
  }
}

const entries = claimEntries(
  [use('a', 'first words'), use('b'), use('a', 'later words'), use('c')],
  new Map(),
  [proposal('a', 'PROPOSED'), proposal('b', 'ACCEPTED'), proposal('c', 'PROPOSED'), proposal('elsewhere', 'PROPOSED')],
  new Set(['a', 'b']),
)

describe('the claims of a text', () => {
  it('stand once each, in the order of their first words, with what was proposed about them', () => {
    expect(entries.map(({ claimId, uses, proposals }) => [claimId, uses.length, proposals.length])).toEqual([
      ['a', 2, 1],
      ['b', 1, 1],
      ['c', 1, 1],
    ])
  })

  it('follow one another in a circle', () => {
    expect(neighbour(entries, 'c', 1)?.claimId).toBe('a')
    expect(neighbour(entries, 'a', -1)?.claimId).toBe('c')
    expect(neighbour(entries, null, 1)?.claimId).toBe('a')
    expect(neighbour(entries, null, -1)?.claimId).toBe('c')
    expect(neighbour([], null, 1)).toBeUndefined()
  })

  it('leave behind the proposals whose words were cut, which are not decided on with the others', () => {
    const { standing, wordless } = byWords(
      [proposal('a', 'PROPOSED'), proposal('b', 'ACCEPTED'), proposal('cut', 'PROPOSED')],
      [use('a'), use('b')],
    )
    expect(standing.map(({ claim }) => claim.id)).toEqual(['a'])
    expect(wordless.map(({ claim }) => claim.id)).toEqual(['cut'])
  })

  it('lead an editor from one open proposal to the next', () => {
    expect(nextUndecided(entries, 'a')?.claimId).toBe('c')
    expect(nextUndecided(entries, 'c')?.claimId).toBe('a')
    expect(nextUndecided(entries.slice(0, 2), 'a')).toBeUndefined()
  })
})
