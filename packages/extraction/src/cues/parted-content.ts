import { contrasts } from '../lexicon/clauses/conjunctions.ts'
import type { Span } from '../proposal.ts'
import { startsClause } from '../syntax/clause.ts'
import { at, type Reading } from '../text/reading.ts'
import { contentEnd } from './content-end.ts'
import { trimmedSpan } from './content.ts'
import type { Site } from './site.ts'

/** "said on Monday | , and the plan is public": a comma and a conjunction part what stands behind the cue from it. */
export function isParted(reading: Reading, cueEnd: number, first: number): boolean {
  for (let comma = cueEnd; comma < first; comma++)
    if (at(reading, comma).text === ',' && joins(reading, comma + 1) && !isClosed(reading, comma + 1, first))
      return true
  return false
}

/** "said, and has always said, that": what the comma opens is closed by another one before `first`. */
function isClosed(reading: Reading, from: number, first: number): boolean {
  for (let index = from; index < first; index++) if (at(reading, index).text === ',') return true
  return false
}

/** What ", and that ..." behind the cue's time and place ties to it; null when nothing is. */
export function tiedContent(reading: Reading, { group, high }: Site): Span | null {
  let comma = group.last
  while (comma < high && !/^[.,;:!?—–"“”]$/u.test(at(reading, comma).text)) comma++
  const that = comma + 2
  if (
    at(reading, comma).text !== ',' ||
    !joins(reading, comma + 1) ||
    at(reading, that).lower !== 'that' ||
    !startsClause(reading, that + 1, high)
  )
    return null
  return trimmedSpan(reading, that + 1, contentEnd(reading, that + 1, high, { own: false, firm: true }))
}

function joins(reading: Reading, index: number): boolean {
  return at(reading, index).pos === 'CCONJ' || contrasts.has(at(reading, index).lower)
}
