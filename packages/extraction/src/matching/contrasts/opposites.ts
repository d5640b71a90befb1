import { stemmer } from 'stemmer'
import { OPPOSITES, TURNING_VERBS } from '../../lexicon/contrasts/opposites.ts'
import { irregularPastOf } from '../../lexicon/verbs/irregular-past.ts'

const known = new Map<string, Set<string>>()

function record(one: string, other: string): void {
  const opposites = known.get(one) ?? new Set()
  known.set(one, opposites.add(other))
}

/** The stem of a word, and that of its past form where it is another. */
const stemsOf = (word: string): string[] => [word, irregularPastOf(word) ?? word].map((form) => stemmer(form))

for (const pair of OPPOSITES) {
  const [left = [], right = []] = pair.split('/').map((side) => side.trim().split(/\s+/).flatMap(stemsOf))
  for (const one of left)
    for (const other of right) {
      record(one, other)
      record(other, one)
    }
}

/** Whether two words, as stems, mean the opposite of each other. */
export const areOpposite = (stem: string, other: string): boolean => known.get(stem)?.has(other) ?? false

const TURNING: ReadonlySet<string> = new Set(TURNING_VERBS.map((word) => (word.includes('-') ? word : stemmer(word))))

/** Whether a word, as a stem, turns what follows it round. */
export const turnsRound = (stem: string): boolean => TURNING.has(stem)

/** Verbs of two words that are read as one; the verb as a stem. */
const PHRASES: ReadonlyMap<string, string> = new Map(
  [
    ['rule', 'out'],
    ['turn', 'down'],
    ['call', 'off'],
    ['stop', 'short'],
  ].map(([verb = '', particle = '']) => [`${stemmer(verb)} ${particle}`, `${verb}-${particle}`]),
)

/** The verb that two words make together (`ruled out`), or null. */
export const phraseOf = (stem: string, next: string): string | null => PHRASES.get(`${stem} ${next}`) ?? null
