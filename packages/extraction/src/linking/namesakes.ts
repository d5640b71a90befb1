import { reporters } from '../lexicon/speech/second-hand.ts'
import { at, type Reading } from '../text/reading.ts'
import type { NamedEntity } from './named-entities.ts'

/**
 * The tokens at which the name of an outlet is that of somebody: "Bloomberg said" behind "Michael Bloomberg". Never where
 * the full name comes only later, where the text calls the outlet a magazine or an agency, or where it reports.
 */
export function namesakes(
  reading: Reading,
  entities: readonly NamedEntity[],
  fullest: ReadonlyMap<string, string | null>,
): ReadonlySet<number> {
  const outlets = calledOutlets(reading, entities)
  const introduced = new Set<string>()
  const found = new Set<number>()
  for (const { token, last, described } of entities) {
    const { kind, name } = described
    if (kind === 'PUBLICATION' && introduced.has(name) && !outlets.has(name) && !reports(reading, token, last))
      found.add(token)
    if (kind !== 'PERSON') continue
    for (const word of name.split(/\s+/u)) if (fullest.get(word) === name) introduced.add(word)
  }
  return found
}

/** "the magazine | Forbes", "Forbes | magazine", "Bloomberg | News": what the text itself makes an outlet of. */
function calledOutlets({ tokens }: Reading, entities: readonly NamedEntity[]): ReadonlySet<string> {
  const found = new Set<string>()
  tokens.forEach(({ lower }, index) => {
    if (!reporters.has(lower)) return
    for (const near of [tokens[index - 1], tokens[index + 1]]) if (near !== undefined) found.add(near.text)
  })
  for (const { described } of entities)
    if (described.kind === 'PUBLICATION' && described.name.includes(' '))
      found.add(described.name.split(' ', 1).join(''))
  return found
}

/** How many words may stand between an outlet and its verb: "has since". */
const mostBetween = 3

/** "Bloomberg has | reported", "reported | Bloomberg", "according to | Bloomberg". */
function reports(reading: Reading, token: number, last: number): boolean {
  const { lower: before } = at(reading, token - 1)
  if (before === 'to' || isReporting(before)) return true
  if (/^(?:by|per|via|in|from|with)$/u.test(before)) return true
  let verb = last
  while (verb < last + mostBetween && /^(?:AUX|ADV|PART)$/u.test(at(reading, verb).pos)) verb++
  return isReporting(at(reading, verb).lower)
}

/** A verb for what the press does. */
function isReporting(lower: string): boolean {
  return (
    /^(?:report|publish|reveal|write|cite|quote)(?:s|d|ed|es|ing)?$/u.test(lower) ||
    /^(?:wrote|written|told)$/u.test(lower)
  )
}
