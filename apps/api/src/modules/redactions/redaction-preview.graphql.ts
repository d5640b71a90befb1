import { forwardPageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, editorial } from '../../graphql/builder.ts'
import { connectionOf, type PageOf } from '../../graphql/connection.ts'
import { actorOf } from '../../graphql/context.ts'
import { editorialEnums } from '../../graphql/enums.ts'
import { refusedQuery, requireAction } from '../../graphql/refused-query.ts'
import { typedId } from '../../platform/ids.ts'
import type { StruckPlace, StruckVersion } from '../../platform/redaction/struck-versions.ts'
import { decodeCursor, encodeCursor, keyIn, pageSize } from '../../platform/reads/cursor.ts'
import { inputIssue } from '../../platform/refusals/input-issue.ts'
import { orderOf, orderProblem, redactionOrder } from './redaction-order.ts'
import { previewedTargets, previewRedaction, type RedactionPreview } from './redaction-preview.reads.ts'

const RedactionPlace = builder.objectRef<StruckPlace>('RedactionPlace').implement({
  description: 'How much of one kind of row a redaction would strike.',
  fields: (t) => ({
    place: t.exposeString('place', { description: 'The kind of row: `article_revision`, `attribution`.' }),
    rows: t.exposeInt('rows', { description: 'In how many rows of that kind something would be blanked.' }),
    matches: t.exposeInt('matches', { description: 'How often.' }),
  }),
})

const RedactionTarget = builder.objectRef<StruckVersion>('RedactionTarget').implement({
  description:
    'What a redaction would strike of one version of a record, or of what a record has besides its versions.',
  fields: (t) => ({
    recordId: t.id({
      nullable: true,
      description: 'The record; null for what the log says of records that are gone or have no versions.',
      resolve: ({ type, recordId }) => (type && recordId ? typedId(type, recordId) : null),
    }),
    recordType: t.exposeString('type', { nullable: true, description: 'Its type: `article`, `claim`.' }),
    label: t.exposeString('label', { nullable: true, description: 'What lists call it: its headline, its name.' }),
    version: t.exposeInt('versionNumber', {
      nullable: true,
      description: 'The number of the version; null for what the record has besides its versions, and for the log.',
    }),
    slug: t.exposeString('slug', {
      nullable: true,
      description: 'The address of the page on which readers see or saw the version, where it has one.',
    }),
    publicFrom: t.expose('publicFrom', {
      type: 'DateTime',
      nullable: true,
      description: 'When readers saw it first; null if they never did.',
    }),
    publicUntil: t.expose('publicUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'When that ended; null while they see it, or if they never did.',
    }),
    rows: t.exposeInt('rows', { description: 'In how many rows something would be blanked.' }),
    matches: t.exposeInt('matches', { description: 'How often.' }),
    places: t.field({
      type: [RedactionPlace],
      description: 'The same, by kind of row.',
      resolve: (row) => [...row.places],
    }),
  }),
})

const RedactionTargetConnection = connectionOf('RedactionTarget', RedactionTarget, editorial)

const list = 'redaction-preview'

/** Searches for what would be struck, once for all counts; a further page names the search that it continues. */
type Search = (searchId?: string) => Promise<RedactionPreview>

const Preview = builder.objectRef<Search>('RedactionPreview').implement({
  description:
    'What a redaction would strike, counted without striking. Each request for a count searches anew; ' +
    'one for `targets` after a cursor alone continues the search before.',
  fields: (t) => ({
    rows: t.int({
      description: 'In how many rows of the database something would be blanked.',
      resolve: async (search) => (await search()).rows,
    }),
    matches: t.int({ description: 'How often.', resolve: async (search) => (await search()).matches }),
    records: t.int({ description: 'In how many records.', resolve: async (search) => (await search()).records }),
    publicVersions: t.int({
      description: 'In how many versions that readers see, or saw at some time.',
      resolve: async (search) => (await search()).publicVersions,
    }),
    places: t.field({
      type: [RedactionPlace],
      description: 'All of it by kind of row.',
      resolve: async (search) => [...(await search()).places],
    }),
    targets: t.field({
      type: RedactionTargetConnection,
      complexity: pageCost,
      description: 'The same, version by version: in the order of the records, what only the log says last.',
      args: forwardPageArgs(),
      resolve: async (search, { first, after }, context): Promise<PageOf<StruckVersion>> => {
        const place = after ? decodeCursor(after, list) : null
        const from = Number(place?.key ?? 0)
        const { id, groups } = await search(place?.id)
        const nodes = await previewedTargets(actorOf(context).prisma, groups.slice(from, from + pageSize(first)))
        const cursorAt = (index: number) => encodeCursor({ key: keyIn(list, String(from + index + 1)), id })
        return {
          rows: nodes.map((node, index) => ({ cursor: cursorAt(index), node })),
          hasNextPage: from + nodes.length < groups.length,
          hasPreviousPage: from > 0,
          total: groups.length,
        }
      },
    }),
  }),
})

builder.queryField('redactionPreview', (t) =>
  t.field({
    type: Preview,
    description: 'What a redaction would strike, without striking. For those who may redact.',
    args: {
      scope: t.arg({ type: editorialEnums.RedactionScope, required: true, description: 'Where it would strike.' }),
      subjectId: t.arg.id({ description: 'The record; left out for the newsroom.' }),
      version: t.arg.int({ description: 'For VERSION: the number of the version, where the record has versions.' }),
      words: t.arg.stringList({ description: 'The words; left out for a version.' }),
      wholeWords: t.arg.boolean({ description: 'Whether words must stand by themselves. True if left out.' }),
    },
    complexity: 50,
    resolve: async (_root, args, context) => {
      const { actor, prisma } = actorOf(context)
      requireAction(actor, 'record:redact')
      const given = Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null))
      const order = redactionOrder.safeParse(given)
      if (!order.success) throw refusedQuery({ kind: 'validation', issues: order.error.issues.map(inputIssue) })
      const asked = orderOf(order.data)
      const problem = orderProblem(asked)
      if (problem) throw refusedQuery(problem, 'words')
      let counted: Promise<RedactionPreview> | undefined
      return (searchId) =>
        searchId ? previewRedaction(prisma, asked, searchId) : (counted ??= previewRedaction(prisma, asked))
    },
  }),
)
