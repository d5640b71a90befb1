import { columns, type PageOrder, type Shape } from '../../platform/reads/shape.ts'

/** An event of the change log as read. */
export interface ChangeEventRow {
  readonly id: string
  readonly position: string
  readonly at: string
  readonly actorName: string
  readonly actorKind: string
  readonly action: string
  readonly causedBy: string | null
  readonly subjectType: string
  readonly subjectId: string
  readonly changes: unknown
}

/** How events are read; editorial only. */
export const changeEventShape: Shape = {
  view: 'change_event',
  fields: {
    ...columns('id', 'position', 'at', 'actorName', 'actorKind', 'action', 'causedBy', 'subjectType', 'changes'),
    subjectId: ['subjectType', 'subjectId'],
    subjectNoun: ['subjectType'],
    past: ['action', 'changes'],
  },
  relations: {},
}

/** The newest event first. */
export const newestEventFirst: PageOrder = {
  by: (row) => `${row}.position`,
  type: 'bigint',
  id: (row) => `${row}.id`,
  descending: true,
}
