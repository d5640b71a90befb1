import { columns, type Shape } from '../../platform/reads/shape.ts'

/** A section as read. */
export interface SectionRow {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly description: string
  readonly dateModified: string
  readonly version: number
  readonly hasDraft: boolean
  readonly publicFrom: string | null
}

/** How sections are read. */
export const sectionShape: Shape = {
  view: 'section',
  fields: {
    ...columns('id', 'slug', 'name', 'description', 'dateModified', 'version', 'hasDraft', 'publicFrom'),
    can: ['hasDraft', 'publicFrom'],
  },
  relations: {},
}
