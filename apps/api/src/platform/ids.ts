import { z } from 'zod'
import { typedIdOf, uuidIn } from './ids.work.ts'
import { refusal } from './refusals/define-refusals.ts'
import { refuses } from './refusals/input-issue.ts'
import { recordOf, type RecordType } from './records/define-record.ts'

/**
 * The prefix of a typed id. Outside the database an id is a TypeID (https://github.com/jetify-com/typeid):
 * the type of the record, underscore, UUIDv7 in Crockford's base 32; inside it is the UUID.
 */
export type IdPrefix = RecordType

declare const uuidOf: unique symbol
/** A UUID that is known to identify a record of one type. */
export type Uuid<Prefix extends IdPrefix> = string & { readonly [uuidOf]: Prefix }

export { newUuid } from './ids.work.ts'

/** The typed id of a record, as the outside sees it. */
export const typedId = (prefix: IdPrefix, uuid: string): string => typedIdOf(prefix, uuid)

/** Takes a typed id apart; null when it is malformed or of a type that no record declares. */
export function parseTypedId(id: string): { prefix: IdPrefix; uuid: string } | null {
  const prefix = recordOf(id.slice(0, -27))?.type
  const uuid = prefix && uuidIn(id, prefix)
  return prefix && uuid ? { prefix, uuid } : null
}

/** A schema that takes a typed id of one type and gives its UUID. */
export function idOf<Prefix extends IdPrefix>(prefix: Prefix) {
  return z
    .string()
    .meta({ graphql: 'ID' })
    .refine((id) => uuidIn(id, prefix) !== null, refuses(refusal('id-invalid', { prefix })))
    .transform((id) => uuidIn(id, prefix) as Uuid<Prefix>)
}
