import { amongThose, type Property, type Shape } from '../../platform/reads/shape.ts'
import { sourceShape } from '../sources/public.ts'
import { affiliationsProperty, originsProperty } from './origins.reads.ts'

/** The sources that speak, that are spoken for, through which is known what they say, and the bodies above all of these. */
const takingPart = (claim: string, schema: string): string =>
  amongThose(`WITH RECURSIVE part AS (
    SELECT x.id FROM ${schema}.attribution a,
      unnest(ARRAY[a.source_id, a.on_behalf_of_id, a.reported_via_id]) AS x(id)
      WHERE a.claim_id = ${claim}.id AND x.id IS NOT NULL
    UNION
    SELECT s.affiliation_id FROM part p JOIN ${schema}.source s ON s.id = p.id WHERE s.affiliation_id IS NOT NULL)
    SELECT id FROM part`)

const namesProperty: Property = {
  name: 'names',
  sql: (claim, schema) =>
    `(SELECT coalesce(json_object_agg(s.id, s.name), '{}') FROM ${schema}.source s WHERE s.id ${takingPart(claim, schema)})`,
}

const facts: readonly Property[] = ['id', originsProperty, affiliationsProperty, namesProperty]

/** How the provenance of a claim is read, in the row of the claim. */
export const provenanceShape: Shape = {
  view: 'claim',
  fields: { relations: facts, origins: facts, warnings: facts },
  relations: {
    sources: {
      kind: 'many',
      shape: () => sourceShape,
      where: (claim, source, schema) => `${source}.id ${takingPart(claim, schema)}`,
      orderBy: (source) => `${source}.name, ${source}.id`,
    },
  },
}
