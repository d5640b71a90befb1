import type { BlockId } from './body.ts'

export type NewBlockId = () => BlockId

/** What a block id looks like: short, and safe in an attribute, an address and a selector. */
export const blockIdPattern = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/

const alphabet = 'abcdefghjkmnpqrstvwxyz0123456789'

/** A random block id, `b_` and ten characters (50 bits): unique within any body. */
export function newBlockId(): BlockId {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  return `b_${Array.from(bytes, (byte) => alphabet.charAt(byte % alphabet.length)).join('')}`
}

/** A generator that counts, `b_1`, `b_2` …: for tests and for imports that must come out the same twice. */
export function countingBlockIds(prefix = 'b_'): NewBlockId {
  let count = 0
  return () => `${prefix}${(count += 1)}`
}
