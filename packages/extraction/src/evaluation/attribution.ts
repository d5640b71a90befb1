import type { Span } from '../proposal.ts'

/** A source, cue and content as spans into one text: what gold and proposals are compared by. */
export interface AttributionSpans {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** What an annotator found. */
export interface GoldSpans extends AttributionSpans {
  /** A second content that is as right as the first. */
  readonly alternative?: readonly Span[]
  /** May be found or not: neither a hit nor a miss. */
  readonly optional?: boolean
}

/** Counts of what agrees; add them up over texts, then read `ratesOf`. */
interface Agreement {
  readonly gold: number
  readonly proposed: number
  readonly matched: number
}

/** The four measures of one or several texts. */
export interface AttributionScore {
  /** Cue shares a token with gold. */
  readonly cue: Agreement
  /** Cue agrees and the source has exactly the same tokens. */
  readonly sourceExact: Agreement
  /** Cue agrees and the source shares a token, or both are empty. */
  readonly sourceOverlap: Agreement
  /** Cue agrees and the content's tokens have a Jaccard index of 0.5 or more. */
  readonly content: Agreement
}

/** Precision, recall and F1, each from 0 to 1. */
interface Rates {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

interface Tokens {
  readonly source: ReadonlySet<number>
  readonly cue: ReadonlySet<number>
  readonly content: ReadonlySet<number>
  readonly alternative?: ReadonlySet<number>
}

/**
 * Compares proposed attributions with gold ones. Pairs are made greedily, one to one, best first: cues
 * that share a token, ordered by how well source and content agree too. Optional gold and what was paired
 * with it are left out of all counts.
 */
export function scoreAttributions(
  text: string,
  gold: readonly GoldSpans[],
  proposed: readonly AttributionSpans[],
): AttributionScore {
  const starts = tokenStarts(text)
  const golds = gold.map((item) => goldTokens(starts, item))
  const guesses = proposed.map((item) => tokensOf(starts, item))
  const optional = new Set(golds.filter((_, index) => gold[index]?.optional === true))
  const pairs = matchPairs(golds, guesses)
  const counted = pairs.filter(([a]) => !optional.has(a))
  const count = (agrees: (a: Tokens, b: Tokens) => boolean): Agreement => ({
    gold: gold.length - optional.size,
    proposed: proposed.length - (pairs.length - counted.length),
    matched: counted.filter(([a, b]) => agrees(a, b)).length,
  })
  return {
    cue: count(() => true),
    sourceExact: count((a, b) => a.source.size === b.source.size && shared(a.source, b.source) === a.source.size),
    sourceOverlap: count((a, b) => shared(a.source, b.source) > 0 || (a.source.size === 0 && b.source.size === 0)),
    content: count(
      (a, b) =>
        Math.max(jaccard(a.content, b.content), a.alternative === undefined ? 0 : jaccard(a.alternative, b.content)) >=
        0.5,
    ),
  }
}

/** Adds the counts of two scores. */
export function addScores(a: AttributionScore, b: AttributionScore): AttributionScore {
  return {
    cue: addAgreements(a.cue, b.cue),
    sourceExact: addAgreements(a.sourceExact, b.sourceExact),
    sourceOverlap: addAgreements(a.sourceOverlap, b.sourceOverlap),
    content: addAgreements(a.content, b.content),
  }
}

/** The score of no text at all. */
export const emptyScore: AttributionScore = scoreAttributions('', [], [])

/** Precision, recall and F1 of the counts; 0 where nothing was there to be found. */
export function ratesOf({ gold, proposed, matched }: Agreement): Rates {
  const precision = proposed === 0 ? 0 : matched / proposed
  const recall = gold === 0 ? 0 : matched / gold
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1 }
}

function matchPairs(golds: readonly Tokens[], guesses: readonly Tokens[]): (readonly [Tokens, Tokens])[] {
  const candidates = golds.flatMap((gold, goldIndex) =>
    guesses.flatMap((guess, guessIndex) =>
      shared(gold.cue, guess.cue) === 0 ? [] : [{ gold, guess, goldIndex, guessIndex, merit: merit(gold, guess) }],
    ),
  )
  candidates.sort((a, b) => b.merit - a.merit || a.goldIndex - b.goldIndex || a.guessIndex - b.guessIndex)
  const usedGold = new Set<number>()
  const usedGuess = new Set<number>()
  return candidates.flatMap(({ gold, guess, goldIndex, guessIndex }) => {
    if (usedGold.has(goldIndex) || usedGuess.has(guessIndex)) return []
    usedGold.add(goldIndex)
    usedGuess.add(guessIndex)
    return [[gold, guess] as const]
  })
}

function merit(gold: Tokens, guess: Tokens): number {
  return jaccard(gold.cue, guess.cue) + jaccard(gold.source, guess.source) + jaccard(gold.content, guess.content)
}

function tokenStarts(text: string): number[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu), (match) => match.index)
}

function tokensOf(starts: readonly number[], item: AttributionSpans): Tokens {
  return { source: within(starts, item.source), cue: within(starts, item.cue), content: within(starts, item.content) }
}

function goldTokens(starts: readonly number[], item: GoldSpans): Tokens {
  const tokens = tokensOf(starts, item)
  return item.alternative === undefined ? tokens : { ...tokens, alternative: within(starts, item.alternative) }
}

function within(starts: readonly number[], spans: readonly Span[]): Set<number> {
  return new Set(spans.flatMap(([start, end]) => starts.filter((at) => at >= start && at < end)))
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0
  for (const item of a) if (b.has(item)) count++
  return count
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = shared(a, b)
  const all = a.size + b.size - both
  return all === 0 ? 1 : both / all
}

function addAgreements(a: Agreement, b: Agreement): Agreement {
  return { gold: a.gold + b.gold, proposed: a.proposed + b.proposed, matched: a.matched + b.matched }
}
