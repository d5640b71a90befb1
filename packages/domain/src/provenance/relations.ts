import type { ProvenanceRelationKind } from '../vocabulary/provenance.ts'
import { byText, type Affiliation, type Statement } from './statement.ts'

/** One line of the graph that shows how a claim came to us. */
export interface ProvenanceRelation {
  readonly kind: ProvenanceRelationKind
  /** The source that it leads from; null where that is the claim. */
  readonly subjectId: string | null
  /** The source that it leads to. */
  readonly objectId: string
  /** The attribution that says so; null for what sources are by themselves. */
  readonly statementId: string | null
}

/**
 * Draws the provenance of a claim as a graph between it and sources: whom it is attributed to, through whom that is known, for
 * whom it was said, and who belongs to whom. What the statements and affiliations name twice is drawn once; the order is that
 * of the vocabulary, then by ids, whatever the order of the input.
 */
export function provenanceRelations(
  statements: readonly Statement[],
  affiliations: readonly Affiliation[],
): ProvenanceRelation[] {
  const said = statements.flatMap(({ id, sourceId, reportedViaId, onBehalfOfId }): ProvenanceRelation[] => [
    { kind: 'ATTRIBUTED_TO', subjectId: null, objectId: sourceId, statementId: id },
    ...(reportedViaId === null || reportedViaId === sourceId
      ? []
      : [{ kind: 'REPORTED_VIA', subjectId: sourceId, objectId: reportedViaId, statementId: id } as const]),
    ...(onBehalfOfId === null || onBehalfOfId === sourceId
      ? []
      : [{ kind: 'ON_BEHALF_OF', subjectId: sourceId, objectId: onBehalfOfId, statementId: id } as const]),
  ])
  const direct = statements.flatMap(({ sourceId, affiliationId }) =>
    affiliationId === null ? [] : [{ sourceId, bodyId: affiliationId }],
  )
  const belonging = new Map(
    [...direct, ...affiliations].map(({ sourceId, bodyId }) => [
      `${sourceId} ${bodyId}`,
      { kind: 'MEMBER_OF', subjectId: sourceId, objectId: bodyId, statementId: null } as const,
    ]),
  )
  return [...said, ...belonging.values()].sort(
    (one, other) =>
      ranks[one.kind] - ranks[other.kind] ||
      byText(one.subjectId ?? '', other.subjectId ?? '') ||
      byText(one.objectId, other.objectId) ||
      byText(one.statementId ?? '', other.statementId ?? ''),
  )
}

const ranks: Readonly<Record<ProvenanceRelationKind, number>> = {
  ATTRIBUTED_TO: 0,
  REPORTED_VIA: 1,
  ON_BEHALF_OF: 2,
  MEMBER_OF: 3,
}
