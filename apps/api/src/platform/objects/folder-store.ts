import { failed, ok, type Result } from '@sourceline/domain'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import {
  absent,
  damaged,
  keyOf,
  ObjectStoreError,
  outOfRange,
  sha256Of,
  type ObjectFailure,
  type ObjectName,
  type ObjectPrefix,
  type ObjectStore,
  type StoredObject,
} from './object-store.ts'
import { staged } from './staging.ts'
import { verified } from './verified.ts'

/** A store in a folder of this machine. A content appears under its name whole or not at all, also when the power fails. */
export function folderStore(root: string): ObjectStore {
  const pathOf = (name: ObjectName) => join(root, keyOf(name))

  const sizeOf = async (name: ObjectName): Promise<Result<StoredObject, ObjectFailure>> => {
    const found = await stat(pathOf(name)).catch(nullIfAbsent)
    return found ? ok({ ...name, size: found.size }) : failed(absent(name))
  }

  return {
    put: (prefix, content) =>
      attempt(root, () =>
        staged(join(root, 'incoming'), content, async ({ file, sha256, size }) => {
          const name = { prefix, sha256 }
          const kept = await sizeOf(name)
          if (kept.ok) return kept.value.size === size ? kept : failed(damaged(name))
          const folder = dirname(pathOf(name))
          await mkdir(folder, { recursive: true, mode: 0o700 })
          await rename(file, pathOf(name))
          await syncFolder(folder)
          return ok({ ...name, size })
        }),
      ),

    read: (name, range) =>
      attempt(root, async () => {
        const handle = await open(pathOf(name), 'r').catch(nullIfAbsent)
        if (!handle) return failed(absent(name))
        if (!range) return ok(Readable.from(verified(handle.createReadStream(), name), { objectMode: false }))
        if (range.start >= (await handle.stat()).size) {
          await handle.close()
          return failed(outOfRange(name))
        }
        return ok(handle.createReadStream(range))
      }),

    stat: (name) => attempt(root, () => sizeOf(name)),

    list: (prefix) => listed(root, prefix),

    remove: (name) =>
      attempt(root, async () => {
        await rm(pathOf(name), { force: true })
        return ok(undefined)
      }),
  }
}

async function* listed(root: string, prefix: ObjectPrefix): AsyncGenerator<StoredObject> {
  try {
    const folders = (await readdir(join(root, prefix)).catch(nullIfAbsent)) ?? []
    for (const folder of folders.sort()) {
      for (const file of (await readdir(join(root, prefix, folder))).sort()) {
        const sha256 = sha256Of(file)
        const found = sha256 && (await stat(join(root, prefix, folder, file)).catch(nullIfAbsent))
        if (sha256 && found) yield { prefix, sha256, size: found.size }
      }
    }
  } catch (error) {
    throw new ObjectStoreError(unavailable(root, error))
  }
}

/** Puts the entry of a file that was just renamed on the disk; Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

function nullIfAbsent(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null
  throw error
}

/** What the file system refuses is a failure; anything else, such as a content that breaks off, is the caller's. */
async function attempt<Value>(
  root: string,
  work: () => Promise<Result<Value, ObjectFailure>>,
): Promise<Result<Value, ObjectFailure>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'syscall' in error && 'path' in error) return failed(unavailable(root, error))
    if (codeOf(error) === 'ENOSPC') return failed(unavailable(root, error))
    throw error
  }
}

function unavailable(root: string, error: unknown): ObjectFailure {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return { kind: 'unavailable', message: `No space is left in ${root}: make room, or name another store.` }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return { kind: 'refused', message: `${root} may not be used by this user (${code}).` }
  return { kind: 'unavailable', message: `${root} cannot be used${code ? ` (${code})` : ''}.` }
}
