import { GraphQLError } from 'graphql'
import { parseTypedId, typedId, type IdPrefix } from '../platform/ids.ts'
import type { Context } from './context.ts'

/** A record at a moment of the past, or as it is for null. */
export interface RecordAt {
  readonly prefix: IdPrefix
  readonly uuid: string
  readonly moment: Date | null
}

const canonical = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/**
 * The id of a record as it is in this answer: of the past, the moment is a part of it, so that no cache takes the record
 * of one moment for that of another.
 */
export function idInAnswer(context: Context, prefix: IdPrefix, uuid: string): string {
  const id = typedId(prefix, uuid)
  const moment = context.moment()
  return moment ? `${id}@${moment.toISOString()}` : id
}

/** Takes an id of an answer apart; null when it is none. */
export function parseIdInAnswer(id: string): RecordAt | null {
  const [record = '', written, ...further] = id.split('@')
  const parsed = parseTypedId(record)
  if (!parsed || further.length > 0) return null
  if (written === undefined) return { ...parsed, moment: null }
  const moment = canonical.test(written) ? new Date(written) : null
  return moment?.toJSON() === written ? { ...parsed, moment } : null
}

/**
 * The moment at which a query reads: that of its argument `asOf` or of the id that it names.
 *
 * @throws GraphQLError when the two differ.
 */
export function momentOf(args: { id?: string | null | undefined; asOf?: Date | null | undefined }): Date | null {
  const asOf = args.asOf ?? null
  const ofId = (args.id && parseIdInAnswer(args.id)?.moment) || null
  if (asOf && ofId && asOf.getTime() !== ofId.getTime()) {
    throw new GraphQLError('The arguments "id" and "asOf" name two moments: leave "asOf" out.', {
      extensions: { code: 'BAD_USER_INPUT', argument: 'asOf' },
    })
  }
  return asOf ?? ofId
}
