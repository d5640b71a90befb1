import type { Stance } from '@sourceline/domain'
import { formOf } from '../cues/form.ts'
import { negations } from '../lexicon/clauses/adverbs.ts'
import { isTimeOrNothing } from '../lexicon/people/nobody.ts'
import { impersonal } from '../lexicon/pronouns/subjects.ts'
import { sexOfPronoun } from '../linking/antecedent.ts'
import { passage, type Proposal, type ProposedSource, type Span } from '../proposal.ts'
import { describeSource } from '../sources/describe-source.ts'
import { standAlone, type StatementContext } from '../statements/stand-alone.ts'
import type { Range } from '../syntax/range.ts'
import { at, type Reading } from '../text/reading.ts'

/** What a reader beside the rules, such as a language model, says that a text claims. None of it is taken on trust. */
export interface HeardClaim {
  /** Words of the text that make the claim. */
  readonly words: string
  /** Words of the text for who says so; null where nobody is said to. */
  readonly source: string | null
  /** Words of the text that tell that it is said. */
  readonly cue: string | null
  readonly stance: Stance
  /** The claim as one sentence that stands alone. */
  readonly statement: string | null
}

/** What such a reader says, and what it is called: `model:gemma`. */
export interface Heard {
  readonly by: string
  readonly claims: readonly HeardClaim[]
}

/** How sure a reader is at most taken to be: likely, and never sure. */
const score = 0.6
/** How far the words for who speaks, in characters, may stand from what is said. */
const farthest = 600
const longest = 2_000
const affirms: ReadonlySet<Stance> = new Set(['ASSERTS', 'CONFIRMS', 'DENIES'])
/** Words that stand for somebody whom the text names elsewhere. */
const isPronoun = (word: string): boolean =>
  sexOfPronoun(word.toLowerCase()) !== null || /^(?:it|they|them)$/iu.test(word)

/**
 * Adds what a reader heard where the rules found nobody who says it. Every word of it must stand in the text; who speaks is read by
 * the rules; a negated word of saying is no assent; a statement brings in no name or number that the text lacks.
 */
export function withHeard(
  context: StatementContext,
  proposals: readonly Proposal[],
  { by, claims }: Heard,
): Proposal[] {
  let kept = [...proposals]
  claims.forEach((claim, index) => {
    const proposal = proposalOf(context, claim, { id: `h${index + 1}`, by })
    if (proposal === null) return
    const met = kept.filter((other) => meets(other, proposal))
    if (met.some((other) => other.source !== null || proposal.source === null)) return
    const spokenTo = new Set(kept.map(({ claimRef }) => claimRef))
    if (met.some(({ id }) => spokenTo.has(id))) return
    kept = [...kept.filter((other) => !met.includes(other)), proposal]
  })
  return kept.toSorted((a, b) => (a.claim.spans[0]?.[0] ?? 0) - (b.claim.spans[0]?.[0] ?? 0))
}

function proposalOf(
  context: StatementContext,
  { words, source, cue, stance, statement }: HeardClaim,
  { id, by }: Pick<Proposal, 'id' | 'by'>,
): Proposal | null {
  const { reading } = context
  const span = spanOf(reading.text, words, 0)
  if (span === null) return null
  const named = source === null ? null : sourceNear(reading, source, span)
  const cueSpan = cue === null ? null : near(reading.text, cue, span)
  if ((source === null) !== (cue === null) || (source !== null && (named === null || cueSpan === null))) return null
  if (cueSpan !== null && affirms.has(stance) && isNegated(reading, cueSpan)) return null
  if (named === null && stance !== 'ASSERTS') return null
  const told = standAlone(context, {
    claim: [span],
    sentence: sentenceAt(reading, span[0]),
    finding: null,
    source: named,
    sourceWords: named?.text ?? '',
    chain: null,
    answer: false,
  })
  const mayRestate = told.open.length === 0 && statement !== null && tellsNothingNew(reading.text, statement)
  return {
    id,
    claim: passage(reading.text, [span]),
    statement: mayRestate ? statement : told.statement,
    open:
      named !== null && isPronoun(named.name)
        ? [{ ...passage(reading.text, named.spans), candidates: [] }, ...told.open]
        : told.open,
    claimRef: null,
    kind: 'FACT',
    source: named,
    cue: cueSpan === null ? null : passage(reading.text, [cueSpan]),
    stance,
    hedged: false,
    saidAt: null,
    form: named === null || !affirms.has(stance) ? null : formOf(reading, [span]),
    score,
    by,
  }
}

/** Both are made by some of the same words. */
function meets(one: Proposal, other: Proposal): boolean {
  return one.claim.spans.some(([start, end]) => other.claim.spans.some(([from, to]) => start < to && from < end))
}

/** Where words stand in a text, the first time from a place on. */
function spanOf(text: string, words: string, from: number): Span | null {
  const wanted = words.trim()
  if (wanted.length < 2 || wanted.length > longest) return null
  const start = text.indexOf(wanted, from)
  return start < 0 ? null : [start, start + wanted.length]
}

/** Where words stand nearest in front of a claim, or behind it; null where they stand nowhere near. */
function near(text: string, words: string, [start, end]: Span): Span | null {
  const wanted = words.trim()
  if (wanted.length < 2 || wanted.length > 300) return null
  const before = text.lastIndexOf(wanted, start - wanted.length)
  const behind = text.indexOf(wanted, end)
  const places = [before, behind].filter((place) => place >= 0 && Math.abs(place - start) <= farthest + (end - start))
  const [nearest] = places.toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start))
  return nearest === undefined ? null : [nearest, nearest + wanted.length]
}

function sourceNear(reading: Reading, words: string, claim: Span): ProposedSource | null {
  const span = near(reading.text, words, claim)
  const range = span === null ? null : tokensAt(reading, span)
  if (span === null || range === null) return null
  const { lower } = at(reading, range.first)
  const single = range.last - range.first === 1
  if (single && (isTimeOrNothing(lower) || (impersonal.has(lower) && !isPronoun(lower)))) return null
  const { kind, name, role, affiliation, anonymity } = describeSource(reading, range)
  return { ...passage(reading.text, [span]), kind, name, role, affiliation, anonymity, reportedVia: null }
}

/** The tokens that begin and end where a span does; null where it cuts one. */
function tokensAt({ tokens }: Reading, [start, end]: Span): Range | null {
  const first = tokens.findIndex((token) => token.start === start)
  const last = tokens.findIndex((token) => token.end === end)
  return first < 0 || last < first ? null : { first, last: last + 1 }
}

/** "has not | said", "declined to | say". */
function isNegated(reading: Reading, [start, end]: Span): boolean {
  const first = reading.tokens.findIndex((token) => token.end > start)
  for (let index = Math.max(0, first - 4); at(reading, index).start >= 0 && at(reading, index).start < end; index++) {
    const { lower } = at(reading, index)
    if (negations.has(lower) || /^(?:declin|refus|fail)/u.test(lower)) return true
  }
  return false
}

function sentenceAt(reading: Reading, place: number): number {
  return Math.max(
    0,
    reading.sentences.findLastIndex(({ first }) => at(reading, first).start <= place),
  )
}

/** One plain sentence without a name or a number that the text does not hold. */
function tellsNothingNew(text: string, statement: string): boolean {
  if (statement.length > 500 || /[\n<>]|https?:/u.test(statement) || !/^\p{Lu}.*[.!?]$/u.test(statement)) return false
  const lower = text.toLowerCase()
  return (statement.match(/[\p{L}\p{N}][\p{L}\p{N}.,’'-]*[\p{L}\p{N}]|\p{N}/gu) ?? []).every(
    (word, index) =>
      !/^\p{Lu}|\p{N}/u.test(word) || (index === 0 && !/\p{N}/u.test(word)) || lower.includes(word.toLowerCase()),
  )
}
