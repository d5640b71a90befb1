import type { IndexedClaims } from './indexed-claims.ts'

/** A small index is read as if it stood in a larger one, or its few words would all look common. */
const BACKGROUND = 2000
const KEPT = 4096

const kept = { size: -1, byFrequency: new Float64Array(KEPT) }

function compute(size: number, frequency: number): number {
  return (10 * Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5))) / Math.log(2 + 2 * size)
}

/** How telling a term is: 10 when no recorded claim has it, near 0 when most do, whatever the index's size. */
export function idfOf(store: IndexedClaims, term: number): number {
  const size = store.size + BACKGROUND
  const frequency = term < 0 ? 0 : store.postings.count(term)
  if (frequency >= KEPT) return compute(size, frequency)
  if (kept.size !== size) {
    kept.size = size
    kept.byFrequency.fill(-1)
  }
  const known = kept.byFrequency[frequency] ?? -1
  if (known >= 0) return known
  const idf = compute(size, frequency)
  kept.byFrequency[frequency] = idf
  return idf
}
