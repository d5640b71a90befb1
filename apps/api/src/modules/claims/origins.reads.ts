import type { Property } from '../../platform/reads/shape.ts'

/** The attributions of a claim, as far as the count of independent sources needs them. */
export const originsProperty: Property = {
  name: 'statements',
  sql: (claim, schema) =>
    `(SELECT coalesce(json_agg(json_build_object('id', a.id, 'sourceId', a.source_id, 'stance', a.stance, 'anonymity', a.anonymity, 'reportedViaId', a.reported_via_id, 'onBehalfOfId', a.on_behalf_of_id, 'affiliationId', s.affiliation_id)), '[]')
      FROM ${schema}.attribution a JOIN ${schema}.source s ON s.id = a.source_id WHERE a.claim_id = ${claim}.id)`,
}
