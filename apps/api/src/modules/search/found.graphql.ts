import { builder, pub } from '../../graphql/builder.ts'
import { publicEnums } from '../../graphql/enums.ts'
import type { SearchFilter } from './found.ts'

/** The enum SearchResultType. */
export const FoundTypeEnum = builder.enumType('SearchResultType', {
  ...pub,
  description: 'What kind of record was found.',
  values: {
    ARTICLE: { value: 'article', description: 'An article.', ...pub },
    CLAIM: { value: 'claim', description: 'A claim.', ...pub },
    SOURCE: { value: 'source', description: 'A source.', ...pub },
  } as const,
})

/** The input SearchFilter. */
export const SearchFilterInput = builder.inputType('SearchFilter', {
  ...pub,
  description: 'Which results of a search to give. All that is said has to hold.',
  fields: (t) => ({
    type: t.field({ type: [FoundTypeEnum], description: 'Of one of these types.' }),
    topic: t.string({ description: 'Articles about the topic with this slug.' }),
    verdict: t.field({ type: [publicEnums.Verdict], description: 'Claims with one of these verdicts.' }),
    publishedAfter: t.field({
      type: 'DateTime',
      description:
        'Public at or after this moment: an article by its datePublished. In the editorial graph, changed then.',
    }),
    publishedBefore: t.field({
      type: 'DateTime',
      description: 'Public before this moment: an article by its datePublished. In the editorial graph, changed then.',
    }),
  }),
})

/** What a filter of the graph wants. */
export const searchFilterOf = (given: typeof SearchFilterInput.$inferInput | null | undefined): SearchFilter => ({
  types: given?.type ?? null,
  topic: given?.topic ?? null,
  verdicts: given?.verdict ?? null,
  publishedAfter: given?.publishedAfter ?? null,
  publishedBefore: given?.publishedBefore ?? null,
})
