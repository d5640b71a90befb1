import { asOfArg, pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, editorial, pub } from '../../graphql/builder.ts'
import { allowed } from '../../graphql/can.ts'
import { connectionOf, pageOf } from '../../graphql/connection.ts'
import { editorialEnums, publicEnums } from '../../graphql/enums.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { momentOf } from '../../graphql/moment.ts'
import { NodeInterface, nodeType, recordArgument } from '../../graphql/node.graphql.ts'
import { howListsAreSearched, searchedPage } from '../../platform/reads/list-search.ts'
import type { Where } from '../../platform/reads/reads.ts'
import { relation } from '../../platform/reads/related.ts'
import { alphabetical } from '../../platform/reads/shape.ts'

import { sourceShape, type SourceRow } from './source.reads.ts'
import { createSource } from './use-cases/create-source.ts'
import { publishSource } from './use-cases/publish-source.ts'
import { saveSource } from './use-cases/save-source.ts'

/** The type Source. */
export const Source = builder.objectRef<SourceRow>('Source')

Source.implement({
  ...pub,
  description: 'Who or what a claim comes from.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    name: t.exposeString('name', {
      ...pub,
      description: 'The name that readers are told. For someone who is not named: what readers are told instead.',
    }),
    kind: t.expose('kind', {
      ...pub,
      type: publicEnums.SourceKind,
      description: 'Who or what it is.',
    }),
    role: t.exposeString('roleTitle', { ...pub, nullable: true, description: 'The role title: "Kremlin spokesman".' }),
    affiliation: t.field({
      ...pub,
      type: Source,
      nullable: true,
      description: 'The body it belongs to.',
      resolve: relation<SourceRow | null>(),
    }),
    description: t.exposeString('description', {
      ...pub,
      description: 'What readers should know of it. May be empty.',
    }),
    sameAs: t.exposeStringList('sameAs', {
      ...pub,
      description: 'Web addresses that identify it elsewhere, as Wikidata (schema.org sameAs).',
    }),
    standIn: t.exposeBoolean('standIn', { ...pub, description: 'It stands for someone who is not named.' }),
    dateModified: t.expose('dateModified', {
      ...pub,
      type: 'DateTime',
      nullable: true,
      description: 'When what is shown of it last changed.',
    }),
    isDescription: t.exposeBoolean('isDescription', {
      description:
        'It is known only as the words of one article describe it, "the council": ' +
        'nobody has named it, lists and search leave it out, and no other article shares it. ' +
        'Giving it another name makes it a source of the house.',
    }),
    state: t.field({
      type: editorialEnums.EdgeState,
      description: 'Whether an editor stands behind it.',
      resolve: (row) => row.state,
    }),
    version: t.exposeInt('version', { description: 'Send it back as expectedVersion.' }),
    hasDraft: t.exposeBoolean('hasDraft', { description: 'It has changes that are not public.' }),
    publicFrom: t.expose('publicFrom', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when what is public now is public.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
    can: t.stringList({
      description: 'What the viewer may do with it now: `source:save`.',
      resolve: (row, _args, context) =>
        allowed(context, ['source:save', ...(row.hasDraft ? (['source:publish'] as const) : [])]),
    }),
  }),
})

nodeType('source', 'Source', sourceShape)

/** Pages of sources. */
const SourceConnection = connectionOf('Source', Source)

const SourceFilter = builder.inputType('SourceFilter', {
  ...pub,
  description: 'Which sources to list.',
  fields: (t) => ({ kind: t.field({ type: [publicEnums.SourceKind], description: 'Of one of these kinds.' }) }),
})

const SourceEditorialFilter = builder.inputType('SourceEditorialFilter', {
  description: 'Which sources to list, by what only editors see.',
  fields: (t) => ({
    search: t.string({
      description: `Words of the name or role, ${howListsAreSearched}`,
    }),
    state: t.field({
      type: [editorialEnums.EdgeState],
      description: 'In one of these states. Without it, all but the rejected.',
    }),
    standIn: t.boolean({ description: 'Only those that stand for someone unnamed, or only those that do not.' }),
    descriptions: t.boolean({
      description: 'Only what a single article describes without naming it. Without it, none of these.',
    }),
  }),
})

builder.queryFields((t) => ({
  source: t.field({
    ...pub,
    type: Source,
    nullable: true,
    description: 'One source, or null.',
    args: { id: t.arg.id({ required: true, description: 'The id: `source_01h…`.' }), ...asOfArg() },
    resolve: (_root, args, context, info) => {
      const id = recordArgument(args.id, 'source')
      return context.readsAt(momentOf(args)).one<SourceRow>(info, sourceShape, (row, bind) => `${row}.id = ${bind(id)}`)
    },
  }),
  sources: t.field({
    ...pub,
    type: SourceConnection,
    complexity: pageCost,
    description: 'Sources by name; the best first where they are searched.',
    args: {
      ...pageArgs(),
      filter: t.arg({ type: SourceFilter, description: 'Which sources.' }),
      ...asOfArg(),
      editorial: t.arg({
        ...editorial,
        type: SourceEditorialFilter,
        description: 'Which sources, by what only editors see.',
      }),
    },
    resolve: async (_root, { filter, editorial: only, asOf }, context, info) => {
      const where: Where = (row, bind) =>
        [
          `${only?.descriptions ? '' : 'NOT '}${row}.is_description`,
          filter?.kind && `${row}.kind = ANY(${bind(filter.kind)})`,
          context.graph === 'editorial' &&
            (only?.state ? `${row}.state = ANY(${bind(only.state)})` : `${row}.state <> 'REJECTED'`),
          typeof only?.standIn === 'boolean' && `${row}.stand_in = ${bind(only.standIn)}`,
        ]
          .filter(Boolean)
          .join(' AND ')
      const found = await searchedPage(context.readsAt(asOf ?? null), info, {
        shape: sourceShape,
        type: only?.descriptions ? 'description' : 'source',
        words: only?.search,
        where,
        order: alphabetical('name'),
      })
      return pageOf<SourceRow>(found)
    },
  }),
}))

const records = { source: { type: Source, shape: sourceShape, id: ({ sourceId }: { sourceId: string }) => sourceId } }

mutationFor('createSource', createSource, { description: 'Creates a source.', records })
mutationFor('saveSource', saveSource, {
  description:
    'Changes what is known of a source. Readers see it when the source, or something that needs it, is published.',
  records,
})
mutationFor('publishSource', publishSource, { description: 'Shows readers the newest version of a source.', records })
