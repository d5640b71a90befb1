import type { RedactionGround, RedactionScope, RedactionState } from '@sourceline/domain'
import { columns, type Shape } from '../../platform/reads/shape.ts'

/** A redaction as read. */
export interface RedactionRow {
  readonly id: string
  readonly scope: RedactionScope
  readonly subjectType: string | null
  readonly subjectId: string | null
  readonly versionNumber: number | null
  readonly words: readonly string[]
  readonly wholeWords: boolean
  readonly ground: RedactionGround
  readonly reason: string
  readonly state: RedactionState
  readonly scopeHash: string | null
  readonly proposedById: string
  readonly proposedByName: string
  readonly proposedAt: Date
  readonly dueAt: Date | null
  readonly decidedByName: string | null
  readonly decidedAt: Date | null
  readonly rows: number
}

/** How redactions are read; editorial only. */
export const redactionShape: Shape = {
  view: 'redaction',
  fields: {
    ...columns(
      'id',
      'scope',
      'words',
      'wholeWords',
      'ground',
      'reason',
      'state',
      'scopeHash',
      'proposedByName',
      'proposedAt',
      'dueAt',
      'decidedByName',
      'decidedAt',
      'rows',
    ),
    subjectId: ['subjectType', 'subjectId'],
    version: ['versionNumber'],
    proposedByViewer: ['proposedById'],
  },
  relations: {},
}
