import { hasBefore } from '../lexicon/clauses/auxiliaries.ts'
import { joinedPronouns } from '../lexicon/pronouns/possessives.ts'
import { participleEnding } from '../lexicon/verbs/endings.ts'
import { isPastForm, thirdPersonOf } from '../lexicon/verbs/irregular-past.ts'
import { at, type Reading } from '../text/reading.ts'
import type { Edit } from './edits.ts'

/** The verb behind "I" or "we" in the form that a name takes: "I am", "Ida Rost is". */
export function agreeing(reading: Reading, tokens: readonly number[], pronoun: number): Edit[] {
  const within = new Set(tokens)
  let index = pronoun + 1
  while (within.has(index) && at(reading, index).pos === 'ADV') index++
  const { lower, pos } = at(reading, index)
  if (!within.has(index) || sharesVerb(reading, pronoun)) return []
  const edit = (words: string): Edit[] => [{ first: index, last: index + 1, words }]
  if (lower === "'m" || lower === "'re") return edit('is')
  if (lower === "'ve") return edit('has')
  if (lower === "'ll") return edit('will')
  if (lower === "'d") return edit(wouldOrHad(reading, index))
  if (/^(?:am|are)$/u.test(lower)) return edit('is')
  if (lower === 'were') return edit('was')
  if (lower === 'do' && at(reading, index + 1).lower === "n't")
    return [{ first: index, last: index + 2, words: `does${at(reading, index + 1).text}` }]
  if (/^(?:have|do)$/u.test(lower)) return edit(thirdPersonOf(lower))
  if (pos !== 'VERB' || !isBase(lower)) return []
  return edit(thirdPersonOf(lower))
}

/** "Ana and I have": the verb belongs to both. */
function sharesVerb(reading: Reading, pronoun: number): boolean {
  if (at(reading, pronoun - 1).lower !== 'and') return false
  let index = pronoun - 2
  while (/^(?:NOUN|PROPN|DET|ADJ)$/u.test(at(reading, index).pos) || joinedPronouns.has(at(reading, index).lower))
    index--
  return index < pronoun - 2 && (at(reading, index).pos === 'PUNCT' || at(reading, index).start < 0)
}

/** A base form in the present: its spelling is no past form. */
function isBase(lower: string): boolean {
  return !/(?:ing|[^s]s)$/u.test(lower) && !isPastForm(lower)
}

/** Clitics behind a name are written out where that is sure: "he'll", "Hagen will". */
export function spelledOut(reading: Reading, tokens: readonly number[], pronoun: number, keep: boolean): Edit[] {
  const next = pronoun + 1
  if (keep || !tokens.includes(next)) return []
  const { lower } = at(reading, next)
  const edit = (words: string): Edit[] => [{ first: next, last: next + 1, words }]
  if (lower === "'ll") return edit('will')
  if (lower === "'re") return edit('are')
  if (lower === "'ve") return edit('have')
  if (lower === "'d") return edit(wouldOrHad(reading, next))
  if (lower === "'s") return edit(hasBefore.has(at(reading, next + 1).lower) ? 'has' : 'is')
  return []
}

/** How many words behind the verb may stand in front of "before". */
const reachOfBefore = 8

function wouldOrHad(reading: Reading, clitic: number): string {
  let verb = clitic + 1
  while (at(reading, verb).pos === 'ADV' && !participleEnding.test(at(reading, verb).lower)) verb++
  const { lower } = at(reading, verb)
  if (participleEnding.test(lower) || isPastForm(lower)) return 'had'
  // "he'd never run that far before": the form is a participle's too, and "before" looks back.
  if (verb === clitic + 1) return 'would'
  for (let index = verb + 1; index < verb + reachOfBefore && at(reading, index).pos !== 'PUNCT'; index++)
    if (at(reading, index).lower === 'before' && at(reading, index + 1).pos === 'PUNCT') return 'had'
  return 'would'
}
