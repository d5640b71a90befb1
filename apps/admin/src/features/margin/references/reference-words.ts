interface Wording {
  readonly of: RegExp
  readonly asked: string
  readonly else: string
}

const moments = ['today', 'yesterday', 'tomorrow', 'tonight', 'now', 'then']
const spans = ['day', 'week', 'weekend', 'month', 'year', 'spring', 'summer', 'autumn', 'winter']

const days = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'].map((day) => `${day}day`)
const months = 'january february march april may june july august september october november december'.split(' ')

const wordings: readonly Wording[] = [
  {
    of: /^(?:I|me|my|he|him|his|she|her|hers|they|them|their|theirs|we|us|our|ours|you|your|yours|who)$/iu,
    asked: 'Who',
    else: 'Somebody else',
  },
  { of: /^(?:here|there)$/iu, asked: 'Where', else: 'Somewhere else' },
  {
    of: new RegExp(`\\b(?:${[...moments, ...spans, ...days, ...months].join('|')})\\b`, 'iu'),
    asked: 'When',
    else: 'Some other time',
  },
]

const thing = { asked: 'What', else: 'Something else' }

const wordingFor = (words: string) => wordings.find(({ of }) => of.test(words)) ?? thing

/** What an editor is asked about words that point elsewhere. */
export const questionAbout = (words: string): string => `${wordingFor(words).asked} is “${words}”?`

/** What is chosen where no candidate is right, or where there is none. */
export function otherThan(words: string, hasCandidates: boolean): string {
  const wording = wordingFor(words)
  return hasCandidates ? wording.else : `Say ${wording.asked.toLowerCase()}`
}
