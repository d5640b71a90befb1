import type { ArticlePageQuery } from '../../generated/graphql.ts'

/** An article as its page reads it. */
export type ArticleOfPage = NonNullable<ArticlePageQuery['article']>
