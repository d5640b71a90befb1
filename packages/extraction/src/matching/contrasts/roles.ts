import { ARTICLES, BE, bothWays } from '../../lexicon/contrasts/roles.ts'
import type { FindContrast } from './contrast.ts'
import type { Reading, Word } from './reading.ts'

const FROM = new Set(['from'])
const TOWARDS = new Set(['to', 'into', 'towards', 'toward'])

/** The small word that stands before a name, articles and other names passed over. */
function before({ words }: Reading, word: Word): string {
  for (let at = word.at - 1; at >= 0; at -= 1) {
    const one = words[at]
    if (!one) return ''
    if (one.name === 'sure' || ARTICLES.has(one.lower)) continue
    return one.lower
  }
  return ''
}

const towards = (small: string): 'from' | 'to' | null => {
  if (FROM.has(small)) return 'from'
  return TOWARDS.has(small) ? 'to' : null
}

/** `from China to Vietnam`, `from Vietnam to China`. */
const turnedWay: FindContrast = ({ here, there }) => {
  for (const [word, other] of here.met) {
    const ways = [towards(before(here, word)), towards(before(there, other))] as const
    if (ways[0] && ways[1] && ways[0] !== ways[1])
      return { code: 'roles-differ', here: `${ways[0]} ${word.written}`, there: `${ways[1]} ${other.written}` }
  }
  return null
}

/** Whether the one who acts is named after the verb, if at all: `was sued by Halden`, `was flooded after the rain`. */
const isPassive = ({ words }: Reading, verb: Word, last: Word): boolean =>
  words.some(({ lower, at }) => lower === 'by' && at > verb.at && at < last.at) ||
  words.slice(Math.max(0, verb.at - 2), verb.at).some(({ lower }) => BE.has(lower))

const told = (words: readonly Word[]): string => words.map(({ written }) => written).join(' ')
const isNamed = (one: Word, other: Word): boolean => one.name !== 'no' && other.name !== 'no'

/** `Nordvik sued Halden`, `Halden sued Nordvik`: the same verb between the same two, the other way round. */
const swapped: FindContrast = ({ here, there }) => {
  const shared = [...here.met].filter(([word]) => word.kind === 'word' && !word.period)
  const alike = here.unmet.length === 0 && there.unmet.length === 0
  for (const [first, firstThere] of shared)
    for (const [verb, verbThere] of shared) {
      if (
        verb.at <= first.at ||
        verb.name !== 'no' ||
        verbThere.name !== 'no' ||
        verb.term !== verbThere.term ||
        bothWays.has(verb.term)
      )
        continue
      for (const [last, lastThere] of shared) {
        if (last.at <= verb.at || !(alike || (isNamed(first, firstThere) && isNamed(last, lastThere)))) continue
        const asHere = firstThere.at < verbThere.at && verbThere.at < lastThere.at
        const turned = lastThere.at < verbThere.at && verbThere.at < firstThere.at
        if (!asHere && !turned) continue
        const passives = [isPassive(here, verb, last), isPassive(there, verbThere, turned ? firstThere : lastThere)]
        if ((passives[0] === passives[1]) === asHere) continue
        return {
          code: 'roles-differ',
          here: told([first, verb, last]),
          there: told(turned ? [lastThere, verbThere, firstThere] : [firstThere, verbThere, lastThere]),
        }
      }
    }
  return null
}

/** The same who, with the parts exchanged. */
export const findRoles: FindContrast = (pair) => turnedWay(pair) ?? swapped(pair)
