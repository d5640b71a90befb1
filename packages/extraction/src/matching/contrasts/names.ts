import type { Contrast, FindContrast } from './contrast.ts'
import type { Pair, Reading, Word } from './reading.ts'

interface Run {
  readonly words: readonly Word[]
  readonly sure: boolean
}

/** Names of which no word stands in the other claim, words that stand side by side as one. */
function strangeNames({ words, met }: Reading): Run[] {
  const runs: Word[][] = []
  for (const word of words) {
    if (word.name === 'no' || word.kind !== 'word') continue
    const last = runs.at(-1)
    if (last && last.at(-1)?.at === word.at - 1) last.push(word)
    else runs.push([word])
  }
  return runs
    .filter((run) => run.every((word) => !met.has(word)))
    .map((run) => ({ words: run, sure: run.some(({ name }) => name === 'sure') }))
}

const written = (words: readonly Word[]): string => words.map((word) => word.written).join(' ')

/** The word that follows a run in its claim. */
function wordAfter({ content }: Pair['here'], { words }: Run): Word | undefined {
  const last = words.at(-1)
  return last && content[content.indexOf(last) + 1]
}

/** Whether the same word follows both; what begins a sentence has its capital from that, and is a name only then. */
function standBefore({ here, there }: Pair, one: Run, other: Run): boolean {
  const next = wordAfter(here, one)
  const nextThere = wordAfter(there, other)
  return next !== undefined && here.met.get(next) === nextThere
}

/** Each claim names somebody or something that the other does not: `Portugal`, `Spain`. */
const otherName: FindContrast = (pair) => {
  const { here, there } = pair
  const names = { here: strangeNames(here), there: strangeNames(there) }
  for (const one of names.here) {
    const other = names.there.find((their) => (their.sure && one.sure) || standBefore(pair, one, their))
    if (other) return { code: 'names-differ', here: written(one.words), there: written(other.words) }
  }
  return null
}

/** What each claim begins with, where the other lacks it: `Finland supports`, `Sweden supports`. */
const otherSubject: FindContrast = ({ here, there }): Contrast | null => {
  const [one] = here.content
  const [other] = there.content
  if (!one || !other || one.kind !== 'word' || other.kind !== 'word') return null
  if (here.met.has(one) || there.met.has(other) || here.unmet.length > 2 || there.unmet.length > 2) return null
  return { code: 'names-differ', here: one.written, there: other.written }
}

/** Another person, body or place. */
export const findNames: FindContrast = (pair) => otherName(pair) ?? otherSubject(pair)
