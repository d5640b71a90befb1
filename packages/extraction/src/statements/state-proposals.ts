import type { Draft } from '../linking/draft.ts'
import type { Person } from '../linking/cast.ts'
import { passage, type OpenReference, type Proposal, type Span } from '../proposal.ts'
import type { DescribedSource } from '../sources/described-source.ts'
import { saidAt } from './said-at.ts'
import { standAlone, type Statement, type StatementContext } from './stand-alone.ts'

/** A proposal to which its statement is still to come, with what it was made of. */
export interface Unstated {
  readonly proposal: Omit<Proposal, 'statement' | 'open' | 'saidAt'>
  /** Null for a sentence that no cue attributes. */
  readonly draft: Draft | null
  readonly claim: readonly Span[]
  readonly sentence: number
  /** Who answers, in an interview. */
  readonly speaker: DescribedSource | null
}

/** Gives each proposal, in the order of the text, its statement and what in it is open. */
export function stateProposals(context: StatementContext, unstated: readonly Unstated[]): Proposal[] {
  const speakers = speakersBySentence(context, unstated)
  const stated = new Map<string, Statement>()
  return unstated.map((entry) => {
    const { proposal, draft, sentence } = entry
    const referred = proposal.claimRef === null ? undefined : stated.get(proposal.claimRef)
    const own =
      referred !== undefined && (draft === null || draft.claim.length === 0 || isHint(draft))
        ? referred
        : standAlone(context, {
            claim: proposal.claim.spans,
            sentence,
            finding: draft?.finding ?? null,
            source: proposal.source,
            sourceWords: proposal.source?.text ?? '',
            chain: speakers.get(sentence - 1) ?? null,
            answer: entry.speaker !== null,
          })
    stated.set(proposal.id, own)
    const { reading, published } = context
    const day = draft === null ? null : saidAt(reading, draft.finding, draft.claim, published)
    return withStatement(proposal, own, sourceOpen(context, draft), day)
  })
}

function withStatement(
  { id, claim, claimRef, kind, source, cue, stance, hedged, ...rest }: Unstated['proposal'],
  { statement, open }: Statement,
  openSource: readonly OpenReference[],
  day: string | null,
): Proposal {
  return {
    id,
    claim,
    statement,
    open: [...openSource, ...open],
    claimRef,
    kind,
    source,
    cue,
    stance,
    hedged,
    saidAt: day,
    ...rest,
  }
}

/** A noun phrase that only points at what was told before: "the report" in "denied the report". */
function isHint({ finding, claim }: Draft): boolean {
  return (claim.length > 0 && finding.rule === 'verb-nominal') || finding.rule === 'passive'
}

/** The words of a source whom the text does not tell. */
function sourceOpen({ reading }: StatementContext, draft: Draft | null): readonly OpenReference[] {
  const candidates = draft?.source?.candidates
  return draft === null || candidates === undefined || draft.sourceSpans.length === 0
    ? []
    : [{ ...passage(reading.text, draft.sourceSpans), candidates }]
}

/** Who was last named as speaking in each sentence. */
function speakersBySentence({ cast }: StatementContext, unstated: readonly Unstated[]): ReadonlyMap<number, Person> {
  const speakers = new Map<number, Person>()
  for (const { proposal, sentence } of unstated) {
    const person = proposal.source?.kind === 'PERSON' ? cast.named.get(proposal.source.name) : undefined
    if (person !== undefined) speakers.set(sentence, person)
  }
  return speakers
}
