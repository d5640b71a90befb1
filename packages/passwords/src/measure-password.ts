import { ZxcvbnFactory, type ZxcvbnResult } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as english from '@zxcvbn-ts/language-en'
import type { Weakness } from './weaknesses.ts'

/** How hard a password is to guess. */
export interface PasswordStrength {
  /** From 0, guessed at once, to 4; from 3 on it is taken. */
  readonly score: 0 | 1 | 2 | 3 | 4
  /** Why it is not taken; null when it is. */
  readonly weakness: Weakness | null
}

/** Fewer guesses than these are within reach of somebody who has the hash: a hundred million. */
const enough = 3

/** How many characters are measured, since that takes time with the square of them: a longer password is no weaker than its beginning. */
const measured = 32

/** What stands at the beginning of everybody's guesses in a newsroom. */
const ofNewsrooms = [
  'sourceline',
  'newsroom',
  'editor',
  'reporter',
  'journalist',
  'article',
  'headline',
  'press',
  'news',
]

const estimator = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
  // Of each word in disguise (p4ssw0rd) so many readings are tried; hostile ones have thousands.
  l33tMaxSubstitutions: 20,
})

/**
 * Measures how many guesses a password takes (zxcvbn): by leaked passwords, words, names, dates, keyboards and
 * repetitions, not by its length and signs.
 *
 * @param about What belongs to the person: name and address.
 */
export function measurePassword(password: string, about: readonly string[] = []): PasswordStrength {
  const own = [...new Set(about.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]))]
  const result = estimator.check(password.slice(0, measured), [
    ...own.filter(({ length }) => length > 2),
    ...ofNewsrooms,
  ])
  return { score: result.score, weakness: result.score >= enough ? null : weaknessOf(result) }
}

function weaknessOf({ sequence }: ZxcvbnResult): Weakness {
  const dictionaries = sequence.flatMap((match) => ('dictionaryName' in match ? [String(match.dictionaryName)] : []))
  if (dictionaries.includes('userInputs')) return 'password-personal'
  return sequence.length === 1 && dictionaries[0]?.startsWith('passwords') ? 'password-breached' : 'password-guessable'
}
