import type { FoundCue } from '../cues/found-cue.ts'
import type { Span } from '../proposal.ts'
import type { DescribedSource } from '../sources/described-source.ts'

/** A proposal in the making: a finding with its source named, in the order of the text. */
export interface Draft {
  readonly finding: FoundCue
  /** The words of the source; none for what nobody is named for. */
  readonly sourceSpans: readonly Span[]
  readonly source: DescribedSource | null
  /** Through whom the source is known. */
  readonly via: string | null
  readonly claim: readonly Span[]
  readonly rule: string
  /** False for the later sentences of a quotation, whose cue stands with the first. */
  readonly ownCue: boolean
  readonly sentence: number
  readonly score: number
}
