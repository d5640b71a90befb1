import type { SourcePageQuery } from '../../generated/graphql.ts'

/** A source as its page reads it. */
export type SourceOfPage = NonNullable<SourcePageQuery['source']>
