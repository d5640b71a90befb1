import type { ClaimMatch } from '@sourceline/extraction/matching'
import { GraphQLError, type GraphQLObjectType } from 'graphql'
import { builder } from '../../graphql/builder.ts'
import { actorOf } from '../../graphql/context.ts'
import { uuidArgument } from '../../graphql/node.graphql.ts'
import { readTogether, type ReadTogether } from '../../graphql/read-together.ts'
import { pageSize } from '../../platform/reads/cursor.ts'
import { claimShape } from './claim.reads.ts'
import { Claim } from './claim.ref.ts'
import { similarClaims } from './similar-claims.reads.ts'

const Band = builder.enumType('ClaimMatchBand', {
  description: 'How surely a recorded claim says the same.',
  values: {
    SAME: { value: 'same', description: 'It says the same.' },
    RELATED: { value: 'related', description: 'It may say the same, or speaks of the same matter.' },
  } as const,
})

interface Match extends ClaimMatch {
  readonly records: ReadTogether
}

const ClaimMatchReason = builder.objectRef<ClaimMatch['reasons'][number]>('ClaimMatchReason').implement({
  description: 'Why a recorded claim was found, or what speaks against its saying the same.',
  fields: (t) => ({
    warning: t.boolean({
      description: 'It speaks against: one is negated, a number or a date differs.',
      resolve: ({ kind }) => kind === 'warning',
    }),
    text: t.exposeString('text', { description: 'In words: `Same numbers: 4.2 million`.' }),
  }),
})

const ClaimMatchType = builder.objectRef<Match>('ClaimMatch').implement({
  description: 'A recorded claim that may say the same. Nothing is decided by it.',
  fields: (t) => ({
    claim: t.field({
      type: Claim,
      nullable: true,
      description: 'The recorded claim; null if it was taken away meanwhile.',
      resolve: async ({ id, records }, _args, context, info) =>
        ((await records(context, info)).get(id) ?? null) as never,
    }),
    band: t.field({
      type: Band,
      description: 'How surely it says the same.',
      resolve: ({ band }) => (band === 'same' ? 'same' : 'related'),
    }),
    reasons: t.field({
      type: [ClaimMatchReason],
      description: 'Why, warnings first.',
      resolve: ({ reasons }) => [...reasons],
    }),
  }),
})

builder.queryField('similarClaims', (t) =>
  t.field({
    type: [ClaimMatchType],
    description:
      'Recorded claims that may say the same as some words, the surest first, with the reasons. Rejected claims are left out.',
    args: {
      statement: t.arg.string({ required: true, description: 'The words, up to 1,000 characters.' }),
      exceptId: t.arg.id({ description: 'A claim to leave out: the one whose words these are.' }),
      first: t.arg.int({ defaultValue: 5, description: 'How many, at most 20.' }),
    },
    complexity: ({ first }) => ({ field: 5, multiplier: Math.max(1, Math.min(first ?? 5, 20)) }),
    resolve: async (_root, { statement, exceptId, first }, context) => {
      const words = statement.trim()
      if (words === '' || words.length > 1_000) {
        throw new GraphQLError('Write between 1 and 1,000 characters to compare.', {
          extensions: { code: 'BAD_USER_INPUT', argument: 'statement' },
        })
      }
      const except = exceptId ? [uuidArgument(exceptId, 'claim')] : []
      const reads = context.readsAt(null)
      const asked = [{ statement: words, except }]
      const most = pageSize(first, { max: 20, standard: 5 })
      const [found = []] = await similarClaims(reads, actorOf(context).prisma, asked, most)
      const records = readTogether(async (_context, info) => {
        const rows = await reads.byIds<{ id: string }>(
          info,
          claimShape,
          found.map(({ id }) => id),
          info.schema.getType('Claim') as GraphQLObjectType,
        )
        return new Map(rows.map((row) => [row.id, row]))
      })
      return found.map((match) => ({ ...match, records }))
    },
  }),
)
