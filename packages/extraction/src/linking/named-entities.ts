import { platforms } from '../lexicon/names/publications.ts'
import { isTimeOrNothing } from '../lexicon/people/nobody.ts'
import { isPersonNoun } from '../lexicon/people/references.ts'
import { isBody, isGroup, isRole } from '../lexicon/people/roles.ts'
import { describeSource } from '../sources/describe-source.ts'
import type { DescribedSource } from '../sources/described-source.ts'
import { basePhrase } from '../syntax/noun-phrase.ts'
import type { Range } from '../syntax/range.ts'
import { at, type Reading } from '../text/reading.ts'

/** Someone or something that the text names, at a place. */
export interface NamedEntity {
  readonly token: number
  /** The token behind it. */
  readonly last: number
  readonly sentence: number
  readonly described: DescribedSource
}

/** The people, groups and bodies that the text names, in its order. */
export function findNamedEntities(reading: Reading): NamedEntity[] {
  const entities: NamedEntity[] = []
  reading.sentences.forEach(({ first, last }, sentence) => {
    for (let index = first; index < last; index++) {
      if (!startsName(reading, index)) continue
      const end = Math.max(basePhrase(reading, index, last), index + 1)
      const range = nameOnly(reading, { first: index, last: end })
      if (range !== null)
        entities.push({ token: range.first, last: range.last, sentence, described: describeSource(reading, range) })
      index = (range?.last ?? index + 1) - 1
    }
  })
  return entities
}

function startsName(reading: Reading, index: number): boolean {
  const token = at(reading, index)
  const before = at(reading, index - 1)
  if (isTimeOrNothing(token.lower) || platforms.has(token.lower)) return false
  if (before.pos === 'PROPN' && !isTimeOrNothing(before.lower) && !platforms.has(before.lower)) return false
  return (
    token.pos === 'PROPN' ||
    isGroup(token.lower) ||
    (token.pos === 'NOUN' && (isRole(token.lower) || isBody(token.lower) || isPersonNoun(token.lower)))
  )
}

/** "Academy | of | Sciences": one name. */
function tiesName(reading: Reading, index: number, last: number): boolean {
  return (
    at(reading, index).lower === 'of' &&
    at(reading, index - 1).pos === 'PROPN' &&
    isBody(at(reading, index - 1).lower) &&
    index + 1 < last &&
    at(reading, index + 1).pos === 'PROPN'
  )
}

/** The first name or head noun of the phrase, without what is tied to it. */
function nameOnly(reading: Reading, { first, last }: Range): Range | null {
  let end = first
  while (
    end < last &&
    (at(reading, end).pos === 'PROPN' ||
      isRole(at(reading, end).lower) ||
      isGroup(at(reading, end).lower) ||
      isPersonNoun(at(reading, end).lower) ||
      isBody(at(reading, end).lower) ||
      tiesName(reading, end, last))
  )
    end++
  if (end === first) return null
  return { first, last: end }
}
