import type { MentionPlace } from '@sourceline/domain'
import { actorName, peopleNamed } from '../identity/public.ts'
import { byReference, columns, type Shape } from '../../platform/reads/shape.ts'
import { articleShape, type SelectorRow } from '../articles/public.ts'

/** Somebody whom a comment mentions. */
export interface MentionedRow {
  readonly id: string
  readonly name: string
}

/** A comment as read. */
export interface CommentRow {
  readonly id: string
  readonly threadId: string | null
  readonly place: MentionPlace | null
  readonly spans: readonly SelectorRow[] | null
  readonly orphanReason: string | null
  readonly text: string
  readonly mentioned: readonly MentionedRow[]
  readonly version: number
  readonly createdAt: string
  readonly createdById: string | null
  readonly writtenBy: string | null
  readonly editedAt: string | null
  readonly resolvedAt: string | null
  readonly resolvedBy: string | null
  readonly deletedAt: string | null
}

/** How comments are read; editorial only. */
export const commentShape: Shape = {
  view: 'comment',
  fields: {
    ...columns('id', 'place', 'orphanReason', 'text', 'version', 'createdAt', 'editedAt', 'resolvedAt', 'deletedAt'),
    mentioned: [{ name: 'mentioned', sql: (comment) => peopleNamed(`${comment}.mentioned_ids`) }],
    writtenBy: [{ name: 'writtenBy', sql: (comment) => actorName(`${comment}.created_by_id`) }],
    resolvedBy: [{ name: 'resolvedBy', sql: (comment) => actorName(`${comment}.resolved_by_id`) }],
    quote: ['spans'],
    selectors: ['spans'],
    can: ['threadId', 'createdById', 'resolvedAt', 'deletedAt'],
  },
  relations: {
    article: { kind: 'one', shape: () => articleShape, where: byReference('article_id') },
    thread: { kind: 'one', shape: () => commentShape, where: byReference('thread_id') },
    answers: {
      kind: 'many',
      shape: () => commentShape,
      where: (comment, answer) => `${answer}.thread_id = ${comment}.id`,
      orderBy: (answer) => `${answer}.created_at, ${answer}.id`,
    },
  },
}
