import { TypeID, typeidUnboxed } from 'typeid-js'
import { z } from 'zod'
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

/** A new UUIDv7 (RFC 9562): sorts by time of creation. */
export function newUuid(): string {
  return TypeID.fromString(typeidUnboxed()).toUUID()
}

const digits = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * The typed id of a record, as the outside sees it. Every id of every answer passes here, so the
 * 128 bits are cut into base 32 directly: 26 digits of 5 bits, the first of which holds 3.
 */
export function typedId(prefix: IdPrefix, uuid: string): string {
  let id = `${prefix}_`
  let bits = 0
  let held = 2
  for (let index = 0; index < uuid.length; index += 1) {
    const code = uuid.charCodeAt(index)
    if (code === 45) continue
    bits = (bits << 4) | (code < 58 ? code - 48 : code - 87)
    held += 4
    if (held >= 5) {
      held -= 5
      id += digits[bits >> held]
      bits &= (1 << held) - 1
    }
  }
  return id
}

/** The UUID of a typed id of one type; null when it is malformed or of another. */
function uuidIn(id: string, prefix: IdPrefix): string | null {
  if (!id.startsWith(`${prefix}_`)) return null
  try {
    return TypeID.fromString(id, prefix).toUUID()
  } catch {
    return null
  }
}

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
    .transform((id, context): Uuid<Prefix> => {
      const uuid = uuidIn(id, prefix)
      if (uuid) return uuid as Uuid<Prefix>
      const { error: message, params } = refuses(refusal('id-invalid', { prefix }))
      context.addIssue({ code: 'custom', message, params })
      return z.NEVER
    })
}
