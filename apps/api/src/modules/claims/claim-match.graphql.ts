import type { ClaimMatch as FoundMatch } from '@sourceline/extraction/matching'
import { builder } from '../../graphql/builder.ts'
import { actorOf, type Context } from '../../graphql/context.ts'
import { objectTypeIn, readTogether, type ReadTogether } from '../../graphql/read-together.ts'
import type { ClaimQuestion } from './claim-index.work.ts'
import { claimShape } from './claim.reads.ts'
import { Claim } from './claim.ref.ts'
import { similarClaims } from './similar-claims.reads.ts'

/** Why a claim was found, or what speaks against its saying the same. */
type MatchReason = Pick<FoundMatch['reasons'][number], 'kind' | 'text'>

const Band = builder.enumType('ClaimMatchBand', {
  description: 'How surely a recorded claim says the same.',
  values: {
    SAME: { value: 'same', description: 'It says the same.' },
    RELATED: { value: 'related', description: 'It may say the same, or speaks of the same matter.' },
  } as const,
})

/** A recorded claim that may say the same, with what reads it. */
export interface Match extends Omit<FoundMatch, 'reasons'> {
  readonly reasons: readonly MatchReason[]
  readonly records: ReadTogether
}

const ClaimMatchReason = builder.objectRef<MatchReason>('ClaimMatchReason').implement({
  description: 'Why a recorded claim was found, or what speaks against its saying the same.',
  fields: (t) => ({
    warning: t.boolean({
      description: 'It speaks against: one is negated, a number or a date differs.',
      resolve: ({ kind }) => kind === 'warning',
    }),
    text: t.exposeString('text', { description: 'In words: `Same numbers: 4.2 million`.' }),
  }),
})

export const ClaimMatch = builder.objectRef<Match>('ClaimMatch').implement({
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

/** The recorded claims that may say the same as each question's words; their rows are read together. */
export async function claimMatches(
  context: Context,
  questions: readonly ClaimQuestion[],
  first: number,
): Promise<Match[][]> {
  const reads = context.readsAt(null)
  const found = await similarClaims(reads, actorOf(context).prisma, questions, first)
  const ids = [...new Set(found.flat().map(({ id }) => id))]
  const records = readTogether(async (_context, info) => {
    const type = objectTypeIn(info.schema, 'Claim')
    const rows = await reads.byIds<{ id: string }>(info, claimShape, ids, type)
    return new Map(rows.map((row) => [row.id, row]))
  })
  return found.map((matches) => matches.map((match) => ({ ...match, records })))
}
