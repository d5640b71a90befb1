import { byCode } from '../words/words.ts'

/** What people call the records of a type, as far as English forms it from the type's name. */
const known: Readonly<Record<string, string>> = {
  'api-token': 'API token',
  'claim-link': 'link between claims',
  user: 'person',
  asset: 'image',
  'list-view': 'view',
}

const knownMany: Readonly<Record<string, string>> = {
  evidence: 'evidence',
  'claim-link': 'links between claims',
  user: 'people',
}

/** What people call the records of a type, in the forms that messages need. */
export interface Noun {
  /** "topic" */
  readonly word: string
  /** "Topic", where it stands alone. */
  readonly heading: string
  /** "topics" */
  readonly many: string
  /** What was done to something: "a topic". */
  readonly one: string
  /** The same of something that was named before: "the topic". */
  readonly the: string
  /** For languages in which other words follow it: `m`, `f` or `n`. */
  readonly gender: string
}

/**
 * What people call the records of a type, by the prefix of their ids or as their actions name them: `claim_link`,
 * `claim-link`. A catalogue has each form by a code: `noun.claim-link.many`.
 *
 * @param english What the server calls one of them, where it says so.
 */
export function nounOf(type: string, english?: string): Noun {
  const name = type.replaceAll('_', '-')
  const form = (which: string, words: string): string => byCode(`noun.${name}.${which}`, words)
  const word = english ?? known[name] ?? name.replaceAll('-', ' ')
  const uncounted = knownMany[name] === word
  return {
    word: form('word', word),
    heading: form('heading', word.charAt(0).toUpperCase() + word.slice(1)),
    many: form('many', knownMany[name] ?? `${word}s`),
    one: form('one', uncounted ? word : `${/^[aeio]/iu.test(word) ? 'an' : 'a'} ${word}`),
    the: form('the', `the ${word}`),
    gender: form('gender', 'n'),
  }
}
