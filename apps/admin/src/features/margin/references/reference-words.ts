import { t } from '@/shared/words/words.ts'

/** What is asked about words that point elsewhere, and what is chosen where no candidate is right, or where there is none. */
interface Wording {
  readonly asked: (words: string) => string
  readonly else: () => string
  readonly say: () => string
}

const moments = ['today', 'yesterday', 'tomorrow', 'tonight', 'now', 'then']
const spans = ['day', 'week', 'weekend', 'month', 'year', 'spring', 'summer', 'autumn', 'winter']

const days = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'].map((day) => `${day}day`)
const months = 'january february march april may june july august september october november december'.split(' ')

const who: Wording = {
  asked: (words) => t('Who is “{words}”?', { words }),
  else: () => t('Somebody else'),
  say: () => t('Say who'),
}
const where: Wording = {
  asked: (words) => t('Where is “{words}”?', { words }),
  else: () => t('Somewhere else'),
  say: () => t('Say where'),
}
const when: Wording = {
  asked: (words) => t('When is “{words}”?', { words }),
  else: () => t('Some other time'),
  say: () => t('Say when'),
}
const what: Wording = {
  asked: (words) => t('What is “{words}”?', { words }),
  else: () => t('Something else'),
  say: () => t('Say what'),
}

const wordings: readonly (readonly [of: RegExp, wording: Wording])[] = [
  [/^(?:I|me|my|he|him|his|she|her|hers|they|them|their|theirs|we|us|our|ours|you|your|yours|who)$/iu, who],
  [/^(?:here|there)$/iu, where],
  [new RegExp(`\\b(?:${[...moments, ...spans, ...days, ...months].join('|')})\\b`, 'iu'), when],
]

const wordingFor = (words: string): Wording => wordings.find(([of]) => of.test(words))?.[1] ?? what

/** What an editor is asked about words that point elsewhere. */
export const questionAbout = (words: string): string => wordingFor(words).asked(words)

/** What is chosen where no candidate is right, or where there is none. */
export function otherThan(words: string, hasCandidates: boolean): string {
  const wording = wordingFor(words)
  return hasCandidates ? wording.else() : wording.say()
}
