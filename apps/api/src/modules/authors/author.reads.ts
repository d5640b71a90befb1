import { columns, type Shape } from '../../platform/reads/shape.ts'

/** An author as read. */
export interface AuthorRow {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly roleTitle: string | null
  readonly description: string
  readonly sameAs: readonly string[]
  readonly dateModified: string
  readonly version: number
  readonly hasDraft: boolean
  readonly publicFrom: string | null
}

/** How authors are read. */
export const authorShape: Shape = {
  view: 'author',
  fields: {
    ...columns(
      'id',
      'slug',
      'name',
      'roleTitle',
      'description',
      'sameAs',
      'dateModified',
      'version',
      'hasDraft',
      'publicFrom',
    ),
    can: ['hasDraft', 'publicFrom'],
  },
  relations: {},
}
