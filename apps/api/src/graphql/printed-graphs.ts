import { lexicographicSortSchema, printSchema } from 'graphql'
import { printRoleMatrix } from '../platform/actions/role-matrix.ts'
import { deliverySchema, editorialSchema } from './schemas.ts'
import { surfaceOf } from './surface.ts'

/** The committed files that say what both graphs are and who may do what, by their paths from `apps/api`. */
export function printedGraphs(): Readonly<Record<string, string>> {
  return {
    'delivery.graphql': `${printSchema(lexicographicSortSchema(deliverySchema))}\n`,
    'schema.graphql': `${printSchema(lexicographicSortSchema(editorialSchema))}\n`,
    '../../packages/domain/src/permissions/role-matrix.ts': printRoleMatrix(),
    'delivery-surface.txt': `${surfaceOf(deliverySchema).join('\n')}\n`,
  }
}
