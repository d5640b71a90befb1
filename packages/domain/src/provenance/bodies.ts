import { disjointSets, type DisjointSets } from './disjoint-sets.ts'
import type { Tie } from './origins.ts'
import { byText, type ProvenanceFacts, type Statement } from './statement.ts'

/** Sources and bodies that count as one, and why. */
export interface Bodies {
  readonly sets: DisjointSets
  /** Sorted, each once. */
  readonly ties: readonly Tie[]
}

/**
 * Joins those who speak with whom they speak for, and members with their bodies. Whoever only
 * speaks for others does not bring in where they belong themselves: two lawyers of one firm
 * speak for two clients.
 */
export function bodiesOf(statements: readonly Statement[], facts: ProvenanceFacts): Bodies {
  const ties: Tie[] = []
  const inOwnName = new Set<string>()
  const speakers = new Set<string>()
  for (const { sourceId, onBehalfOfId, affiliationId } of statements) {
    speakers.add(sourceId)
    if (onBehalfOfId !== null) ties.push({ sourceId, bodyId: onBehalfOfId, reason: 'SPEAKS_FOR' })
    else {
      inOwnName.add(sourceId)
      if (affiliationId !== null) ties.push({ sourceId, bodyId: affiliationId, reason: 'BELONGS_TO' })
    }
  }
  for (const { sourceId, bodyId } of facts.affiliations ?? []) {
    if (inOwnName.has(sourceId) || !speakers.has(sourceId)) ties.push({ sourceId, bodyId, reason: 'BELONGS_TO' })
  }
  const sets = disjointSets()
  for (const { sourceId, bodyId } of ties) sets.join(sourceId, bodyId)
  const sorted = ties.filter(({ sourceId, bodyId }) => sourceId !== bodyId).sort(byTie)
  return {
    sets,
    ties: sorted.filter((tie, index) => {
      const before = sorted[index - 1]
      return !before || byTie(before, tie) !== 0
    }),
  }
}

const byTie = (a: Tie, b: Tie): number =>
  byText(a.sourceId, b.sourceId) || byText(a.bodyId, b.bodyId) || byText(a.reason, b.reason)
