import { sourceContinuations } from '../lexicon/clauses/conjunctions.ts'
import { outletLength } from '../lexicon/names/publications.ts'
import { isDataset, isDocument, isGroup, isRole } from '../lexicon/people/roles.ts'
import { measures } from '../lexicon/speech/according.ts'
import { timeWords } from '../lexicon/time/units.ts'
import type { Span } from '../proposal.ts'
import { basePhrase, phraseAfter } from '../syntax/noun-phrase.ts'
import type { Range } from '../syntax/range.ts'
import { isFinite } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'
import { authorsOf } from './authored-source.ts'
import { contentEnd } from './content-end.ts'
import { trimmedSpan } from './content.ts'
import type { FoundCue } from './found-cue.ts'
import { formOf } from './form.ts'

const phrases: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['in', 'the', 'words', 'of'],
  ['in', 'the', 'opinion', 'of'],
  ['in', 'the', 'view', 'of'],
]

/** Finds "according to X" and its like, before or behind what X says. */
export function findAccordingTo(reading: Reading, sentence: number): FoundCue[] {
  const bounds = reading.sentences[sentence]
  if (bounds === undefined) return []
  const found: FoundCue[] = []
  for (let index = bounds.first; index < bounds.last; index++) {
    const phrase = phrases.find((words) => words.every((word, offset) => at(reading, index + offset).lower === word))
    if (phrase === undefined) continue
    const first = index + phrase.length
    const authors = authorsOf(reading, first, bounds.last)
    const source =
      authors?.sources[0] ??
      datedPhrase(reading, first, bounds.last) ??
      plainPhrase(reading, index === bounds.first ? first : -1, bounds.last) ??
      nameInFront(reading, first, bounds.last) ??
      phraseAfter(reading, first, bounds.last) ??
      mistaggedPhrase(reading, first, bounds.last)
    if (
      source !== null &&
      authors === null &&
      measures.has(at(reading, source.last - 1).lower) &&
      at(reading, index - 1).text !== ',' &&
      index > bounds.first
    )
      continue
    if (source === null || (source.last - source.first === 1 && at(reading, source.first).pos === 'DET')) continue
    const content = saidThere(reading, index, authors?.last ?? source.last, bounds.first, bounds.last)
    if (content.length === 0) continue
    for (const one of authors?.sources ?? [source])
      found.push({
        rule: 'according-to',
        sentence,
        verb: null,
        source: one,
        content,
        stance: 'ASSERTS',
        hedged: false,
        position: false,
        cue: { first: index, last: index + phrase.length },
        cueLead: null,
        form: formOf(reading, content),
        trust: 0.9,
        refers: false,
      })
    index = authors?.last ?? source.last
  }
  return found
}

/**
 * "According to CNN |, many officials ...", "According to Brand |, Tal is closed": behind the comma stands what is told,
 * and no apposition; null when one may.
 */
function plainPhrase(reading: Reading, first: number, high: number): Range | null {
  const last = first < 0 ? first : basePhrase(reading, first, high)
  if (last <= first || at(reading, last).text !== ',') return null
  const head = at(reading, last - 1)
  const next = at(reading, last + 1)
  const words: string[] = []
  for (let index = first; index < last; index++) words.push(at(reading, index).text)
  const thing =
    isDocument(head.lower) || isDataset(head.lower) || isGroup(head.lower) || outletLength(words) === words.length
  const told = thing
    ? !/^(?:who|which|whose)$/u.test(next.lower)
    : next.pos === 'PROPN' && !isRole(next.lower) && !namesRole(reading, last + 1, high)
  return told ? { first, last } : null
}

/** "according to Brand | scholars have found none": the noun that a finite verb follows is the subject of what is told. */
function nameInFront(reading: Reading, first: number, high: number): Range | null {
  let last = first
  while (last < high && at(reading, last).pos === 'PROPN') last++
  let noun = last
  while (noun < high && /^(?:NOUN|ADJ)$/u.test(at(reading, noun).pos)) noun++
  const tells = noun > last && at(reading, noun - 1).pos === 'NOUN' && isFinite(reading, noun)
  return last > first && tells && !isRole(at(reading, last).lower) ? { first, last } : null
}

/** "Ivo Brand, Tal's mayor,": a role stands between the commas. */
function namesRole(reading: Reading, first: number, high: number): boolean {
  for (let index = first; index < high && !/^[,.]$/u.test(at(reading, index).text); index++)
    if (isRole(at(reading, index).lower)) return true
  return false
}

/** "a March 14, 2026 | press release": the phrase behind the day of it. */
function datedPhrase(reading: Reading, first: number, high: number): Range | null {
  if (at(reading, first).pos !== 'DET' || !timeWords.has(at(reading, first + 1).lower)) return null
  let from = first + 2
  while (
    from < high &&
    (at(reading, from).pos === 'NUM' || (at(reading, from).text === ',' && at(reading, from - 1).pos === 'NUM'))
  )
    from++
  const rest = phraseAfter(reading, from, high)
  return rest === null ? null : { first: from, last: rest.last }
}

/** A noun that the tagger took for a verb: "according to sources". */
function mistaggedPhrase(reading: Reading, first: number, high: number): Range | null {
  if (at(reading, first).pos !== 'VERB') return null
  const rest = phraseAfter(reading, first + 1, high)
  return { first, last: rest?.last ?? first + 1 }
}

function saidThere(reading: Reading, cue: number, sourceEnd: number, first: number, last: number): Span[] {
  const opensClause = cue === first || (/^(?:but|and|however|,)$/u.test(at(reading, cue - 1).lower) && cue - first <= 2)
  if (opensClause) {
    let from = behindPlace(reading, behindParenthesis(reading, sourceEnd), last)
    while (
      from < sourceEnd + 4 &&
      (at(reading, from).pos === 'ADP' || timeWords.has(at(reading, from).lower)) &&
      at(reading, from).text !== ','
    )
      from++
    from = at(reading, from).text === ',' ? from + 1 : behindParenthesis(reading, sourceEnd)
    const span = trimmedSpan(reading, from, contentEnd(reading, from, last))
    return span === null ? [] : [span]
  }
  const before = trimmedSpan(reading, clauseStart(reading, cue, first), cue)
  // "While ten own one according to a study, organizers said": the clause that opens the sentence ends at the comma.
  if (/^(?:while|although|though|whereas)$/u.test(at(reading, first).lower) && at(reading, sourceEnd).text === ',') {
    const clause = trimmedSpan(reading, first + 1, cue)
    return clause === null ? [] : [clause]
  }
  const resumes = at(reading, sourceEnd).text === ',' && !sourceContinuations.has(at(reading, sourceEnd + 1).lower)
  const after = resumes ? trimmedSpan(reading, sourceEnd + 1, last) : null
  return [before, after].filter((span) => span !== null)
}

/** "reports | from the scene |,": where a report comes from is no part of what it tells. */
function behindPlace(reading: Reading, index: number, high: number): number {
  if (!/^(?:from|in|at)$/u.test(at(reading, index).lower)) return index
  const end = basePhrase(reading, index + 1, high)
  return end > index + 1 && at(reading, end).text === ',' ? end : index
}

/** Behind the letters that stand for a source: "the Tal Water Board (TWB) |". */
function behindParenthesis(reading: Reading, index: number): number {
  if (at(reading, index).text !== '(') return index
  for (let close = index + 1; close < index + 8; close++) if (at(reading, close).text === ')') return close + 1
  return index
}

/** ", which owns it, | lost": the relative clause is over, and its noun goes on. */
function isClosed(reading: Reading, from: number, cue: number): boolean {
  for (let index = from; index < cue - 1; index++)
    if (at(reading, index).text === ',' && isFinite(reading, index + 1)) return true
  return false
}

/** The clause that ends at `cue`: back to ", but" or ", which", else the whole sentence. */
function clauseStart(reading: Reading, cue: number, first: number): number {
  for (let index = cue - 3; index > first; index--) {
    const { text } = at(reading, index)
    if (text === ';') return index + 1
    if (text !== ',' || !/^(?:but|which|while|although|though)$/u.test(at(reading, index + 1).lower)) continue
    if (at(reading, index + 1).lower !== 'which' || !isClosed(reading, index + 2, cue)) return index + 1
  }
  return first
}
