import type { TopicKind } from '@sourceline/domain'
import { byColumn, byReference, columns, type Shape } from '../../platform/reads/shape.ts'

/** A topic as read. */
export interface TopicRow {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: TopicKind
  readonly description: string
  readonly sameAs: readonly string[]
  readonly dateModified: string
  readonly version: number
  readonly hasDraft: boolean
  readonly publicFrom: string | null
}

/** How topics are read. */
export const topicShape: Shape = {
  view: 'topic',
  fields: {
    ...columns(
      'id',
      'slug',
      'name',
      'kind',
      'description',
      'sameAs',
      'dateModified',
      'version',
      'hasDraft',
      'publicFrom',
    ),
    can: ['hasDraft'],
  },
  relations: {
    parent: { kind: 'one', shape: () => topicShape, where: byReference('parent_id') },
    children: {
      kind: 'many',
      shape: () => topicShape,
      where: byColumn('parent_id'),
      orderBy: (row) => `${row}.name, ${row}.id`,
    },
  },
}
