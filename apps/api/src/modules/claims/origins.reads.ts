import type { Property } from '../../platform/reads/shape.ts'

/** The id of a source, where whoever asks may read it: what may not be read is counted, drawn and told by nothing. */
const readable = (id: string, schema: string): string => `(SELECT r.id FROM ${schema}.source r WHERE r.id = ${id})`

/** The attributions of a claim, as far as the count of independent sources needs them. */
export const originsProperty: Property = {
  name: 'statements',
  sql: (claim, schema) =>
    `(SELECT coalesce(json_agg(json_build_object('id', a.id, 'sourceId', a.source_id, 'stance', a.stance, 'anonymity', a.anonymity,
      'reportedViaId', ${readable('a.reported_via_id', schema)}, 'onBehalfOfId', ${readable('a.on_behalf_of_id', schema)},
      'affiliationId', ${readable('s.affiliation_id', schema)}, 'basis', a.basis)), '[]')
      FROM ${schema}.attribution a JOIN ${schema}.source s ON s.id = a.source_id WHERE a.claim_id = ${claim}.id)`,
}

/** Who belongs to whom, from those who speak for a claim up to the highest bodies; UNION ends a ladder that leads back to itself. */
export const affiliationsProperty: Property = {
  name: 'affiliations',
  sql: (claim, schema) =>
    `(WITH RECURSIVE ladder AS (
        SELECT s.id, s.affiliation_id FROM ${schema}.attribution a
          JOIN ${schema}.source s ON s.id = coalesce(a.on_behalf_of_id, a.source_id)
        WHERE a.claim_id = ${claim}.id AND s.affiliation_id IS NOT NULL
        UNION
        SELECT s.id, s.affiliation_id FROM ladder l JOIN ${schema}.source s ON s.id = l.affiliation_id WHERE s.affiliation_id IS NOT NULL)
      SELECT coalesce(json_agg(json_build_object('sourceId', l.id, 'bodyId', b.id)), '[]')
        FROM ladder l JOIN ${schema}.source b ON b.id = l.affiliation_id)`,
}
