import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { failed, ok, type Result } from '@sourceline/domain'
import type { WritingConnections } from '../../platform/connections.ts'
import { newUuid } from '../../platform/ids.ts'
import { ObjectStoreError, type ObjectFailure, type ObjectStore } from '../../platform/objects/object-store.ts'

/** With what files are kept and shown. */
export interface MediaMeans {
  readonly objects: ObjectStore
  readonly prisma: WritingConnections
  /** A folder of this machine for what is being uploaded and rendered. */
  readonly folder: string
}

/** Works with a kept file as one of this machine, which is gone afterwards. */
export async function withLocalFile<Value>(
  { objects, folder }: MediaMeans,
  sha256: string,
  work: (path: string) => Promise<Value>,
): Promise<Result<Value, ObjectFailure>> {
  const content = await objects.read({ prefix: 'media', sha256 })
  if (!content.ok) return content
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, newUuid())
  try {
    await pipeline(content.value, createWriteStream(path, { mode: 0o600 }))
    return ok(await work(path))
  } catch (error) {
    if (error instanceof ObjectStoreError) return failed(error.failure)
    throw error
  } finally {
    await rm(path, { force: true })
  }
}
