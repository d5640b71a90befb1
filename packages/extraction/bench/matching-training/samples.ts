import { CandidateFinder } from '../../src/matching/candidates.ts'
import type { AskedClaim } from '../../src/matching/claim-lines.ts'
import { measureAll } from '../../src/matching/features.ts'
import type { Measured } from '../../src/matching/features.ts'
import { prepareQuery } from '../../src/matching/query.ts'
import { contradicts, reasonsFor } from '../../src/matching/reasons.ts'
import { IndexedClaims } from '../../src/matching/indexed-claims.ts'
import type { RecordedClaim } from '../../src/matching/indexed-claims.ts'

/** A query's candidates in one state of the index. */
export interface Asked {
  readonly candidates: readonly Measured[]
  /** Slots of the true matches among them. */
  readonly truth: ReadonlySet<number>
  /** Slots that a warning keeps from being called the same. */
  readonly held: ReadonlySet<number>
}

/** A query with its true matches in the index, and with them taken out. */
export interface Sample {
  /** Queries that share a true match share a group: they are learnt from together or not at all. */
  readonly group: string
  /** Number of its true matches. */
  readonly wanted: number
  readonly present: Asked
  readonly absent: Asked
}

const CANDIDATES = 100
/**
 * As many other claims are kept out, and put in for the true ones that are taken out: else the index's size,
 * which tells in the last decimals of every weight, would betray that they are gone.
 */
const FILLERS = 20

function ask(store: IndexedClaims, finder: CandidateFinder, query: AskedClaim): Asked {
  const prepared = prepareQuery(store, query)
  const candidates = measureAll(store, prepared, finder.find(prepared, CANDIDATES))
  const slots = candidates.map(({ slot }) => slot)
  const gold = new Set(query.gold)
  return {
    candidates,
    truth: new Set(slots.filter((slot) => gold.has(store.idOf(slot)))),
    held: new Set(slots.filter((slot) => reasonsFor(store, prepared, slot).some(contradicts))),
  }
}

/** Asks every query twice, with its true matches recorded and with them taken out, and keeps what was measured. */
export function samplesOf(corpus: readonly RecordedClaim[], queries: readonly AskedClaim[]): Sample[] {
  const claims = new Map(corpus.map((claim) => [claim.id, claim]))
  const store = new IndexedClaims()
  const finder = new CandidateFinder(store)
  const wanted = new Set(queries.flatMap(({ gold }) => gold))
  const fillers = corpus.filter(({ id }) => !wanted.has(id)).slice(-FILLERS)
  for (const claim of corpus) if (!fillers.includes(claim)) store.add(claim)
  return queries.map((query) => {
    const present = ask(store, finder, query)
    const taken = query.gold.flatMap((id) => claims.get(id) ?? [])
    const put = fillers.slice(0, taken.length)
    for (const { id } of taken) store.remove(id)
    for (const claim of put) store.add(claim)
    const absent = ask(store, finder, query)
    for (const { id } of put) store.remove(id)
    for (const claim of taken) store.add(claim)
    return { group: [...query.gold].sort().join(' '), wanted: query.gold.length, present, absent }
  })
}
