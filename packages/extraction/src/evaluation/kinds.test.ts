import { expect, it } from 'vitest'
import heldOut from '../../evaluation/kinds-held-out.json' with { type: 'json' }
import kinds from '../../evaluation/kinds.json' with { type: 'json' }
import { extractProposals } from '../extract-proposals.ts'

/** A sentence, and what an editor expects of it: who says what how, nobody named, or, without a stance, nothing asserted. */
type Probe = (typeof kinds)[number]

function isRead({ text, name, stance, holds }: Probe): boolean {
  const proposals = extractProposals(text, { published: '2026-03-11' }).filter(
    ({ source, cue }) => source !== null || cue !== null,
  )
  if (stance === null) return proposals.every((proposal) => proposal.stance !== 'ASSERTS')
  return proposals.some(
    (proposal) =>
      (name === null ? proposal.source === null : proposal.source?.name.startsWith(name)) &&
      proposal.stance === stance &&
      proposal.claim.text.includes(holds),
  )
}

const unread = (probes: readonly Probe[]): string[] => probes.filter((probe) => !isRead(probe)).map(({ text }) => text)

it('reads the kinds of attribution that editors meet', () => {
  expect(unread(kinds)).toEqual([
    'Owner Ivar Strand has never said that the boiler was new.',
    "Inspector Ida Moll's claim that the boiler was cracked surprised the town.",
    'Inspector Ida Moll spoke to us.\n\nQ: Is the mill safe?\n\nA: The boiler has cracked.',
  ])
})

it('reads them in sentences that no rule was written by', () => {
  expect(unread(heldOut)).toEqual([
    'The Norvik Line has not yet said whether the ferry will sail.',
    'Captain Oda Lien dismissed the report as “nonsense”.',
    'Captain Oda Lien raised the possibility that the ferry would sink.',
  ])
})
