import { describe, expect, it } from 'vitest'
import { saidBy } from '../testing/told.ts'

describe('a quotation of several sentences', () => {
  it('stays with its speaker to the end', () => {
    const text = 'Ana Sol said, "The dam held all night. The road is open."'
    expect(saidBy(text, 'Ana Sol').map((proposal) => proposal.claim.text)).toEqual(['The dam held all night', 'The road is open'])
  })

  it('goes on in a paragraph that reopens it', () => {
    const text = '“The dam held all night,” Ana Sol said. “The engineers stayed with it until dawn.\n\n“The road will open on Friday.”\n\nRain is expected.'
    expect(saidBy(text, 'Ana Sol').map((proposal) => proposal.claim.text)).toEqual([
      '“The dam held all night,”', '“The engineers stayed with it until dawn', '“The road will open on Friday.”',
    ])
  })

  it('ends with the quotation', () => {
    const text = 'Ana Sol said, "The dam held all night." The road is open.'
    expect(saidBy(text, 'Ana Sol')).toHaveLength(1)
  })
})
