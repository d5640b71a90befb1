import type { Result } from '@sourceline/domain'
import type { Readable } from 'node:stream'

/** What objects are kept apart by; `checks` holds what `doctor` writes and takes away again. */
export const objectPrefixes = ['media', 'captures', 'backups', 'checks'] as const

/** One of the prefixes. */
export type ObjectPrefix = (typeof objectPrefixes)[number]

/** An object is named by its content: nothing is ever overwritten, and the same bytes are kept once. */
export interface ObjectName {
  readonly prefix: ObjectPrefix
  /** The SHA-256 of the content, 64 hexadecimal digits in lower case. */
  readonly sha256: string
}

/** An object that is kept. */
export interface StoredObject extends ObjectName {
  /** In bytes. */
  readonly size: number
}

/** Bytes from `start` to `end`, both included and counted from 0, as in RFC 9110. */
export interface ByteRange {
  readonly start: number
  /** The last byte if left out. */
  readonly end?: number
}

/** Everything that can be expected to go wrong with a store; messages hold no secret. */
export interface ObjectFailure {
  /**
   * `absent`: no such object; `damaged`: the bytes are not those of its name; `out-of-range`: the range begins after its
   * end; `refused`: the store does not let us in, or has no such bucket; `unavailable`: it cannot be reached or used now.
   */
  readonly kind: 'absent' | 'damaged' | 'out-of-range' | 'refused' | 'unavailable'
  readonly message: string
}

/** A failure that comes up while an object is being read or listed. */
export class ObjectStoreError extends Error {
  readonly failure: ObjectFailure

  constructor(failure: ObjectFailure) {
    super(failure.message)
    this.failure = failure
  }
}

/** Where bytes are kept: a local folder or a bucket. Content passes through in pieces and is never whole in memory. */
export interface ObjectStore {
  /** Keeps a content and gives its name; content that is already kept is not written again. */
  put(prefix: ObjectPrefix, content: AsyncIterable<Uint8Array>): Promise<Result<StoredObject, ObjectFailure>>
  /**
   * The content, or a range of it. A whole content is compared with its name while it is read: the stream of a damaged
   * one ends with an ObjectStoreError, as does one whose store fails underway. A range cannot be compared.
   */
  read(name: ObjectName, range?: ByteRange): Promise<Result<Readable, ObjectFailure>>
  /** What is known of an object without reading it. */
  stat(name: ObjectName): Promise<Result<StoredObject, ObjectFailure>>
  /**
   * Everything under a prefix, in the order of names.
   *
   * @throws ObjectStoreError when the store fails underway.
   */
  list(prefix: ObjectPrefix): AsyncIterable<StoredObject>
  /** Takes an object away; one that is not there is no failure. */
  remove(name: ObjectName): Promise<Result<undefined, ObjectFailure>>
}

/** Where an object lies below the store's root: `media/9f/9f86d0…`. */
export const keyOf = ({ prefix, sha256 }: ObjectName): string => `${prefix}/${sha256.slice(0, 2)}/${sha256}`

/** The SHA-256 that a key ends with; null where something else lies in the store. */
export const sha256Of = (key: string): string | null => /(?:^|\/)([0-9a-f]{64})$/.exec(key)?.[1] ?? null

/** There is no such object. */
export const absent = (name: ObjectName): ObjectFailure => ({
  kind: 'absent',
  message: `The object ${keyOf(name)} is not in the store.`,
})

/** What is kept under a name is not what the name says. */
export const damaged = (name: ObjectName): ObjectFailure => ({
  kind: 'damaged',
  message: `The object ${keyOf(name)} is damaged: its content is not what its name says. Bring it back from a backup.`,
})

/** The range begins behind the end. */
export const outOfRange = (name: ObjectName): ObjectFailure => ({
  kind: 'out-of-range',
  message: `The object ${keyOf(name)} ends before that range begins.`,
})
