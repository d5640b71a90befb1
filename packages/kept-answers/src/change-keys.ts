import { hash } from 'node:crypto'
import type { Tag } from './heard.ts'

/** How many characters a key has: 60 bits, so that two of a million tags share one hardly ever; where they do, too much is purged. */
const length = 10

/** The most keys that an answer names: their header stays below 12 kB. */
const maxKeys = 1_000

/**
 * The key by which caches elsewhere know a tag. It tells nothing to whoever does not know the tag: what changed is told to
 * those alone who have an answer with it.
 */
export const keyOf = (tag: Tag): string => hash('sha256', tag, 'base64url').slice(0, length)

/** The keys of one answer, and the process by whose changes they are purged. */
export interface AnswerKeys {
  readonly teller: string
  readonly keys: readonly string[]
}

/** The header that carries the keys of an answer: the process that made it, and the key of each tag, without anything between. */
export const ChangeKeys = {
  /** Also what a request carries to be answered with it, with any value. */
  header: 'change-keys',

  /** Writes the header; null where an answer was made from more than can be named. */
  write: (teller: string, tags: readonly Tag[]): string | null =>
    tags.length > maxKeys ? null : `${teller} ${tags.map(keyOf).join('')}`,

  /** Reads the header; null where it is none. */
  read(value: string | null): AnswerKeys | null {
    const [teller, joined = '', ...more] = value?.split(' ') ?? []
    if (!teller || more.length > 0 || joined.length % length !== 0 || !/^[\w-]*$/u.test(joined)) return null
    const count = joined.length / length
    const keys = Array.from({ length: count }, (_, index) => joined.slice(index * length, (index + 1) * length))
    return { teller, keys }
  },
} as const
