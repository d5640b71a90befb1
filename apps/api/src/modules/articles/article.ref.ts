import { builder } from '../../graphql/builder.ts'
import type { ArticleRow, MentionRow } from './article.reads.ts'

/** The type Article, to be named before it is described: it and its mentions lead to one another. */
export const Article = builder.objectRef<ArticleRow>('Article')

/** The type Mention. */
export const Mention = builder.objectRef<MentionRow>('Mention')
