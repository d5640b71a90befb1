import {
  AHEAD,
  AHEAD_BEFORE_TO,
  DONE,
  INTENDED,
  INTENDED_OF,
  OUGHT,
  POSSIBLE,
} from '../../lexicon/contrasts/modality.ts'
import type { FindContrast } from './contrast.ts'
import type { Reading, Word } from './reading.ts'

const REACH = 3

/** How a claim says what it says: as done or simply so, as lying ahead, as intended, as owed or as possible. */
interface Manner {
  readonly is: 'plain' | 'done' | 'ahead' | 'intended' | 'owed' | 'possible'
  readonly by: Word | null
}

/** Whether a verb or what else both claims have comes shortly after, so that the word bears on what both say. */
const bearsOnShared = ({ words, met }: Reading, { at }: Word): boolean =>
  words.slice(at + 1, at + 1 + REACH).some((word) => met.has(word))

function isIntended({ words }: Reading, { lower, at }: Word): boolean {
  if (!INTENDED.has(lower)) return false
  const reach = INTENDED_OF.has(lower) ? REACH + 1 : 1
  return words.slice(at + 1, at + 1 + reach).some((next) => next.lower === 'to' || next.lower === 'that')
}

const isDone = ({ words, met }: Reading, word: Word): boolean =>
  (DONE.has(word.lower) && words[word.at + 1]?.lower !== 'to') ||
  (word.lower.endsWith('ed') && word.name === 'no' && met.has(word) && !met.get(word)?.lower.endsWith('ed'))

function mannerOf(reading: Reading): Manner {
  const { words } = reading
  const find = (fits: (word: Word) => boolean): Word | undefined =>
    words.find((word) => !word.period && fits(word) && bearsOnShared(reading, word))
  const possible = find(({ lower }) => POSSIBLE.has(lower))
  if (possible) return { is: 'possible', by: possible }
  const owed = find(({ lower }) => OUGHT.has(lower))
  if (owed) return { is: 'owed', by: owed }
  const intended = find((word) => isIntended(reading, word))
  if (intended) return { is: 'intended', by: intended }
  const ahead = words.find(
    ({ lower, at }) => AHEAD.has(lower) || (AHEAD_BEFORE_TO.has(lower) && words[at + 1]?.lower === 'to'),
  )
  if (ahead) return { is: 'ahead', by: ahead }
  const done = words.find((word) => isDone(reading, word))
  return done ? { is: 'done', by: done } : { is: 'plain', by: null }
}

/** What is intended lies ahead, and what lies ahead is often told in the present tense; the rest are different things to say. */
function areAlike(one: Manner['is'], other: Manner['is']): boolean {
  if (one === other) return true
  const both = new Set([one, other])
  const only = (...manners: Manner['is'][]): boolean => [...both].every((manner) => manners.includes(manner))
  return only('plain', 'done') || only('plain', 'ahead') || only('intended', 'ahead')
}

const WORDS: Readonly<Partial<Record<Manner['is'], ReadonlySet<string>>>> = {
  possible: POSSIBLE,
  owed: OUGHT,
  intended: INTENDED,
}

/** Whether the other claim too has a word of that manner, if only elsewhere in its sentence. */
const speaksAlike = ({ is }: Manner, { words }: Reading): boolean => words.some(({ lower }) => WORDS[is]?.has(lower))

/** One says that it may be, the other that it is; or that it will be, the other that it has been. */
export const findModality: FindContrast = ({ here, there }) => {
  const [ours, theirs] = [mannerOf(here), mannerOf(there)]
  if (areAlike(ours.is, theirs.is) || speaksAlike(ours, there) || speaksAlike(theirs, here)) return null
  return {
    code: 'modality-differs',
    here: ours.by?.written ?? 'certain',
    there: theirs.by?.written ?? 'certain',
  }
}
