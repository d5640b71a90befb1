import { SPANS, WHICH } from '../../lexicon/contrasts/periods.ts'
import type { FindContrast } from './contrast.ts'
import { isYear } from './reading.ts'
import type { Reading } from './reading.ts'

interface Named {
  readonly key: string
  readonly written: string
}

const named = ({ words }: Reading, kind: 'month' | 'day'): Named[] =>
  words.filter(({ period }) => period === kind).map(({ term, written }) => ({ key: term, written }))

/** `last year`, `second quarter`: which one of the spans of time, for each span that is named. */
function spans({ words }: Reading): Map<string, Named> {
  const found = new Map<string, Named>()
  words.forEach(({ lower, written }, at) => {
    const span = words[at + 1]
    const name = span?.lower.replace(/s$/u, '') ?? ''
    if (span && WHICH.has(lower) && SPANS.has(name))
      found.set(name, { key: lower === 'past' ? 'last' : lower, written: `${written} ${span.written}` })
  })
  return found
}

/** Another year: each claim names one, and none is the other's. */
const findYear: FindContrast = ({ here, there }) => {
  const ours = here.content.filter(isYear)
  const theirs = there.content.filter(isYear)
  const [one] = ours
  const [other] = theirs
  if (!one || !other || ours.some(({ term }) => theirs.some((their) => their.term === term))) return null
  return { code: 'date-differs', here: one.written, there: other.written }
}

/** Another year, month, day or span of time. */
export const findPeriod: FindContrast = (pair) => {
  const { here, there } = pair
  const year = findYear(pair)
  if (year) return year
  for (const kind of ['month', 'day'] as const) {
    const [ours, theirs] = [named(here, kind), named(there, kind)]
    const [one] = ours
    const [other] = theirs
    if (one && other && !ours.some(({ key }) => theirs.some((their) => their.key === key)))
      return { code: 'date-differs', here: one.written, there: other.written }
  }
  const theirs = spans(there)
  for (const [span, one] of spans(here)) {
    const other = theirs.get(span)
    if (other && other.key !== one.key) return { code: 'date-differs', here: one.written, there: other.written }
  }
  return null
}
