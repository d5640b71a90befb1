import { contrastsBetween } from './contrasts/index.ts'
import type { Contrast } from './contrasts/index.ts'
import { NO_DAY } from './dates.ts'
import type { PreparedQuery, QueryTerm } from './query.ts'
import { FIELD, FLAG, fieldOf, termIn } from './indexed-claims.ts'
import type { IndexedClaims } from './indexed-claims.ts'

/** Why a recorded claim was proposed, or what speaks against its being the same. */
export interface Reason {
  readonly code:
    | 'same-words'
    | 'same-numbers'
    | 'same-names'
    | 'same-date'
    | 'negated'
    | 'said-apart'
    | Contrast['code']
  readonly kind: 'agreement' | 'warning'
  /** For an editor, in words. */
  readonly text: string
}

const SAME_DATE_DAYS = 3
const FAR_DAYS = 180
const SHOWN = 4

const agreement = (code: Reason['code'], text: string): Reason => ({ code, kind: 'agreement', text })
const warning = (code: Reason['code'], text: string): Reason => ({ code, kind: 'warning', text })
const listed = (items: readonly string[]): string => [...new Set(items)].slice(0, SHOWN).join(', ')

interface Side {
  readonly matched: readonly { term: QueryTerm; name: boolean }[]
  readonly numbers: readonly string[]
}

function ownTerm(query: PreparedQuery, number: number): QueryTerm | undefined {
  const term = query.byNumber.get(number)
  return term?.own ? term : undefined
}

function claimSide(store: IndexedClaims, query: PreparedQuery, slot: number): Side {
  const words = [...store.tokensOf(slot)].filter(
    (token) => fieldOf(token) === FIELD.claim && (token & FLAG.function) === 0,
  )
  const met = words.map((token) => ownTerm(query, termIn(token)))
  return {
    matched: met.flatMap((term, at) => {
      const token = words[at] ?? 0
      const beside = term?.aside && (token & FLAG.aside) !== 0
      return term && !beside ? [{ term, name: (token & FLAG.name) !== 0 }] : []
    }),
    numbers: words
      .filter((token) => (token & FLAG.number) !== 0)
      .map((token) => store.vocabulary.termOf(termIn(token))),
  }
}

const LABELS: Readonly<Record<Contrast['code'], string>> = {
  'number-differs': 'Number differs',
  opposite: 'Opposite',
  'roles-differ': 'Parts exchanged',
  'names-differ': 'Name differs',
  'date-differs': 'Date differs',
  'modality-differs': 'Certainty differs',
  'quantity-differs': 'Quantity differs',
  'words-differ': 'Word differs',
}

/** What sets the query and a recorded claim apart that speak in much the same words. */
function contrastReasons(store: IndexedClaims, query: PreparedQuery, slot: number): Reason[] {
  const { found, negated } = contrastsBetween(query.text, store.textOf(slot))
  const turned = negated === 'there' ? 'Negated there, not here' : 'Negated here, not there'
  return [
    ...found.map(({ code, here, there }) => warning(code, `${LABELS[code]}: ${here} here, ${there} there`)),
    ...(negated ? [warning('negated', turned)] : []),
  ]
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

function dateReasons(store: IndexedClaims, query: PreparedQuery, slot: number): Reason[] {
  const day = store.days[slot] ?? NO_DAY
  if (day === NO_DAY || query.day === NO_DAY) return []
  const gap = Math.abs(day - query.day)
  if (gap === 0) return [agreement('same-date', 'Same date')]
  if (gap <= SAME_DATE_DAYS) return [agreement('same-date', `Dates ${gap} ${gap === 1 ? 'day' : 'days'} apart`)]
  return gap > FAR_DAYS ? [warning('said-apart', `Dates differ: ${Math.round(gap / 30)} months apart`)] : []
}

function numberReasons(query: PreparedQuery, side: Side): Reason[] {
  const asked = query.terms.filter((term) => term.kind === 'number' && term.own)
  const recorded = new Set(side.numbers)
  const same = asked.filter((term) => recorded.has(term.term))
  return same.length > 0 ? [agreement('same-numbers', `Same numbers: ${listed(same.map((term) => term.written))}`)] : []
}

/**
 * Says that the two state opposite or different things, however alike their words. That they were said far apart in
 * time is only worth knowing: what was said once is often said again.
 */
export const contradicts = ({ code, kind }: Reason): boolean => kind === 'warning' && code !== 'said-apart'

/** What the query and a recorded claim have in common, and how far apart they were said; not compared word by word. */
export function agreementsOf(store: IndexedClaims, query: PreparedQuery, slot: number): Reason[] {
  const side = claimSide(store, query, slot)
  const matched = new Set(side.matched.map(({ term }) => term))
  const names = [
    ...new Set(side.matched.filter(({ term, name }) => name && term.kind === 'word').map(({ term }) => term)),
  ]
  const words = [...matched]
    .filter((term) => term.kind === 'word' && !names.includes(term))
    .toSorted((a, b) => b.idf - a.idf)
  return warningsFirst([
    ...(names.length > 0 ? [agreement('same-names', `Same names: ${listed(joinedNames(names))}`)] : []),
    ...numberReasons(query, side),
    ...dateReasons(store, query, slot),
    ...(words.length > 0 ? [agreement('same-words', `Same words: ${listed(words.map((term) => term.written))}`)] : []),
  ])
}

const warningsFirst = (reasons: readonly Reason[]): Reason[] => [
  ...reasons.filter(({ kind }) => kind === 'warning'),
  ...reasons.filter(({ kind }) => kind === 'agreement'),
]

/** What may set the query and a recorded claim apart, then what they have in common. */
export const reasonsFor = (store: IndexedClaims, query: PreparedQuery, slot: number): Reason[] =>
  warningsFirst([...contrastReasons(store, query, slot), ...agreementsOf(store, query, slot)])
