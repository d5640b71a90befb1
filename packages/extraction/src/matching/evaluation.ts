import type { AskedClaim } from './claim-lines.ts'
import { createClaimIndex } from './claim-index.ts'
import type { ClaimIndex, ClaimMatch } from './claim-index.ts'
import type { RecordedClaim } from './indexed-claims.ts'

export interface MatchingFigures {
  readonly queries: number
  /** Mean average precision over the first five. */
  readonly map5: number
  /** Share of queries with a true match among the first twenty. */
  readonly recall20: number
  /** Of the matches called the same, the share that are, when half of the queries have none. */
  readonly samePrecision: number
  /** Of the queries with a true match, the share whose first match is true and called the same. */
  readonly sameRecall: number
  /** Of the queries with a true match, the share that has one called the same or related. */
  readonly found: number
  /** Of the queries without one, the share for which nothing is called the same or related. */
  readonly trueNone: number
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

function averagePrecision(matches: readonly ClaimMatch[], gold: ReadonlySet<string>): number {
  let hits = 0
  let sum = 0
  matches.slice(0, 5).forEach(({ id }, index) => {
    if (!gold.has(id)) return
    hits += 1
    sum += hits / (index + 1)
  })
  return ratio(sum, Math.min(gold.size, 5))
}

/** Asks with the true matches taken out of the index, which is put back as it was. */
function askWithout(index: ClaimIndex, query: AskedClaim, taken: readonly RecordedClaim[]): ClaimMatch[] {
  for (const { id } of taken) index.remove(id)
  const matches = index.query(query)
  for (const claim of taken) index.add(claim)
  return matches
}

/** Asks each query twice, with its true matches recorded and with them taken out, and counts. */
export function evaluateMatching(corpus: readonly RecordedClaim[], queries: readonly AskedClaim[]): MatchingFigures {
  const claims = new Map(corpus.map((claim) => [claim.id, claim]))
  const index = createClaimIndex()
  for (const claim of corpus) index.add(claim)
  const total = { map5: 0, recall20: 0, called: 0, calledRightly: 0, firstSame: 0, found: 0, trueNone: 0 }
  for (const query of queries) {
    const gold = new Set(query.gold)
    const present = index.query(query)
    const absent = askWithout(
      index,
      query,
      [...gold].flatMap((id) => claims.get(id) ?? []),
    )
    const isTrue = ({ id }: ClaimMatch): boolean => gold.has(id)
    const same = present.filter(({ band }) => band === 'same')
    const [first] = present
    total.map5 += averagePrecision(present, gold)
    total.recall20 += Number(present.some(isTrue))
    total.called += same.length + absent.filter(({ band }) => band === 'same').length
    total.calledRightly += same.filter(isTrue).length
    total.firstSame += Number(first !== undefined && first.band === 'same' && isTrue(first))
    total.found += Number(present.some((match) => isTrue(match) && match.band !== 'none'))
    total.trueNone += Number(absent.every(({ band }) => band === 'none'))
  }
  const share = (count: number): number => ratio(count, queries.length)
  return {
    queries: queries.length,
    map5: share(total.map5),
    recall20: share(total.recall20),
    samePrecision: ratio(total.calledRightly, total.called),
    sameRecall: share(total.firstSame),
    found: share(total.found),
    trueNone: share(total.trueNone),
  }
}
