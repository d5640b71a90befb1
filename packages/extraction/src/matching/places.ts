import { stemmer } from 'stemmer'
import { NATIONS } from '../lexicon/names/nations.ts'

/** Each state's words: its name, its people, its capital and its seats of government. */
export const stateGroups = (): string[] => NATIONS.map((state) => state.replaceAll('/', ' ').toLowerCase())

const stateOf = new Map<string, string>()
for (const state of NATIONS) {
  const [name = '', ...others] = state.split('/').map((part) => part.trim())
  const key = stemmer((name.split(' ')[0] ?? '').toLowerCase())
  // A name of two words (Buenos Aires) is known by its last, which is written beside the first.
  for (const word of [...name.split(' '), ...others.flatMap((part) => part.split(' '))])
    if (word.length > 1) stateOf.set(stemmer(word.toLowerCase()), key)
}

/**
 * The state that a name, as a stem, stands for in the news: the state's own name, its people, its capital or its
 * seat of government (`Moscow`, `Kremlin`, `Russian` for Russia); the stem itself where it is none.
 */
export const placeOf = (stem: string): string => stateOf.get(stem) ?? stem
