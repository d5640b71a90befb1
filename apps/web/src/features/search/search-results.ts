import type { SearchPageQuery } from '../../generated/graphql.ts'

/** A page of what was found. */
export type SearchResults = SearchPageQuery['search']

/** Something that was found. */
export type FoundRecord = NonNullable<SearchResults['nodes'][number]['result']>
