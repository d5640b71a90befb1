import { monthNamed, weekdayNamed } from '../../statements/calendar.ts'
import { synonymsOf } from '../synonyms.ts'
import { tokenize } from '../tokens.ts'
import type { Token } from '../tokens.ts'
import { areOpposite, phraseOf } from './opposites.ts'
import { placeOf } from '../places.ts'

/** A word of a claim, as it is compared with those of another. */
export interface Word {
  /** Its stem, or `#` and a value for a number; a verb of two words as one (`rule-out`). */
  readonly term: string
  /** As written, without capitals. */
  readonly lower: string
  readonly written: string
  readonly kind: Token['kind']
  /** Written with a capital; `sure` where a small letter could have stood. */
  readonly name: 'sure' | 'maybe' | 'no'
  /** The month or day that it names. */
  readonly period: 'month' | 'day' | null
  readonly at: number
}

/** Two claims, and which content words of each the other has too. */
export interface Reading {
  readonly words: readonly Word[]
  readonly content: readonly Word[]
  /** For each content word that the other claim has, the other's word. */
  readonly met: ReadonlyMap<Word, Word>
  readonly unmet: readonly Word[]
}

export interface Pair {
  readonly here: Reading
  readonly there: Reading
}

/** Whether a word is a year. */
export const isYear = ({ term }: Word): boolean => /^#(?:19|20)\d\d$/u.test(term)

const CAPITAL = /^\p{Lu}/u

function nameOf({ written, name, kind }: Token, at: number): Word['name'] {
  if (name) return 'sure'
  return at === 0 && kind === 'word' && CAPITAL.test(written) ? 'maybe' : 'no'
}

function periodOf(written: string, lower: string, at: number): Word['period'] {
  if (!CAPITAL.test(written)) return null
  if (weekdayNamed(lower) >= 0) return 'day'
  return monthNamed(lower) > 0 && (at > 0 || lower !== 'may') ? 'month' : null
}

/** The words of a claim in order, the second forms of words beside them left out. */
function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const token of tokenize(text)) {
    if (token.aside) continue
    const lower = token.written.toLowerCase().replace(/[\u2019']s?$/u, '')
    const before = words.at(-1)
    const phrase = before && before.kind === 'word' ? phraseOf(before.term, lower) : null
    if (before && phrase) {
      words[words.length - 1] = { ...before, term: phrase, written: `${before.written} ${token.written}` }
      continue
    }
    const at = words.length
    const period = periodOf(token.written, lower, at)
    const kind = period ? 'word' : token.kind
    words.push({
      term: period ? lower : token.term,
      lower,
      written: token.written,
      kind,
      name: period ? 'no' : nameOf(token, at),
      period,
      at,
    })
  }
  return words
}

const LEAST_STEM = 5
const STEM_SHARE = 0.7

function startAlike(one: string, other: string): boolean {
  const least = Math.max(LEAST_STEM, STEM_SHARE * Math.min(one.length, other.length))
  let shared = 0
  while (shared < one.length && one[shared] === other[shared]) shared += 1
  return shared >= least
}

/** Whether two words mean the same, or nearly. */
function areAlike(one: Word, other: Word): boolean {
  if (one.term === other.term) return true
  if (one.kind !== 'word' || other.kind !== 'word' || one.period || other.period) return false
  if (areOpposite(one.term, other.term)) return false
  if (placeOf(one.term) === placeOf(other.term)) return true
  if (one.name === 'no' && other.name === 'no' && synonymsOf(one.term).includes(other.term)) return true
  return startAlike(one.term, other.term)
}

const isContent = ({ kind }: Word): boolean => kind === 'word' || kind === 'number'

/** The short form of a run of capitalised words (`United Nations`, `UN`), where the other claim has it. */
function initialsMet(words: readonly Word[], others: readonly Word[]): Map<Word, Word> {
  const met = new Map<Word, Word>()
  for (const other of others) {
    const letters = other.written.toUpperCase()
    if (other.name === 'no' || letters !== other.written || letters.length < 2) continue
    for (let from = 0; from + letters.length <= words.length; from += 1) {
      const run = words.slice(from, from + letters.length)
      if (run.every(({ name, written }, index) => name !== 'no' && written.startsWith(letters[index] ?? '')))
        for (const word of run) met.set(word, other)
    }
  }
  return met
}

function readingOf(words: readonly Word[], others: readonly Word[]): Reading {
  const content = words.filter(isContent)
  const candidates = others.filter(isContent)
  const short = initialsMet(words, others)
  const long = initialsMet(others, words)
  const met = new Map<Word, Word>()
  for (const word of content) {
    const exact = candidates.find(({ term }) => term === word.term)
    const other =
      exact ??
      candidates.find((candidate) => areAlike(word, candidate)) ??
      short.get(word) ??
      [...long].find(([, initials]) => initials === word)?.[0]
    if (other) met.set(word, other)
  }
  return { words, content, met, unmet: content.filter((word) => !met.has(word)) }
}

/** Reads two claims against each other. */
export function readPair(here: string, there: string): Pair {
  const words = { here: wordsOf(here), there: wordsOf(there) }
  return { here: readingOf(words.here, words.there), there: readingOf(words.there, words.here) }
}
