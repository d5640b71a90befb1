import { GraphQLError } from 'graphql'
import { builder } from '../../graphql/builder.ts'
import { uuidArgument } from '../../graphql/node.graphql.ts'
import { pageSize } from '../../platform/reads/cursor.ts'
import { claimMatches, ClaimMatch } from './claim-match.graphql.ts'

builder.queryField('similarClaims', (t) =>
  t.field({
    type: [ClaimMatch],
    description:
      'Recorded claims that may say the same as some words, the surest first, with the reasons. Rejected claims are left out.',
    args: {
      statement: t.arg.string({ required: true, description: 'The words, up to 1,000 characters.' }),
      exceptId: t.arg.id({ description: 'A claim to leave out: the one whose words these are.' }),
      first: t.arg.int({ defaultValue: 5, description: 'How many, at limit 20.' }),
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
      const limit = pageSize(first, { max: 20, standard: 5 })
      const [found = []] = await claimMatches(context, [{ statement: words, except }], limit)
      return found
    },
  }),
)
