import { createHash, type Hash } from 'node:crypto'
import {
  ObjectStoreError,
  objectPrefixes,
  type ObjectName,
  type ObjectPrefix,
  type ObjectStore,
} from '../objects/object-store.ts'
import type { SnapshotSums } from './manifest.ts'

/** An object with its content. */
interface ObjectContent {
  /** As `media/<sha256>`. */
  readonly name: string
  /** Its length in bytes. */
  readonly size: number
  readonly content: AsyncIterable<Uint8Array>
}

/**
 * The objects of some prefixes, one after the other.
 *
 * @throws ObjectStoreError where the store fails.
 */
export async function* objectsOf(store: ObjectStore, prefixes: readonly ObjectPrefix[]): AsyncGenerator<ObjectContent> {
  for (const prefix of prefixes)
    for await (const object of store.list(prefix)) {
      const content = await store.read(object)
      if (!content.ok) throw new ObjectStoreError(content.failure)
      yield { name: `${prefix}/${object.sha256}`, size: object.size, content: content.value }
    }
}

/** Reads the name of an object; null where it is none. */
export function objectNamed(name: string): ObjectName | null {
  const [, prefix, sha256 = ''] = /^([a-z]+)\/([0-9a-f]{64})$/.exec(name) ?? []
  const known = objectPrefixes.find((one) => one === prefix)
  return known ? { prefix: known, sha256 } : null
}

/** Counts objects. */
export class ObjectCount {
  readonly #names: Hash = createHash('sha256')
  #count = 0
  #bytes = 0

  /** Counts one, by its whole name. */
  add(name: string, bytes: number): void {
    this.#names.update(`${name}\n`)
    this.#count += 1
    this.#bytes += bytes
  }

  /** What was counted; nothing may follow. */
  end(): SnapshotSums['objects'] {
    return { count: this.#count, bytes: this.#bytes, sha256: this.#names.digest('hex') }
  }
}
