import { describe, expect, it } from 'vitest'
import type { ClaimKind } from '@sourceline/domain'
import type { EditorProposalFragment } from '@/generated/graphql.ts'
import { needing, needOf, nextNeeding } from './decision-need.ts'

type Judgement = Pick<EditorProposalFragment, 'decision' | 'strength'> & { open: string[] }

const proposal = (
  strength: Judgement['strength'],
  open: string[] = [],
  decision: Judgement['decision'] = 'PROPOSED',
): Judgement => ({ strength, open, decision })

interface Facts {
  readonly kind?: ClaimKind
  readonly sources?: number
}

function entry(claimId: string, proposals: Judgement[], { kind = 'FACT', sources = 1 }: Facts = {}) {
  const attributions = Array.from({ length: sources }, () => ({ state: 'PROPOSED' as const }))
  return { claimId, claim: { kind, attributions }, proposals }
}

const asked = entry('asked', [proposal('SURE', ['he']), proposal('WEAK')])
const likely = entry('likely', [proposal('SURE'), proposal('LIKELY')])
const sure = entry('sure', [proposal('SURE'), proposal('SURE')])
const unsourced = entry('unsourced', [], { sources: 0 })

describe('what a claim wants of an editor', () => {
  it('is an answer where words point elsewhere, whatever else was proposed', () => {
    expect(needOf(asked)).toBe('open')
  })

  it('is a look where one part of it is not sure', () => {
    expect(needOf(likely)).toBe('look')
    expect(needOf(entry('weak', [proposal('WEAK')]))).toBe('look')
  })

  it('is a look where it is sure and nobody says so', () => {
    expect(needOf(entry('bare', [proposal('SURE')], { sources: 0 }))).toBe('look')
    expect(needOf(entry('background', [proposal('SURE')], { kind: 'BACKGROUND', sources: 0 }))).toBe('sure')
  })

  it('is a nod where all of it is sure', () => {
    expect(needOf(sure)).toBe('sure')
  })

  it('is a source once it is decided without one', () => {
    expect(needOf(unsourced)).toBe('unsourced')
    expect(needOf(entry('rejected', [proposal('LIKELY', ['he'], 'REJECTED')]))).toBeNull()
    expect(needOf(entry('background', [], { kind: 'BACKGROUND', sources: 0 }))).toBeNull()
  })
})

describe('stepping through claims that want the same', () => {
  const again = entry('again', [proposal('WEAK')])
  const entries = [likely, asked, sure, again, unsourced]

  it('goes on in the text, and around', () => {
    expect(needing(entries, 'look').map(({ claimId }) => claimId)).toEqual(['likely', 'again'])
    expect(nextNeeding(entries, null, 'look')?.claimId).toBe('likely')
    expect(nextNeeding(entries, 'likely', 'look')?.claimId).toBe('again')
    expect(nextNeeding(entries, 'again', 'look')?.claimId).toBe('likely')
    expect(nextNeeding(entries, 'sure', 'look')?.claimId).toBe('again')
  })

  it('ends where none is left', () => {
    expect(nextNeeding([sure, unsourced], 'sure', 'open')).toBeUndefined()
  })
})
