import { describe, expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'

/** Words of the claim that the last proposal of a text speaks to. */
function spokenTo(text: string): string | undefined {
  const proposals = extractProposals(text)
  const ref = proposals.at(-1)?.claimRef
  return proposals.find((proposal) => proposal.id === ref)?.claim.text
}

const leak =
  'The harbour fund paid for the bridge, according to people briefed on the accounts. The bridge opened in May 2019.'

describe('who speaks to a claim that stands elsewhere', () => {
  it('denies the accusation that was told before', () => {
    expect(spokenTo(`${leak} The mayor denied the accusation.`)).toBe('The harbour fund paid for the bridge')
  })

  it('confirms the report that was told before', () => {
    expect(spokenTo(`${leak} The mayor confirmed the report.`)).toBe('The harbour fund paid for the bridge')
  })

  it('does not confirm what shares its words', () => {
    expect(spokenTo(`${leak} The mayor did not confirm any payment by the harbour fund.`)).toBe(
      'The harbour fund paid for the bridge',
    )
  })

  it('speaks to nothing else when it denies something of its own', () => {
    expect(spokenTo(`${leak} The mayor denied that trains were late.`)).toBeUndefined()
  })

  it('never speaks to its own words', () => {
    expect(spokenTo('The council said that the bridge was safe. The council declined to comment.')).toBeUndefined()
  })

  it('speaks to nothing when nothing stands before', () => {
    const [proposal] = extractProposals('The council declined to comment.')
    expect(proposal).toMatchObject({
      stance: 'DECLINES_TO_COMMENT',
      claimRef: null,
      claim: { text: 'The council declined to comment' },
    })
  })
})
