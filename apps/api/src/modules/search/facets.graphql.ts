import type { Verdict } from '@sourceline/domain'
import { builder, pub } from '../../graphql/builder.ts'
import type { Context } from '../../graphql/context.ts'
import { publicEnums } from '../../graphql/enums.ts'
import { readTogether, type ReadTogether } from '../../graphql/read-together.ts'
import { Topic, topicShape, type TopicRow } from '../topics/public.ts'
import { FoundTypeEnum } from './found.graphql.ts'
import type { FoundType } from './found.ts'
import { countFacets, type Counted, type Sought } from './search.reads.ts'

/** How many were found of a topic, which is read together with the others. */
interface TopicCount extends Counted<string> {
  readonly topics: ReadTogether<TopicRow>
}

interface Facets {
  readonly types: readonly Counted<FoundType>[]
  readonly topics: readonly TopicCount[]
  readonly verdicts: readonly Counted<Verdict>[]
  readonly years: readonly Counted<number>[]
}

const howMany = 'How many of those that are ranked.'

const TypeFacet = builder.objectRef<Counted<FoundType>>('SearchTypeFacet').implement({
  ...pub,
  description: 'How many results are of one type.',
  fields: (t) => ({
    type: t.expose('value', { ...pub, type: FoundTypeEnum, description: 'The type.' }),
    count: t.exposeInt('count', { ...pub, description: howMany }),
  }),
})

const TopicFacet = builder.objectRef<TopicCount>('SearchTopicFacet').implement({
  ...pub,
  description: 'How many results are articles about one topic.',
  fields: (t) => ({
    topic: t.field({
      ...pub,
      type: Topic,
      nullable: true,
      description: 'The topic; null where it is not public any more.',
      resolve: async ({ value, topics }, _args, context, info) => (await topics(context, info)).get(value) ?? null,
    }),
    count: t.exposeInt('count', { ...pub, description: howMany }),
  }),
})

const VerdictFacet = builder.objectRef<Counted<Verdict>>('SearchVerdictFacet').implement({
  ...pub,
  description: 'How many results are claims with one verdict.',
  fields: (t) => ({
    verdict: t.expose('value', { ...pub, type: publicEnums.Verdict, description: 'The verdict.' }),
    count: t.exposeInt('count', { ...pub, description: howMany }),
  }),
})

const YearFacet = builder.objectRef<Counted<number>>('SearchYearFacet').implement({
  ...pub,
  description: 'How many results became public in one year.',
  fields: (t) => ({
    year: t.exposeInt('value', { ...pub, description: 'The year, in UTC.' }),
    count: t.exposeInt('count', { ...pub, description: howMany }),
  }),
})

/** The type SearchFacets. */
export const SearchFacets = builder.objectRef<Facets>('SearchFacets').implement({
  ...pub,
  description: 'What was found, by what it is: the fifty most frequent values of each kind.',
  fields: (t) => ({
    types: t.expose('types', { ...pub, type: [TypeFacet], description: 'By type.' }),
    topics: t.expose('topics', { ...pub, type: [TopicFacet], description: 'The articles, by topic.' }),
    verdicts: t.expose('verdicts', {
      ...pub,
      type: [VerdictFacet],
      description: 'The claims that have a verdict, by it.',
    }),
    years: t.expose('years', { ...pub, type: [YearFacet], description: 'By the year in which it became public.' }),
  }),
})

/** Counts what a search finds, by what it is. */
export async function facetsOf(context: Context, asOf: Date | null, sought: Sought): Promise<Facets> {
  const { topics, ...facets } = await countFacets(context.readsAt(asOf), sought)
  const ids = topics.map(({ value }) => value)
  const read = readTogether(async (asking, info) => {
    const rows = await asking.readsAt(asOf).byIds<TopicRow>(info, topicShape, ids)
    return new Map(rows.map((row) => [row.id, row]))
  })
  return { ...facets, topics: topics.map((counted) => ({ ...counted, topics: read })) }
}
