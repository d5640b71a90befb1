import { failed, ok, type Result } from '@sourceline/domain'
import { randomBytes } from 'node:crypto'
import type { Readable } from 'node:stream'
import { damaged, ObjectStoreError, type ObjectFailure, type ObjectName, type ObjectStore } from './object-store.ts'

/** Whether a store can be written and read: keeps some random bytes, reads them whole and in part, and takes them away. */
export async function probe(store: ObjectStore): Promise<Result<undefined, ObjectFailure>> {
  const bytes = randomBytes(64)
  const kept = await store.put('checks', inOnePiece(bytes))
  if (!kept.ok) return kept
  const found = await compare(store, kept.value, bytes)
  const removed = await store.remove(kept.value)
  return found.ok ? removed : found
}

async function compare(store: ObjectStore, name: ObjectName, bytes: Buffer): Promise<Result<undefined, ObjectFailure>> {
  const stored = await store.stat(name)
  if (!stored.ok) return stored
  const whole = await store.read(name)
  const part = await store.read(name, { start: 16, end: 31 })
  if (!whole.ok) return whole
  if (!part.ok) return part
  try {
    const all = await bytesOf(whole.value)
    const some = await bytesOf(part.value)
    return all.equals(bytes) && some.equals(bytes.subarray(16, 32)) ? ok(undefined) : failed(damaged(name))
  } catch (error) {
    if (error instanceof ObjectStoreError) return failed(error.failure)
    throw error
  }
}

async function* inOnePiece(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function bytesOf(content: Readable): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of content) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}
