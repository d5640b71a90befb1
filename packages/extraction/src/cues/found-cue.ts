import type { AttributionForm, Stance } from '@sourceline/domain'
import type { CueVerb } from '../lexicon/speech/cue-verb.ts'
import type { Span } from '../proposal.ts'
import type { Range } from '../syntax/range.ts'

/** What one rule found in one sentence, before sources are named and sentences are linked. */
export interface FoundCue {
  /** The name of the rule. */
  readonly rule: string
  readonly sentence: number
  /** The cue's tokens. */
  readonly cue: Range
  /** More of the cue, apart from it: the "do" of "do you think". */
  readonly cueLead: Range | null
  /** Only a mark or a place tells who speaks. */
  readonly cueless?: true
  /** More of what another finding's cue tells: ", and that ..." behind it. */
  readonly goesOn?: true
  readonly verb: CueVerb | null
  readonly source: Range | null
  /** Through whom the source is known: the agency in "told Norpress that". */
  readonly via?: Range
  readonly content: readonly Span[]
  readonly stance: Stance
  readonly hedged: boolean
  readonly position: boolean
  readonly form: AttributionForm | null
  /** How far the rule is to be trusted, 0 to 1. */
  readonly trust: number
  /** The claim stands elsewhere; `content` only hints at which one. */
  readonly refers: boolean
}
