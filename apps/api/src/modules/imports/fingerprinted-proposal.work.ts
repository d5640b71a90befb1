import { isDeepStrictEqual } from 'node:util'
import { isWorthKeeping } from '@sourceline/domain'
import { extractProposals, type Heard, type OpenReference, type Proposal } from '@sourceline/extraction'
import { newUuid } from '../../platform/ids.work.ts'
import { fingerprint } from '../proposals/fingerprint.work.ts'
import type { NewProposal, ReferenceChoice, ReferenceTarget } from '../proposals/proposal-rows.work.ts'
import type { AskedFingerprint } from '../proposals/proposed-before.work.ts'

/** A proposal with the statement of its claim, and the fingerprints by which it is known again. */
export interface Printed {
  readonly proposal: Proposal
  readonly statement: string
  /** Whether the statement says by itself what it claims. */
  readonly complete: boolean
  readonly claimFingerprint: string
  readonly attributionFingerprint: string | null
}

/**
 * What a text is found to say, but for what is too weak to be kept; what others speak to stays.
 *
 * @param published The day on which it was published, `2026-11-23`, by which it says "on Monday"; the one in its own
 * date line if null.
 * @param heard What a reader beside the rules says of it.
 */
export function foundIn(text: string, published: string | null, heard: Heard | null): Proposal[] {
  const found = extractProposals(text, { published, heard })
  const spokenTo = new Set(found.map(({ claimRef }) => claimRef))
  return found
    .filter(({ id, score }) => isWorthKeeping(score) || spokenTo.has(id))
    .map((proposal) =>
      proposal.source !== null && isSpeaker(proposal.source.name) ? { ...proposal, source: null } : proposal,
    )
}

/** "I", "we" and "you" are whoever speaks or listens, and nobody's name. */
const isSpeaker = (name: string): boolean => /^(?:i|me|we|us|you)$/iu.test(name) && name !== 'US'

/** What a claim that is proposed says: at most 1,000 characters. */
export function statementOf({ statement, claim }: Proposal): string {
  const trimmed = (statement || claim.text).replace(/\s+/g, ' ').trim().slice(0, 990)
  const begun = trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
  return /[.!?…]["”’']?$/.test(begun) ? begun : `${begun.replace(/[,;:–—-]$/, '')}.`
}

/** What an editor must resolve in the statement, or in what the text calls the source. */
function openIn({ open, source }: Proposal, target: ReferenceTarget): OpenReference[] {
  const isOfSource = ({ spans }: OpenReference): boolean => source !== null && isDeepStrictEqual(spans, source.spans)
  return open.filter((reference) => isOfSource(reference) === (target === 'SOURCE'))
}

const isComplete = (proposal: Proposal): boolean => openIn(proposal, 'STATEMENT').length === 0

/** A pronoun, or words that more than one could be meant by: said again in the same text, they may mean another. */
const isAmbiguous = (proposal: Proposal): boolean =>
  openIn(proposal, 'STATEMENT').some(({ text, candidates }) => candidates.length > 1 || !/\s/u.test(text))

/** Tells what each proposal of a text says, and by which fingerprints it is known again. */
export function fingerprintedProposals(found: readonly Proposal[]): Printed[] {
  const claims = new Map<string, { readonly statement: string; readonly key: string; readonly complete: boolean }>()
  const times = new Map<string, number>()
  for (const proposal of found.filter(({ claimRef }) => claimRef === null)) {
    const statement = statementOf(proposal)
    const time = isAmbiguous(proposal) ? (times.get(statement) ?? 0) : 0
    times.set(statement, time + 1)
    const key = time === 0 ? statement : `${statement} ${time}`
    claims.set(proposal.id, { statement, key, complete: isComplete(proposal) })
  }
  return found.map((proposal) => {
    const own = statementOf(proposal)
    const { statement, key, complete } = claims.get(proposal.claimRef ?? proposal.id) ?? {
      statement: own,
      key: own,
      complete: false,
    }
    const { source, stance } = proposal
    return {
      proposal,
      statement,
      complete,
      claimFingerprint: fingerprint(key),
      attributionFingerprint: source ? fingerprint(key, { name: source.name, stance }) : null,
    }
  })
}

/** The text names who says it: a description, or a pronoun, is somebody else's in another text. */
const isNamed = (proposal: Proposal): boolean =>
  proposal.source?.anonymity === 'NAMED' && openIn(proposal, 'SOURCE').length === 0

/** The fingerprints of proposals, and which of them mean the same in every text. */
export const askedFingerprints = (printed: readonly Printed[]): AskedFingerprint[] =>
  printed.flatMap(({ proposal, complete, claimFingerprint, attributionFingerprint }) => [
    { fingerprint: claimFingerprint, anywhere: complete },
    ...(attributionFingerprint
      ? [{ fingerprint: attributionFingerprint, anywhere: complete && isNamed(proposal) }]
      : []),
  ])

/** A proposal as it is kept: of an attribution to a source (UUID), or of the claim itself. */
export function keptProposal(
  proposal: Proposal,
  statement: string,
  { sourceId, ...subject }: Pick<NewProposal, 'subjectId' | 'fingerprint'> & { readonly sourceId: string | null },
): NewProposal {
  const open = openIn(proposal, sourceId === null ? 'STATEMENT' : 'SOURCE')
  return {
    id: newUuid(),
    subjectType: sourceId === null ? 'CLAIM' : 'ATTRIBUTION',
    ...subject,
    words: proposal.claim.text.slice(0, 10_000),
    drafted: statement,
    referenceChoices: open.map((reference, index) => referenceChoice(reference, index, sourceId)),
    proposedBy: proposal.by,
    score: proposal.score,
  }
}

const referenceChoice = (
  { text, candidates }: OpenReference,
  index: number,
  sourceId: string | null,
): ReferenceChoice => ({
  id: String(index + 1),
  of: sourceId === null ? 'STATEMENT' : 'SOURCE',
  words: text,
  candidates,
  choice: null,
  sourceId,
})
