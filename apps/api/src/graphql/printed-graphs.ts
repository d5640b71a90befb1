import { lexicographicSortSchema, printSchema } from 'graphql'
import { deliverySchema, editorialSchema } from './schemas.ts'
import { surfaceOf } from './surface.ts'

/** The committed files that say what both graphs are, by their names below `apps/api`. */
export function printedGraphs(): Readonly<Record<string, string>> {
  return {
    'delivery.graphql': `${printSchema(lexicographicSortSchema(deliverySchema))}\n`,
    'schema.graphql': `${printSchema(lexicographicSortSchema(editorialSchema))}\n`,
    'delivery-surface.txt': `${surfaceOf(deliverySchema).join('\n')}\n`,
  }
}
