import { builder } from '../../graphql/builder.ts'
import type { CommentRow } from './comment.reads.ts'

/** The type Comment, to be named before it is described: a thread leads to its answers, and they to it. */
export const Comment = builder.objectRef<CommentRow>('Comment')
