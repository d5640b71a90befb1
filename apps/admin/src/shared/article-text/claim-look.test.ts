import { describe, expect, it } from 'vitest'
import { claimLook } from './claim-look.ts'

describe('the look of a marked passage', () => {
  it('says first that a claim still waits for an editor', () => {
    expect(claimLook({ state: 'PROPOSED', verdict: 'FALSE' })).toBe('proposed')
    expect(claimLook({ state: 'REJECTED', verdict: null })).toBe('rejected')
  })

  it('follows the verdict once the claim is accepted', () => {
    expect(claimLook({ state: 'ACCEPTED', verdict: 'FALSE' })).toBe('refuted')
    expect(claimLook({ state: 'ACCEPTED', verdict: 'DISPUTED' })).toBe('contested')
    expect(claimLook({ state: 'ACCEPTED', verdict: 'CORROBORATED' })).toBe('upheld')
    expect(claimLook({ state: 'ACCEPTED', verdict: null })).toBe('accepted')
  })

  it('is its own for a claim that is not fetched yet', () => {
    expect(claimLook(undefined)).toBe('unknown')
  })
})
