import { CandidateFinder } from './candidates.ts'
import { prepareQuery } from './query.ts'
import type { ClaimQuery } from './query.ts'
import { rank } from './ranking.ts'
import type { Band } from './ranking.ts'
import { agreementsOf, contradicts, reasonsFor } from './reasons.ts'
import type { Reason } from './reasons.ts'
import { IndexedClaims } from './indexed-claims.ts'
import type { RecordedClaim } from './indexed-claims.ts'

export interface ClaimMatch {
  readonly id: string
  /** Estimated probability, from 0 to 1, that the recorded claim says the same. */
  readonly score: number
  /** Never `same` beside a warning, but for the one that they were said far apart in time. */
  readonly band: Band
  readonly reasons: readonly Reason[]
}

export interface ClaimIndex {
  /** Number of recorded claims. */
  readonly size: number
  has(id: string): boolean
  /** Records a claim; throws a RangeError when its id is already recorded. */
  add(claim: RecordedClaim): void
  /** Records a claim, in place of the one of the same id where there is one. */
  update(claim: RecordedClaim): void
  /** Forgets a claim; false when none of that id is recorded. */
  remove(id: string): boolean
  /**
   * The recorded claims most like the query, best first, at most `top` (20). Those in `except` are no answer, and no
   * rivals of the others.
   */
  query(query: ClaimQuery, options?: { readonly top?: number; readonly except?: readonly string[] }): ClaimMatch[]
}

const CANDIDATES = 100
const TOP = 20

/** An empty index of recorded claims, in memory: kept current claim by claim, asked which of them say the same. */
export function createClaimIndex(): ClaimIndex {
  const store = new IndexedClaims()
  const finder = new CandidateFinder(store)
  return {
    get size() {
      return store.size
    },
    has: (id) => store.has(id),
    add(claim) {
      if (store.has(claim.id)) throw new RangeError(`Claim ${claim.id} is already recorded: use update`)
      store.add(claim)
    },
    update(claim) {
      store.remove(claim.id)
      store.add(claim)
    },
    remove: (id) => store.remove(id),
    query(query, { top = TOP, except = [] } = {}) {
      const prepared = prepareQuery(store, query)
      const left = new Set(except)
      const wanted = Math.max(CANDIDATES, top)
      const found = finder.find(prepared, wanted + left.size)
      const candidates =
        left.size > 0 ? found.filter(({ slot }) => !left.has(store.idOf(slot))).slice(0, wanted) : found
      return rank(store, prepared, candidates, top).map(({ slot, score, band }) => {
        const reasons = band === 'none' ? agreementsOf(store, prepared, slot) : reasonsFor(store, prepared, slot)
        const held = band === 'same' && reasons.some(contradicts) ? 'related' : band
        return { id: store.idOf(slot), score: Number(score.toFixed(4)), band: held, reasons }
      })
    },
  }
}
