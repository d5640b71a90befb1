import type { Stance } from '@sourceline/domain'
import { formsOf } from '../verbs/inflection.ts'
import { phrases, words } from '../word-list.ts'

/** Verbs with the words behind them by which something is brought up without a clause: "warned of", "hinted at". */
export const bringingUp = phrases(`
  warn of, warn about, warn against, hint at, complain of, complain about, call for, call on, call upon, boast of,
  boast about, insist on, allude to, apologise for, apologize for, raise questions about, raise doubts about,
  speak out against, speak out for, come out against, come out in favour of, come out in favor of`)
/** Those by which something is contested. */
export const contesting = phrases(`
  cast doubt on, cast doubts on, cast doubt over, throw doubt on, take issue with, object to, push back against,
  push back on, hit back at, take exception to`)
/** Those by which somebody owns up to something. */
export const owningUp = phrases('confess to, plead guilty to, own up to')
/** Those by which somebody denies something. */
export const disowning = phrases('plead not guilty to')

/** Verbs of laying something to somebody: "blamed the storm for the delay". */
export const blaming = words('blame blames blamed blaming')

/** Nouns of what somebody holds or says: "the mayor's view is that". */
export const heldAsNouns = words(`
  view opinion argument contention message position advice answer belief conclusion verdict warning point theory
  hope fear claim response explanation assessment`)
/** Nouns with which words are somebody's: "in the mayor's words". */
export const ownWords = words('words view opinion eyes judgment judgement estimation telling')

/** Nouns of what is told and nobody is named for: "there are reports that". */
export const unsourced = words(`
  fears reports rumours rumors claims allegations accusations suggestions speculation suspicions signs concerns`)
/** Verbs and prepositions by which somebody has such to bear: "faces accusations that", "amid claims that". */
export const bearing = words('face faces faced facing amid amidst following despite fuel fuels fuelled fueled')

/** How many words may stand behind the verb. */
const maxWords = 5

const ownForms: Readonly<Partial<Record<string, string>>> = {
  spoke: 'speak',
  came: 'come',
  coming: 'come',
  threw: 'throw',
  hits: 'hit',
  hitting: 'hit',
  pled: 'plead',
}
/** The base form of each form of the verbs above. */
const lemmas: ReadonlyMap<string, string> = new Map([
  ...[...bringingUp, ...contesting, ...owningUp, ...disowning].flatMap((phrase) => {
    const verb = phrase.split(' ', 1).join('')
    return formsOf(verb).map((form) => [form, verb] as const)
  }),
  ...Object.entries(ownForms).map(([form, verb]) => [form, verb ?? form] as const),
])

/** How many words behind a form of a verb make it bring something up, and how its subject stands; null where none do. */
export function bringsUp(words: readonly string[]): { readonly length: number; readonly stance: Stance } | null {
  const verb = lemmas.get(words[0] ?? '')
  if (verb === undefined) return null
  const kinds: readonly [ReadonlySet<string>, Stance][] = [
    [bringingUp, 'ASSERTS'],
    [contesting, 'DISPUTES'],
    [owningUp, 'CONFIRMS'],
    [disowning, 'DENIES'],
  ]
  for (let length = maxWords; length > 0; length--) {
    const phrase = [verb, ...words.slice(1, length + 1)].join(' ')
    const found = kinds.find(([list]) => list.has(phrase))
    if (found !== undefined) return { length, stance: found[1] }
  }
  return null
}
