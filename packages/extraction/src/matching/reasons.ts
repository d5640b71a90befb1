import { NO_DAY } from './dates.ts'
import type { PreparedQuery, QueryTerm } from './query.ts'
import { FIELD, FLAG, fieldOf, termIn } from './record-store.ts'
import type { RecordStore } from './record-store.ts'

/** Why a recorded claim was proposed, or what speaks against its being the same. */
export interface Reason {
  readonly code:
    | 'same-words'
    | 'same-numbers'
    | 'same-names'
    | 'same-date'
    | 'negated'
    | 'number-differs'
    | 'date-differs'
  readonly kind: 'agreement' | 'warning'
  /** For an editor, in words. */
  readonly text: string
}

const REACH = 3
const CLOSE = 0.6
const SAME_DATE_DAYS = 3
const FAR_DAYS = 180
const SHOWN = 4

const isYear = (term: string): boolean => /^#(?:19|20)\d\d$/.test(term)
const agreement = (code: Reason['code'], text: string): Reason => ({ code, kind: 'agreement', text })
const warning = (code: Reason['code'], text: string): Reason => ({ code, kind: 'warning', text })
const listed = (items: readonly string[]): string => [...new Set(items)].slice(0, SHOWN).join(', ')

interface Side {
  readonly matched: readonly { term: QueryTerm; name: boolean }[]
  readonly numbers: readonly string[]
  readonly negated: boolean
  /** Share of the claim's words that the query has. */
  readonly covered: number
}

function ownTerm(query: PreparedQuery, number: number): QueryTerm | undefined {
  const term = query.byNumber.get(number)
  return term?.own ? term : undefined
}

function claimSide(store: RecordStore, query: PreparedQuery, slot: number): Side {
  const words = [...store.tokensOf(slot)].filter(
    (token) => fieldOf(token) === FIELD.claim && (token & FLAG.function) === 0,
  )
  const met = words.map((token) => ownTerm(query, termIn(token)))
  const negations = words.filter(
    (token, at) =>
      (token & FLAG.negator) !== 0 &&
      met.slice(at + 1, at + 1 + REACH).some((term) => term?.kind === 'word' && !term.name),
  )
  return {
    matched: met.flatMap((term, at) => {
      const token = words[at] ?? 0
      const beside = term?.aside && (token & FLAG.aside) !== 0
      return term && !beside ? [{ term, name: (token & FLAG.name) !== 0 }] : []
    }),
    numbers: words
      .filter((token) => (token & FLAG.number) !== 0)
      .map((token) => store.vocabulary.termOf(termIn(token))),
    negated: negations.length % 2 === 1,
    covered: met.filter(Boolean).length / Math.max(words.length, 1),
  }
}

/** Whether a negator of the query comes shortly before a word that the recorded claim has too. */
function queryNegated(query: PreparedQuery, matched: ReadonlySet<QueryTerm>): boolean {
  const places = [...matched].filter((term) => term.kind === 'word' && !term.name).flatMap((term) => term.positions)
  const negators = query.terms.filter((term) => term.kind === 'negator' && term.own).flatMap((term) => term.positions)
  return negators.filter((at) => places.some((place) => place > at && place - at <= REACH)).length % 2 === 1
}

/** In loose retellings a "not" belongs to something else more often than not: only close ones are compared. */
function negationReasons(query: PreparedQuery, side: Side, matched: ReadonlySet<QueryTerm>): Reason[] {
  if (side.covered < CLOSE || side.negated === queryNegated(query, matched)) return []
  return [warning('negated', side.negated ? 'Negated there, not here' : 'Negated here, not there')]
}

/** Names that stand next to each other in the query are shown as one. */
function joinedNames(terms: readonly QueryTerm[]): string[] {
  const placed = terms
    .map((term) => ({ at: term.positions[0] ?? 0, written: term.written }))
    .toSorted((a, b) => a.at - b.at)
  const names: { at: number; written: string }[] = []
  for (const { at, written } of placed) {
    const last = names.at(-1)
    if (last && at === last.at + 1) names[names.length - 1] = { at, written: `${last.written} ${written}` }
    else names.push({ at, written })
  }
  return names.map(({ written }) => written)
}

function dateReasons(store: RecordStore, query: PreparedQuery, slot: number): Reason[] {
  const day = store.days[slot] ?? NO_DAY
  if (day === NO_DAY || query.day === NO_DAY) return []
  const gap = Math.abs(day - query.day)
  if (gap === 0) return [agreement('same-date', 'Same date')]
  if (gap <= SAME_DATE_DAYS) return [agreement('same-date', `Dates ${gap} ${gap === 1 ? 'day' : 'days'} apart`)]
  return gap > FAR_DAYS ? [warning('date-differs', `Dates differ: ${Math.round(gap / 30)} months apart`)] : []
}

function numberReasons(query: PreparedQuery, side: Side): Reason[] {
  const asked = query.terms.filter((term) => term.kind === 'number' && term.own)
  const recorded = new Set(side.numbers)
  const same = asked.filter((term) => recorded.has(term.term))
  const askedOnly = asked.filter((term) => !recorded.has(term.term))
  const known = new Set(asked.map((term) => term.term))
  const recordedOnly = [...recorded].filter((term) => !known.has(term))
  const contrast = (code: 'number-differs' | 'date-differs', label: string, years: boolean): Reason[] => {
    const here = askedOnly.filter((term) => isYear(term.term) === years)
    const there = recordedOnly.filter((term) => isYear(term) === years)
    if (here.length === 0 || there.length === 0) return []
    const said = listed(here.map((term) => term.written))
    return [warning(code, `${label}: ${said} here, ${listed(there.map((term) => term.slice(1)))} there`)]
  }
  return [
    ...(same.length > 0
      ? [agreement('same-numbers', `Same numbers: ${listed(same.map((term) => term.written))}`)]
      : []),
    ...contrast('number-differs', 'Number differs', false),
    ...contrast('date-differs', 'Year differs', true),
  ]
}

/** Says that the two state opposite or different things, however alike their words. */
export const contradicts = ({ code }: Reason): boolean => code === 'negated' || code === 'number-differs'

/** What the query and a recorded claim have in common, then what may set them apart. */
export function reasonsFor(store: RecordStore, query: PreparedQuery, slot: number): Reason[] {
  const side = claimSide(store, query, slot)
  const matched = new Set(side.matched.map(({ term }) => term))
  const names = [
    ...new Set(side.matched.filter(({ term, name }) => name && term.kind === 'word').map(({ term }) => term)),
  ]
  const words = [...matched]
    .filter((term) => term.kind === 'word' && !names.includes(term))
    .toSorted((a, b) => b.idf - a.idf)
  const all = [
    ...(names.length > 0 ? [agreement('same-names', `Same names: ${listed(joinedNames(names))}`)] : []),
    ...numberReasons(query, side),
    ...dateReasons(store, query, slot),
    ...(words.length > 0 ? [agreement('same-words', `Same words: ${listed(words.map((term) => term.written))}`)] : []),
    ...negationReasons(query, side, matched),
  ]
  return [...all.filter((reason) => reason.kind === 'warning'), ...all.filter((reason) => reason.kind === 'agreement')]
}
