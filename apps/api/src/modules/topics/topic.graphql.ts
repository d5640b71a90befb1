import { asOfArg, listArgs, listCost, pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, pub } from '../../graphql/builder.ts'
import { allowed } from '../../graphql/can.ts'
import { connectionOf, pageOf } from '../../graphql/connection.ts'
import { publicEnums } from '../../graphql/enums.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { momentOf } from '../../graphql/moment.ts'
import { byIdOrSlug, NodeInterface, nodeType } from '../../graphql/node.graphql.ts'
import { relation } from '../../platform/reads/related.ts'
import { alphabetical } from '../../platform/reads/shape.ts'
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

nodeType('topic', 'Topic', topicShape)

const TopicConnection = connectionOf('Topic', Topic)

builder.queryFields((t) => ({
  topic: t.field({
    ...pub,
    type: Topic,
    nullable: true,
    description: 'One topic by id or slug, or null.',
    args: {
      id: t.arg.id({ description: 'The id: `topic_01h…`.' }),
      slug: t.arg.string({ description: 'The address.' }),
      ...asOfArg(),
    },
    resolve: (_root, args, context, info) =>
      context.readsAt(momentOf(args)).one<TopicRow>(info, topicShape, byIdOrSlug('topic', args)),
  }),
  topics: t.field({
    ...pub,
    type: TopicConnection,
    complexity: pageCost,
    description: 'Topics by name.',
    args: { ...pageArgs(), ...asOfArg() },
    resolve: async (_root, args, context, info) =>
      pageOf<TopicRow>(
        await context.readsAt(args.asOf ?? null).page(info, topicShape, () => 'true', alphabetical('name')),
      ),
  }),
}))

const records = { topic: { type: Topic, shape: topicShape, id: ({ topicId }: { topicId: string }) => topicId } }

mutationFor('createTopic', createTopic, { description: 'Creates a topic.', records })
mutationFor('saveTopic', saveTopic, { description: 'Changes a topic. Readers see it once it is published.', records })
mutationFor('publishTopic', publishTopic, { description: 'Shows readers the newest version of a topic.', records })
