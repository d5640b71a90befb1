import type { Anonymity, AttributionForm, ClaimKind, SourceKind, Stance } from '@sourceline/domain'

/** A half-open range `[start, end)` of UTF-16 code units into the text that was read. */
export type Span = readonly [start: number, end: number]

/** Words of the text: the slices at `spans`, joined by one space, are `text`. */
export interface Passage {
  readonly text: string
  readonly spans: readonly Span[]
}

/** Who is proposed to stand behind a claim, as the text tells it. */
export interface ProposedSource extends Passage {
  readonly kind: SourceKind
  /** The name or phrase that an editor would file this source under; a pronoun is resolved where it can be. */
  readonly name: string
  readonly role: string | null
  readonly affiliation: string | null
  readonly anonymity: Anonymity
  /** The publication, or whoever else, through whom the text knows what the source says; null when it tells none. */
  readonly reportedVia: string | null
}

/** Words that cannot be surely resolved, so that an editor must say what they stand for. */
export interface OpenReference extends Passage {
  /** Whom or what they may stand for, the likeliest first; empty when the text offers nobody. */
  readonly candidates: readonly string[]
}

/** One claim that the text makes, with what the text says about where it comes from. */
export interface Proposal {
  readonly id: string
  /** The words of the text that make the claim. */
  readonly claim: Passage
  /**
   * The claim as one sentence that stands alone: people and things by name, dates absolute where the day of the
   * text is known, without cue and quotation marks. Where `open` is not empty it still holds words that point elsewhere.
   */
  readonly statement: string
  /** What the statement, or the words for its source, leave unresolved; empty when it is complete. */
  readonly open: readonly OpenReference[]
  /** The proposal that this one speaks to, when the claim stands elsewhere in the text. */
  readonly claimRef: string | null
  readonly kind: ClaimKind
  readonly source: ProposedSource | null
  readonly cue: Passage | null
  readonly stance: Stance
  readonly hedged: boolean
  /** The day on which it was said, `2026-03-09`, where the text tells it and its own day is known; else null. */
  readonly saidAt: string | null
  readonly form: AttributionForm | null
  /** From 0 to 1: how much an editor should care and how sure the rule is. */
  readonly score: number
  /** The rule or model that made it. */
  readonly by: string
}

/** The passage that `spans` cut out of `text`. */
export function passage(text: string, spans: readonly Span[]): Passage {
  return { text: spans.map(([start, end]) => text.slice(start, end)).join(' '), spans }
}
