import { independentOrigins } from '@sourceline/domain'
import { asOfArg, pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, editorial, pub } from '../../graphql/builder.ts'
import { connectionOf, pageOf } from '../../graphql/connection.ts'
import { editorialEnums, publicEnums } from '../../graphql/enums.ts'
import { momentOf } from '../../graphql/moment.ts'
import { NodeInterface, nodeType, recordArgument, uuidArgument } from '../../graphql/node.graphql.ts'
import { howListsAreSearched, searchedPage } from '../../platform/reads/list-search.ts'
import type { Where } from '../../platform/reads/reads.ts'
import { amongThose, newestFirst } from '../../platform/reads/shape.ts'
import { claimShape, type ClaimRow } from './claim.reads.ts'
import { Claim } from './claim.ref.ts'

Claim.implement({
  ...pub,
  description: 'A statement written once in canonical form and shared by all articles that make it.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    statement: t.exposeString('statement', { ...pub, description: 'The claim in one sentence that stands by itself.' }),
    kind: t.expose('kind', {
      ...pub,
      type: publicEnums.ClaimKind,
      description: 'What sort of statement it is. Only FACT and POSITION take a verdict.',
    }),
    verdict: t.expose('verdict', {
      ...pub,
      type: publicEnums.Verdict,
      nullable: true,
      description: 'The newest assessment’s verdict; null if nobody assessed it, as for most claims.',
    }),
    rating: t.exposeString('rating', {
      ...pub,
      nullable: true,
      description: 'The verdict in the words of the site’s own scale.',
    }),
    asOfDate: t.expose('asOfDate', {
      ...pub,
      type: 'Date',
      nullable: true,
      description: 'The day for which it is said, where it can go stale.',
    }),
    independentSourceCount: t.int({
      ...pub,
      description:
        'How many independent origins assert or confirm it: ' +
        'chains of `reportedVia` are followed to their end, a body and its spokesman count once, ' +
        'and all unnamed sources together count at most once.',
      resolve: (row) => independentOrigins(row.statements, { affiliations: row.affiliations }).count,
    }),
    dateModified: t.expose('dateModified', {
      ...pub,
      type: 'DateTime',
      nullable: true,
      description: 'When its wording last changed.',
    }),
  }),
})

nodeType('claim', 'Claim', claimShape)

/** Pages of claims. */
const ClaimConnection = connectionOf('Claim', Claim)

const ClaimFilter = builder.inputType('ClaimFilter', {
  ...pub,
  description: 'Which claims to list.',
  fields: (t) => ({
    kind: t.field({ type: [publicEnums.ClaimKind], description: 'Of one of these kinds.' }),
    verdict: t.field({ type: [publicEnums.Verdict], description: 'With one of these verdicts.' }),
    assessed: t.boolean({ description: 'Only those with a verdict, or only those without.' }),
  }),
})

const ClaimEditorialFilter = builder.inputType('ClaimEditorialFilter', {
  description: 'Which claims to list, by what only editors see.',
  fields: (t) => ({
    search: t.string({
      description: `Words of the statement, ${howListsAreSearched}`,
    }),
    state: t.field({
      type: [editorialEnums.EdgeState],
      description: 'In one of these states. Without it, all but the rejected.',
    }),
    published: t.boolean({ description: 'Only those that are public, or only those that are not.' }),
    source: t.id({ description: 'Only those of this source: `source_01h…`.' }),
  }),
})

builder.queryFields((t) => ({
  claim: t.field({
    ...pub,
    type: Claim,
    nullable: true,
    description: 'One claim, or null.',
    args: { id: t.arg.id({ required: true, description: 'The id: `claim_01h…`.' }), ...asOfArg() },
    resolve: (_root, args, context, info) => {
      const id = recordArgument(args.id, 'claim')
      return context.readsAt(momentOf(args)).one<ClaimRow>(info, claimShape, (row, bind) => `${row}.id = ${bind(id)}`)
    },
  }),
  claims: t.field({
    ...pub,
    type: ClaimConnection,
    complexity: pageCost,
    description: 'Claims, newest wording first; the best first where they are searched.',
    args: {
      ...pageArgs(),
      filter: t.arg({ type: ClaimFilter, description: 'Which claims.' }),
      ...asOfArg(),
      editorial: t.arg({
        ...editorial,
        type: ClaimEditorialFilter,
        description: 'Which claims, by what only editors see.',
      }),
    },
    resolve: async (_root, { filter, editorial: only, asOf }, context, info) => {
      const reads = context.readsAt(asOf ?? null)
      if (filter?.verdict || typeof filter?.assessed === 'boolean') reads.forList('assessment')
      const where: Where = (row, bind, schema) =>
        [
          'true',
          filter?.kind && `${row}.kind = ANY(${bind(filter.kind)})`,
          filter?.verdict && `${row}.verdict = ANY(${bind(filter.verdict)})`,
          typeof filter?.assessed === 'boolean' && `(${row}.verdict IS NOT NULL) = ${bind(filter.assessed)}`,
          context.graph === 'editorial' &&
            (only?.state ? `${row}.state = ANY(${bind(only.state)})` : `${row}.state <> 'REJECTED'`),
          typeof only?.published === 'boolean' && `(${row}.public_from IS NOT NULL) = ${bind(only.published)}`,
          typeof only?.source === 'string' &&
            `${row}.id ${amongThose(`SELECT a.claim_id FROM ${schema}.attribution a
              WHERE a.source_id = ${bind(uuidArgument(only.source, 'source', 'editorial.source'))}`)}`,
        ]
          .filter(Boolean)
          .join(' AND ')
      const order = newestFirst(context.graph === 'editorial' ? 'updated_at' : 'date_modified')
      return pageOf<ClaimRow>(
        await searchedPage(reads, info, { shape: claimShape, type: 'claim', words: only?.search, where, order }),
      )
    },
  }),
}))
