import { singlesOut, storyPrepositions } from '../lexicon/clauses/prepositions.ts'
import { isCommonKnowledge, isPersonNoun, isStoryNoun } from '../lexicon/people/references.ts'
import { isBody, isRole } from '../lexicon/people/roles.ts'
import { pointers } from '../lexicon/pronouns/determiners.ts'
import { seasons, splitSeasons } from '../lexicon/time/seasons.ts'
import { plainTimes } from '../lexicon/time/units.ts'
import type { Bodies } from '../linking/bodies.ts'
import { holdersOf, type Cast } from '../linking/cast.ts'
import type { OpenReference } from '../proposal.ts'
import { passage } from '../proposal.ts'
import { at, type Reading } from '../text/reading.ts'
import { monthNamed, weekdayNamed } from './calendar.ts'
import type { Edit } from './edits.ts'

/** "the minister", "the vote": written out, or open. */
export interface ResolvedDefinites {
  readonly edits: readonly Edit[]
  readonly open: readonly OpenReference[]
}

/** Fuller mentions of things by their noun: "vote" has "the vote on the bridge toll". Built once a text. */
export type FullerNames = ReadonlyMap<string, readonly FullerName[]>

interface FullerName {
  readonly token: number
  readonly words: string
  /** The text pointed at such a thing before it told this one: it may be another. */
  readonly late: boolean
}

/** What a text tells of the people, bodies and things that it later points at. */
interface Known {
  readonly cast: Cast
  readonly bodies: Bodies
  readonly fuller: FullerNames
}

/** "the" or "this" and one plain noun. */
interface Definite {
  readonly first: number
  readonly last: number
  readonly noun: string
  readonly phrase: string
}

/** Collects what the text tells more fully of the things that it later only points at. */
export function fullerNames(reading: Reading): FullerNames {
  const found = new Map<string, FullerName[]>()
  const pointed = new Set<string>()
  reading.tokens.forEach((token, index) => {
    if (token.pos !== 'NOUN' || !isStoryNoun(token.lower)) return
    const words = fuller(reading, index)
    if (words === null) {
      if (at(reading, index - 1).lower === 'the') pointed.add(token.lower)
      return
    }
    const late = pointed.has(token.lower)
    const list = found.get(token.lower)
    if (list === undefined) found.set(token.lower, [{ token: index, words, late }])
    else list.push({ token: index, words, late })
  })
  return found
}

/** "a vote on the bridge toll" as "the vote on the bridge toll", "Monday's ferry accident" as "the ferry accident". */
function fuller(reading: Reading, noun: number): string | null {
  let first = noun
  while (/^(?:NOUN|PROPN|ADJ)$/u.test(at(reading, first - 1).pos) && noun - first < 4) first--
  let last = noun + 1
  if (storyPrepositions.has(at(reading, last).lower)) {
    let end = last + 1
    while (/^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(at(reading, end).pos) && end - last < 7) end++
    if (
      /^(?:NOUN|PROPN)$/u.test(at(reading, end - 1).pos) &&
      at(reading, end).lower !== "'s" &&
      !isTime(at(reading, last + 1).lower)
    )
      last = end
  }
  const named = last > noun + 1 || hasName(reading, first, noun)
  return named ? reading.text.slice(at(reading, first).start, at(reading, last - 1).end).replaceAll(/\s+/gu, ' ') : null
}

function hasName(reading: Reading, first: number, noun: number): boolean {
  for (let index = first; index < noun; index++) if (/^(?:NOUN|PROPN)$/u.test(at(reading, index).pos)) return true
  return false
}

function isTime(lower: string): boolean {
  return monthNamed(lower) > 0 || weekdayNamed(lower) >= 0 || /^\d+$/u.test(lower)
}

/**
 * Resolves what a claim only points at. The subject must be told; further on, only what the story turns on.
 * `speaker` is how the statement calls whoever speaks.
 */
export function resolveDefinites(reading: Reading, tokens: readonly number[], known: Known): ResolvedDefinites {
  const edits: Edit[] = []
  const open: OpenReference[] = []
  const seen = new Set<string>()
  tokens.forEach((index, place) => {
    const definite = definiteAt(reading, index, tokens)
    if (definite === null || seen.has(definite.noun)) return
    seen.add(definite.noun)
    const outcome = resolve(definite, known, at(reading, index).lower !== 'the')
    if (outcome.words !== null) {
      edits.push({ first: definite.first, last: definite.last, words: outcome.words })
      return
    }
    const points = /^(?:this|these|those|such)$/u.test(at(reading, index).lower)
    if (!points && !isSubject(reading, tokens, place) && !isStoryNoun(definite.noun)) return
    const { start } = at(reading, definite.first)
    const { end } = at(reading, definite.last - 1)
    open.push({ ...passage(reading.text, [[start, end]]), candidates: outcome.candidates })
  })
  return { edits, open }
}

/** The first noun phrase of the claim, or the first behind an opening adverbial. */
function isSubject(reading: Reading, tokens: readonly number[], place: number): boolean {
  for (let before = place - 1; before >= 0; before--)
    if (/^(?:NOUN|PROPN|PRON|VERB|AUX)$/u.test(at(reading, tokens[before] ?? -1).pos)) return false
  return true
}

/** "the minister" with nothing else to tell which one; null for "the Tal minister" and "the minister who resigned". */
function definiteAt(reading: Reading, index: number, tokens: readonly number[]): Definite | null {
  const opener = at(reading, index)
  if (!pointers.has(opener.lower)) return null
  // "Larry Holm, | the governor,": it says who the name is.
  if (at(reading, index - 1).text === ',' && at(reading, index - 2).pos === 'PROPN') return null
  let last = index + 1
  if (at(reading, last).pos === 'NUM' && !/\d/u.test(at(reading, last).text)) last++
  while (/^(?:NOUN|ADJ)$/u.test(at(reading, last).pos) && last - index < 4) last++
  const noun = at(reading, last - 1)
  if (last === index + 1 || noun.pos !== 'NOUN' || !tokens.includes(last - 1)) return null
  const behind = at(reading, last)
  if (behind.pos === 'PROPN' || /^['’]/u.test(behind.text) || isNamedBehind(reading, last)) return null
  if (singlesOut.has(behind.lower) && tokens.includes(last)) return null
  if (/^(?:and|or)$/u.test(behind.lower) && isRole(at(reading, last + 1).lower)) return null
  if (behind.pos === 'VERB' && /(?:ed|ing|en)$/u.test(behind.lower) && at(reading, last + 1).lower === 'by') return null
  const counted = at(reading, index + 1).pos === 'NUM'
  const plain = last === index + (counted ? 3 : 2)
  if (!plain && !isRole(noun.lower)) return null
  if (plain && opener.lower === 'the' && isCommonKnowledge(noun.lower)) return null
  if (plainTimes.has(noun.lower) || seasons.has(noun.lower) || splitSeasons.has(noun.lower)) return null
  return {
    first: index,
    last,
    noun: noun.lower,
    phrase: reading.text
      .slice(at(reading, index + 1).start, noun.end)
      .toLowerCase()
      .replaceAll(/\s+/gu, ' '),
  }
}

/** How many words a name between commas may have. */
const longestName = 6

/** "the mayor|, Ana Sol,": the text itself tells who is meant. */
function isNamedBehind(reading: Reading, comma: number): boolean {
  if (at(reading, comma).text !== ',' || at(reading, comma + 1).pos !== 'PROPN') return false
  let end = comma + 2
  while (at(reading, end).pos === 'PROPN' && end - comma <= longestName) end++
  return /^[,.]$/u.test(at(reading, end).text)
}

/** Within how many words behind its fuller name a thing is the same for sure: further on, another may have come up. */
const nearEnough = 150

type Outcome = { readonly words: string } | { readonly words: null; readonly candidates: readonly string[] }

function resolve(definite: Definite, { cast, bodies, fuller }: Known, points: boolean): Outcome {
  if (isRole(definite.noun) || isPersonNoun(definite.noun))
    return outcomeOf(holdersOf(cast, definite.phrase.split(' ')).map(({ name }) => name))
  if (isBody(definite.noun)) {
    const before = [...(bodies.byNoun.get(definite.noun) ?? [])].filter(
      (name) => (bodies.firstAt.get(name) ?? 0) < definite.first,
    )
    // "this organisation" may be one that has no such noun in its name.
    const outcome = outcomeOf(before.map((name) => `the ${name}`))
    return points && outcome.words !== null ? { words: null, candidates: [outcome.words] } : outcome
  }
  if (isStoryNoun(definite.noun)) {
    const told = (fuller.get(definite.noun) ?? []).filter(
      ({ token }) => token < definite.first || token > definite.last,
    )
    const near = told.some(({ token }) => token < definite.first && definite.first - token < nearEnough)
    const outcome = outcomeOf([...new Set(told.map(({ words }) => `the ${words}`))])
    const sure = near && told.every(({ late }) => !late)
    return sure || outcome.words === null ? outcome : { words: null, candidates: [outcome.words] }
  }
  return { words: null, candidates: [] }
}

function outcomeOf(candidates: readonly string[]): Outcome {
  const [only] = candidates
  return candidates.length === 1 && only !== undefined
    ? { words: only }
    : { words: null, candidates: candidates.slice(0, 4) }
}
