import { GraphQLError } from 'graphql'
import { asOfArg, pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, pub } from '../../graphql/builder.ts'
import { connectionOf, pageOf, type PageOf } from '../../graphql/connection.ts'
import { asType, markedType } from '../../graphql/node.graphql.ts'
import { objectTypeIn, readTogether, type ReadTogether } from '../../graphql/read-together.ts'
import { pageWindow } from '../../platform/reads/cursor.ts'
import type { Shape } from '../../platform/reads/shape.ts'
import { maxRanked } from '../../platform/reads/word-query.ts'
import { namedOnly } from '../../platform/reads/written.ts'
import { Article, articleShape } from '../articles/public.ts'
import { Claim, claimShape } from '../claims/public.ts'
import { Source, sourceShape } from '../sources/public.ts'
import { facetsOf, SearchFacets } from './facets.graphql.ts'
import { SearchFilterInput, searchFilterOf } from './found.graphql.ts'
import { excerptOf, type ExcerptPart } from './excerpt.ts'
import { findEntries, keyOfEntry, readTexts, type FoundIn, type SearchEntry } from './search.reads.ts'

const SearchResult = builder.unionType('SearchResult', {
  ...pub,
  description: 'Something that was found.',
  types: [Article, Claim, Source],
  resolveType: (row) => markedType(row),
})

const shapes: Readonly<Record<SearchEntry['type'], { typeName: string; shape: Shape }>> = {
  article: { typeName: 'Article', shape: articleShape },
  claim: { typeName: 'Claim', shape: claimShape },
  source: { typeName: 'Source', shape: sourceShape },
}

interface Found {
  readonly entry: SearchEntry
  /** The records of the whole page. */
  readonly records: ReadTogether
  /** The texts of the whole page, read when they are asked for. */
  readonly foundIn: () => Promise<FoundIn>
}

const ExcerptPartType = builder.objectRef<ExcerptPart>('ExcerptPart').implement({
  ...pub,
  description: 'A part of an excerpt.',
  fields: (t) => ({
    text: t.exposeString('text', { ...pub, description: 'Plain text, as it stands in what was found.' }),
    matched: t.exposeBoolean('matched', { ...pub, description: 'It is what was searched for: to be highlighted.' }),
  }),
})

const SearchHit = builder.objectRef<Found>('SearchHit').implement({
  ...pub,
  description: 'One thing that was found, and how well it fits.',
  fields: (t) => ({
    score: t.float({
      ...pub,
      description: 'How well it fits; only for comparing within one search.',
      resolve: ({ entry }) => entry.score,
    }),
    excerpt: t.field({
      ...pub,
      type: [ExcerptPartType],
      description:
        'Up to 240 characters of the text around the first words that were searched for, or its beginning, ' +
        'in parts: join their texts, highlight those that matched.',
      resolve: async ({ entry, foundIn }) => {
        const { texts, stems } = await foundIn()
        return excerptOf(texts.get(entry.id) ?? '', stems)
      },
    }),
    result: t.field({
      ...pub,
      type: SearchResult,
      nullable: true,
      description: 'What was found.',
      resolve: async ({ entry, records }, _args, context, info) =>
        ((await records(context, info)).get(entry.id) ?? null) as never,
    }),
  }),
})

/** Reads the records of a page of hits: one statement for each of their types of which more than its name is asked. */
const recordsOf = (entries: readonly SearchEntry[], asOf: Date | null): ReadTogether =>
  readTogether(async (context, info) => {
    const read = Object.entries(shapes).map(async ([type, { typeName, shape }]) => {
      const ids = entries.filter((entry) => entry.type === type).map(({ id }) => id)
      const found = objectTypeIn(info.schema, typeName)
      const rows =
        namedOnly(info, found, ids) ?? (await context.readsAt(asOf).byIds<{ id: string }>(info, shape, ids, found))
      return rows.map((row): [string, object] => [row.id, asType(row, typeName)])
    })
    return new Map((await Promise.all(read)).flat())
  })

/** A page of what was found. */
interface FoundPage extends PageOf<Found> {
  readonly facets: () => ReturnType<typeof facetsOf>
}

const SearchConnection = connectionOf<Found, FoundPage>('SearchResult', SearchHit)

builder.objectField(SearchConnection, 'facets', (t) =>
  t.field({
    ...pub,
    type: SearchFacets,
    description: 'What was found on all pages, by what it is: for narrowing a search by its `filter`.',
    resolve: ({ facets }) => facets(),
  }),
)

builder.queryField('search', (t) =>
  t.field({
    ...pub,
    type: SearchConnection,
    complexity: pageCost,
    description:
      `Articles, claims and sources by words, the best first: of each the newest ${maxRanked} that fit are ranked. ` +
      'Case, accents, apostrophes, hyphens and width do not count, English words are found in every form, ' +
      'Chinese, Japanese and Korean ones inside others. ' +
      'Understands "quoted phrases", OR and -without.',
    args: {
      query: t.arg.string({ required: true, description: 'The words, up to 300 characters.' }),
      filter: t.arg({
        type: SearchFilterInput,
        description: 'Which of what is ranked. Dates narrow what is ranked, and so reach further back.',
      }),
      ...pageArgs(),
      ...asOfArg(),
    },
    resolve: async (_root, { query, filter, asOf, ...page }, context) => {
      const words = query.trim()
      if (words === '' || words.length > 300) {
        throw new GraphQLError('Write between 1 and 300 characters to search for.', {
          extensions: { code: 'BAD_USER_INPUT', argument: 'query' },
        })
      }
      const window = pageWindow(page)
      const reads = context.readsAt(asOf ?? null)
      reads.forSearch()
      const sought = { words, filter: searchFilterOf(filter) }
      const { entries, total } = await findEntries(reads, sought, window)
      const onPage = entries.slice(0, window.size)
      const records = recordsOf(onPage, asOf ?? null)
      let texts: Promise<FoundIn> | null = null
      const foundIn = (): Promise<FoundIn> => (texts ??= readTexts(reads, words, onPage))
      const rows = entries.map((entry) => ({ id: entry.id, $key: keyOfEntry(entry), entry, records, foundIn }))
      return { ...pageOf<Found>({ rows, total, window }), facets: () => facetsOf(context, asOf ?? null, sought) }
    },
  }),
)
