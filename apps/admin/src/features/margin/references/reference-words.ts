interface Wording {
  readonly of: RegExp
  readonly asked: string
}

const wordings: readonly Wording[] = [
  {
    of: /^(?:I|me|my|he|him|his|she|her|hers|they|them|their|theirs|we|us|our|ours|you|your|yours|who)$/iu,
    asked: 'Who',
  },
  { of: /^(?:here|there)$/iu, asked: 'Where' },
  {
    of: /\b(?:today|yesterday|tomorrow|tonight|now|then|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|day|week|weekend|month|year|spring|summer|autumn|winter)\b/iu,
    asked: 'When',
  },
]

const thing = { asked: 'What' }

const wordingFor = (words: string) => wordings.find(({ of }) => of.test(words)) ?? thing

/** What an editor is asked about words that point elsewhere. */
export const questionAbout = (words: string): string => `${wordingFor(words).asked} is “${words}”?`
