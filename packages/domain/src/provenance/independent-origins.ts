import type { Anonymity, Stance } from '../vocabulary/attribution.ts'

/** What provenance needs of one attribution of a claim. Ids are of any form, equal when the record is. */
export interface Statement {
  readonly id: string
  readonly sourceId: string
  readonly stance: Stance
  readonly anonymity: Anonymity
  readonly reportedViaId: string | null
  readonly onBehalfOfId: string | null
  readonly affiliationId: string | null
}

/** One origin of a claim: whom it comes from, and by way of whom we know. */
export interface Origin {
  readonly sourceId: string
  /** Source ids from the outlet that we read to the origin. */
  readonly path: readonly string[]
}

/** How many independent origins a claim has, and how they were counted. */
export interface Origins {
  readonly count: number
  readonly origins: readonly Origin[]
}

/**
 * Counts the independent origins of a claim. Only those who assert or confirm it count. A
 * publication that others are known through is an outlet, not an origin; a body and those who
 * belong to it or speak for it are one; all unnamed sources together are at most one.
 */
export function independentOrigins(statements: readonly Statement[]): Origins {
  const standing = statements.filter((statement) => statement.stance === 'ASSERTS' || statement.stance === 'CONFIRMS')
  const outlets = new Set(standing.flatMap((statement) => statement.reportedViaId ?? []))
  const origins = new Map<string, Origin>()
  for (const statement of standing) {
    if (outlets.has(statement.sourceId)) continue
    const named = statement.anonymity === 'NAMED' || statement.anonymity === 'PSEUDONYM'
    const key = named ? (statement.onBehalfOfId ?? statement.affiliationId ?? statement.sourceId) : 'unnamed'
    if (origins.has(key)) continue
    const path = statement.reportedViaId ? [statement.reportedViaId, statement.sourceId] : [statement.sourceId]
    origins.set(key, { sourceId: statement.sourceId, path })
  }
  return { count: origins.size, origins: [...origins.values()] }
}
