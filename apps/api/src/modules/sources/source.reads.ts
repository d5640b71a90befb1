import type { EdgeState, SourceKind } from '@sourceline/domain'
import { byReference, columns, type Shape } from '../../platform/reads/shape.ts'

/** A source as read. */
export interface SourceRow {
  readonly id: string
  readonly name: string
  readonly kind: SourceKind
  readonly roleTitle: string | null
  readonly description: string
  readonly sameAs: readonly string[]
  readonly standIn: boolean
  readonly isDescription: boolean
  readonly dateModified: string
  readonly state: EdgeState
  readonly version: number
  readonly hasDraft: boolean
  readonly publicFrom: string | null
  readonly createdAt: string
  readonly updatedAt: string
}

/** How sources are read. */
export const sourceShape: Shape = {
  view: 'source',
  fields: {
    ...columns(
      'id',
      'name',
      'kind',
      'description',
      'sameAs',
      'standIn',
      'isDescription',
      'dateModified',
      'state',
      'version',
      'hasDraft',
      'publicFrom',
      'createdAt',
      'updatedAt',
    ),
    role: ['roleTitle'],
    can: ['state', 'hasDraft', 'publicFrom'],
  },
  relations: {
    affiliation: { kind: 'one', shape: () => sourceShape, where: byReference('affiliation_id') },
  },
}
