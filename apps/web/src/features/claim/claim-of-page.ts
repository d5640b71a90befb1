import type { ClaimPageQuery } from '../../generated/graphql.ts'

/** A claim as its page reads it. */
export type ClaimOfPage = NonNullable<ClaimPageQuery['claim']>
