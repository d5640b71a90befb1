import { addressedQueries } from '../../graphql/addressed-queries.ts'
import { listArgs, listCost } from '../../graphql/arguments.ts'
import { builder, pub } from '../../graphql/builder.ts'
import { allowed } from '../../graphql/can.ts'
import { publicEnums } from '../../graphql/enums.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { NodeInterface } from '../../graphql/node.graphql.ts'
import { relation } from '../../platform/reads/related.ts'
import { topicRecord } from './topic.record.ts'
import { topicShape, type TopicRow } from './topic.reads.ts'
import { createTopic } from './use-cases/create-topic.ts'
import { publishTopic } from './use-cases/publish-topic.ts'
import { saveTopic } from './use-cases/save-topic.ts'

/** The type Topic. */
export const Topic = builder.objectRef<TopicRow>('Topic')

Topic.implement({
  ...pub,
  description: 'A subject, person, organisation, place or event that articles are about.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    slug: t.exposeString('slug', { ...pub, description: 'The address.' }),
    name: t.exposeString('name', { ...pub, description: 'The name.' }),
    kind: t.expose('kind', {
      ...pub,
      type: publicEnums.TopicKind,
      description: 'What it stands for.',
    }),
    description: t.exposeString('description', {
      ...pub,
      description: 'What readers should know of it. May be empty.',
    }),
    parent: t.field({
      ...pub,
      type: Topic,
      nullable: true,
      description: 'The topic above it.',
      resolve: relation<TopicRow | null>(),
    }),
    children: t.field({
      ...pub,
      type: [Topic],
      args: listArgs(100),
      complexity: listCost,
      description: 'The topics below it, by name.',
      resolve: relation<TopicRow[]>(),
    }),
    sameAs: t.exposeStringList('sameAs', {
      ...pub,
      description: 'Web addresses that identify it elsewhere: IPTC Media Topic, Wikidata (schema.org sameAs).',
    }),
    dateModified: t.expose('dateModified', {
      ...pub,
      type: 'DateTime',
      nullable: true,
      description: 'When what is shown of it last changed.',
    }),
    version: t.exposeInt('version', { description: 'Send it back as expectedVersion.' }),
    hasDraft: t.exposeBoolean('hasDraft', { description: 'It has changes that are not public.' }),
    publicFrom: t.expose('publicFrom', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when what is public now is public.',
    }),
    can: t.stringList({
      description: 'What the viewer may do with it now.',
      resolve: (row, _args, context) =>
        allowed(context, ['topic:save', ...(row.hasDraft ? (['topic:publish'] as const) : [])]),
    }),
  }),
})

addressedQueries({ record: topicRecord, name: 'Topic', type: Topic, shape: topicShape, by: 'name' })

const records = { topic: { type: Topic, shape: topicShape, id: ({ topicId }: { topicId: string }) => topicId } }

mutationFor('createTopic', createTopic, { description: 'Creates a topic.', records })
mutationFor('saveTopic', saveTopic, { description: 'Changes a topic. Readers see it once it is published.', records })
mutationFor('publishTopic', publishTopic, { description: 'Shows readers the newest version of a topic.', records })
