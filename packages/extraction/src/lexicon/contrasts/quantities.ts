import { words } from '../word-list.ts'

/** Words that make a number a round one: "more than two million". */
export const ROUND = words('about around over nearly almost some roughly approximately than least most close up near')

/** How many of a kind; words of one line mean about the same. */
const LEVELS = [
  'all every each entire whole both everyone everybody',
  'most majority mostly largely',
  'half',
  'many numerous lots dozens scores hundreds thousands millions',
  'some several few certain handful partly partially',
  'no none nobody zero neither',
  'only solely just',
  'twice double doubled',
  'third',
  'quarter',
] as const

const levelOf: ReadonlyMap<string, number> = new Map(
  LEVELS.flatMap((words, level) => words.split(' ').map((word): [string, number] => [word, level])),
)

/** Which level of quantity a word names, or null. */
export const quantityOf = (word: string): number | null => levelOf.get(word) ?? null
