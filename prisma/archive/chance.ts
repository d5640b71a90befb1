import { createHash } from 'node:crypto'

/** Draws that come out the same for the same seed. */
export interface Chance {
  /** A whole number below `bound`. */
  below(bound: number): number
  /** One of a list that is not empty. */
  of<Item>(list: readonly Item[]): Item
}

/** Draws for one part of the archive (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  const below = (bound: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
  return { below, of: (list) => list[below(list.length)] as (typeof list)[number] }
}

/** The SHA-256 of a text, in hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The id of the archive's `number`th record of a kind: a UUIDv7 of the moment at which it was made. */
export function archiveId(kind: string, number: number, at: Date): string {
  const hash = sha256(`${kind} ${number}`)
  const time = at.getTime().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`
}
