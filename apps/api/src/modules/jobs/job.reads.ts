import type { JobState } from '@sourceline/domain'
import { columns, type PageOrder, type Shape } from '../../platform/reads/shape.ts'

/** A job as read. */
export interface JobRow {
  readonly id: string
  readonly name: string
  readonly state: JobState
  readonly done: number
  readonly total: number | null
  readonly message: string | null
  readonly failure: string | null
  readonly startedByName: string
  readonly createdAt: string
  readonly startAfter: string | null
  readonly startedAt: string | null
  readonly endedAt: string | null
  readonly cancelRequestedAt: string | null
}

/** How jobs are read; editorial only. */
export const jobShape: Shape = {
  view: 'job',
  fields: {
    ...columns(
      'id',
      'name',
      'state',
      'done',
      'total',
      'message',
      'failure',
      'createdAt',
      'startAfter',
      'startedAt',
      'endedAt',
      'cancelRequestedAt',
    ),
    title: ['name'],
    startedBy: ['startedByName'],
  },
  relations: {},
}

/** The newest job first. */
export const newestJobFirst: PageOrder = {
  by: (row) => `${row}.created_at`,
  type: 'timestamptz',
  id: (row) => `${row}.id`,
  descending: true,
}
