import { createHash } from 'node:crypto'
import { damaged, ObjectStoreError, type ObjectName } from './object-store.ts'

/**
 * Passes a whole content on and compares it with its name.
 *
 * @throws ObjectStoreError after the last piece when it is another content.
 */
export async function* verified(content: AsyncIterable<Uint8Array>, name: ObjectName): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const piece of content) {
    hash.update(piece)
    yield piece
  }
  if (hash.digest('hex') !== name.sha256) throw new ObjectStoreError(damaged(name))
}
