import { at, type Reading } from '../text/reading.ts'

/** "Sol | 's", "the pilots | '": the mark that makes the noun before it the owner of what follows. */
export function isPossessor(reading: Reading, index: number): boolean {
  const { lower, pos } = at(reading, index)
  return pos === 'PART' && /^['’]s?$/u.test(lower)
}
