import { TypeID, typeidUnboxed } from 'typeid-js'

/** A new UUIDv7 (RFC 9562): sorts by time of creation. */
export function newUuid(): string {
  return TypeID.fromString(typeidUnboxed()).toUUID()
}

const digits = Buffer.from('0123456789abcdefghjkmnpqrstvwxyz')
const written = Buffer.alloc(26)

/**
 * The typed id of a record, as the outside sees it. Every id of every answer passes here, so the
 * 128 bits are cut into base 32 directly: 26 digits of 5 bits, the first of which holds 3.
 */
export function typedIdOf(prefix: string, uuid: string): string {
  let bits = 0
  let held = 2
  let place = 0
  for (let index = 0; index < uuid.length; index += 1) {
    const code = uuid.charCodeAt(index)
    if (code === 45) continue
    bits = (bits << 4) | (code < 58 ? code - 48 : code - 87)
    held += 4
    if (held < 5) continue
    held -= 5
    written[place] = digits[bits >> held] ?? 0
    place += 1
    bits &= (1 << held) - 1
  }
  return `${prefix}_${written.toString('latin1')}`
}

/** The UUID of a typed id of one type; null when it is malformed or of another. */
export function uuidIn(id: string, prefix: string): string | null {
  if (!id.startsWith(`${prefix}_`)) return null
  try {
    return TypeID.fromString(id, prefix).toUUID()
  } catch {
    return null
  }
}
