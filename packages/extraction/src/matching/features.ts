import { Association } from './association.ts'
import type { Candidate } from './best-of.ts'
import { coverageOf, metMass, weightOf } from './coverage.ts'
import type { Coverage } from './coverage.ts'
import { nearness, NO_DAY } from './dates.ts'
import { densest, RunFinder } from './order.ts'
import { massOf } from './query.ts'
import type { PreparedQuery, QueryTerm } from './query.ts'
import { FIELD, FLAG, fieldOf, termIn } from './indexed-claims.ts'
import type { IndexedClaims } from './indexed-claims.ts'
import { SoftMatcher } from './soft-match.ts'

/** What the second look measures of a candidate, each of them about 0 to 1; a weighted sum of these orders the candidates. */
export const MEASURES = [
  'lookupShare',
  'queryMet',
  'authorMet',
  'tellingMost',
  'tellingUnmet',
  'claimUnmet',
  'claimWords',
  'titleMet',
  'namesMet',
  'numbersMet',
  'numbersUnmet',
  'near',
  'withinWeek',
  'withinMonth',
  'media',
  'mediaBoth',
  'yearMet',
  'yearOther',
  'yearsApart',
  'yearAfter',
  'run',
  'claimExpected',
  'unexpectedMost',
  'titleExpected',
  'queryBrought',
  'dense',
  'denseShare',
  'central',
  'harmonic',
  'short',
] as const

/** What else bears on how sure a match is: mostly of the query, alike for all its candidates. */
export const CIRCUMSTANCES = ['daysAfter', 'queryWords', 'queryMass', 'queryUnknown', 'queryNames'] as const

export interface Measured {
  readonly slot: number
  readonly measures: Float64Array
  readonly circumstances: readonly number[]
  /** In the very words of the query. */
  readonly exact: boolean
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)
const bounded = (value: number, half: number): number => value / (value + half)
const total = (terms: readonly QueryTerm[]): number => terms.reduce((sum, term) => sum + massOf(term), 0)

/** Measures the candidates of one query. */
export function measureAll(store: IndexedClaims, query: PreparedQuery, candidates: readonly Candidate[]): Measured[] {
  const soft = new SoftMatcher(store.vocabulary, query)
  const association = new Association(store, query, candidates)
  const runs = new RunFinder(query)
  const mediaTerms = new Set(['photo', 'video', 'film'].flatMap((term) => store.vocabulary.find(term) ?? []))
  const known = query.said.filter(({ number }) => number >= 0 && store.postings.count(number) > 0)
  const mass = { said: total(query.said), signed: total(query.signed), known: total(known) }
  const names = total(query.said.filter((term) => term.name && term.kind === 'word'))
  const best = candidates[0]?.score ?? 0
  const ofQuery = [
    bounded(query.said.length, 15),
    bounded(mass.said, 80),
    ratio(mass.said - mass.known, mass.said),
    bounded(names, 10),
  ]
  return candidates.map(({ slot, score }, rank) => {
    const tokens = store.tokensOf(slot)
    const found = coverageOf(store, query, soft, tokens, mediaTerms)
    const met = ratio(metMass(query.said, found.met), mass.said)
    const claimMet = ratio(found.claim.soft, found.claim.all)
    const day = store.days[slot] ?? NO_DAY
    const after = day === NO_DAY || query.day === NO_DAY ? null : day - query.day
    const { all, near } = densest(found.met)
    const measures = Float64Array.of(
      ratio(score, best),
      met,
      ratio(metMass(query.signed, found.met), mass.signed),
      tellingMost(query, found) / 10,
      found.unmetMost / 10,
      bounded(found.unmet, 20),
      bounded(found.words, 10),
      ratio(found.title.soft, found.title.all),
      ratio(found.names.soft, found.names.all),
      bounded(found.numbersMet, 1),
      bounded(found.numbersUnmet, 1),
      nearness(day, query.day),
      after !== null && after >= -1 && after <= 7 ? 1 : 0,
      after !== null && after >= -1 && after <= 30 ? 1 : 0,
      found.media ? 1 : 0,
      found.media && query.media ? 1 : 0,
      ...yearMeasures(query, found),
      bounded(runs.longest(tokens), 4),
      ...expectation(store, association, found, query, soft, tokens, rank),
      ratio(association.brought(rank), mass.said),
      bounded(near, 20),
      ratio(near, all),
      association.centrality(rank),
      ratio(2 * claimMet * met, claimMet + met),
      1 / (1 + tokens.length / 10),
    )
    const daysAfter = after === null ? 0 : (Math.sign(after) * Math.log1p(Math.abs(after))) / 10
    return { slot, measures, circumstances: [daysAfter, ...ofQuery], exact: isExact(query, tokens) }
  })
}

function tellingMost(query: PreparedQuery, { met }: Coverage): number {
  let highest = 0
  for (const [term, degree] of met) if (term.own && !term.aside) highest = Math.max(highest, massOf(term) * degree)
  return highest
}

/** Whether the years that the claim names are those of the query, and how far off they are. */
function yearMeasures({ year, years }: PreparedQuery, found: Coverage): number[] {
  const named = found.years
  if (named.length === 0) return [0, 0, 0, 0]
  const met = named.some((one) => years.has(one))
  const apart = year === null ? 0 : Math.min(...named.map((one) => Math.abs(one - year)))
  const later = year === null ? 0 : Math.max(0, Math.max(...named) - year)
  return [met ? 1 : 0, years.size > 0 && !met ? 1 : 0, Math.min(apart, 6) / 6, Math.min(later, 3) / 3]
}

/** Shares of claim and title that the query has or brings with it, and the most telling word of the claim that it does not. */
function expectation(
  store: IndexedClaims,
  association: Association,
  { claim, title }: Coverage,
  query: PreparedQuery,
  soft: SoftMatcher,
  tokens: Uint32Array,
  rank: number,
): [number, number, number] {
  const expected = [0, 0]
  let highest = 0
  for (const token of tokens) {
    const field = fieldOf(token)
    if (field !== FIELD.claim && field !== FIELD.title) break
    if ((token & FLAG.function) !== 0) continue
    const number = termIn(token)
    const exact = query.byNumber.has(number)
    if (!exact && (token & FLAG.aside) !== 0) continue
    const weight = weightOf(store, token)
    const degree = exact ? 1 : Math.max(soft.alike(number)?.degree ?? 0, association.expects(number, rank))
    expected[field] = (expected[field] ?? 0) + weight * degree
    if (field === FIELD.claim) highest = Math.max(highest, weight * (1 - degree))
  }
  return [ratio(expected[FIELD.claim] ?? 0, claim.all), highest / 10, ratio(expected[FIELD.title] ?? 0, title.all)]
}

function isExact({ sequence }: PreparedQuery, tokens: Uint32Array): boolean {
  if (sequence.length === 0) return false
  for (let index = 0; index < sequence.length; index += 1) {
    const token = tokens[index]
    if (token === undefined || fieldOf(token) !== FIELD.claim || termIn(token) !== sequence[index]) return false
  }
  const next = tokens[sequence.length]
  return next === undefined || fieldOf(next) !== FIELD.claim
}
