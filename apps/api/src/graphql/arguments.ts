import { pageSizes } from '../platform/reads/cursor.ts'
import { builder } from './builder.ts'

/** The arguments of a page of a list that is read from its beginning alone. */
export const forwardPageArgs = () =>
  builder.args((t) => ({
    first: t.int({ description: `How many rows, at most ${pageSizes.max}. ${pageSizes.standard} if left out.` }),
    after: t.string({ description: 'A cursor: rows after it.' }),
  }))

/** The arguments of a page, from the beginning of the list or from its end. */
export const pageArgs = () =>
  builder.args((t) => ({
    ...forwardPageArgs(),
    last: t.int({ description: `How many rows from the end, at most ${pageSizes.max}. Not together with \`first\`.` }),
    before: t.string({ description: 'A cursor: rows before it.' }),
  }))

/** The argument of a list that lies inside a record. */
export const listArgs = (standard: number) =>
  builder.args((t) => ({
    first: t.int({ defaultValue: standard, description: 'How many rows at the most, up to 500.' }),
  }))

/** The moment at which to read. */
export const asOfArg = () =>
  builder.args((t) => ({
    asOf: t.field({
      type: 'DateTime',
      description:
        'Reads what was public at this moment, now or earlier. The same for every root field of an operation; ' +
        'without effect in the editorial graph.',
    }),
  }))

/** What a page of a connection costs: its rows. */
export const pageCost = (args: { first?: number | null | undefined; last?: number | null | undefined }) => ({
  field: 1,
  multiplier: Math.max(1, Math.min(args.first ?? args.last ?? pageSizes.standard, pageSizes.max)),
})

/** What a list inside a record costs: a tenth of its bound, since lists are rarely full. */
export const listCost = (args: { first?: number | null | undefined }) => ({
  field: 1,
  multiplier: Math.max(1, Math.min(args.first ?? 20, 500) / 10),
})

/** What a list costs that is as long as it may be more often than not, and whose records have such a list again. */
export const fullListCost = (args: { first?: number | null | undefined }) => ({
  field: 1,
  multiplier: Math.max(1, args.first ?? 20),
})
