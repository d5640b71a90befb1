import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { s3Files } from '../objects/s3-files.ts'
import { backupPlace, told, type BackupPlace, type PlaceMeans } from './backup-place.ts'

/** Where backups lie beside each other: a folder, or what begins with one name in a bucket. */
export interface BackupShelf {
  /** The place of a name in it. */
  placeOf(name: string): BackupPlace
  /** The names of what is in it, in their order; what is still being written is left out. */
  names(): Promise<string[]>
  /** Takes a file away. */
  remove(name: string): Promise<void>
  /** Writes a small file, over the one of that name. */
  replace(name: string, content: string): Promise<void>
}

/** What a process that died left half-written goes after a day. */
const aDay = 24 * 60 * 60_000

/**
 * Opens a folder, or `s3://bucket/prefix`.
 *
 * @throws OperatorError where it cannot be one; so do the methods where it does not serve.
 */
export function backupShelf(written: string, means: PlaceMeans): BackupShelf {
  const placeOf = (name: string) => backupPlace(`${written.replace(/\/+$/, '')}/${name}`, means)
  const some = placeOf('backup')
  return some.kind === 'file' ? folderShelf(dirname(some.file), placeOf) : bucketShelf(some, means.dataDir, placeOf)
}

function folderShelf(folder: string, placeOf: BackupShelf['placeOf']): BackupShelf {
  return {
    placeOf,
    async names() {
      await mkdir(folder, { recursive: true, mode: 0o700 }).catch(told(folder))
      const all = await readdir(folder).catch(told(folder))
      for (const name of all.filter((one) => one.endsWith('.partial'))) await sweep(join(folder, name))
      return all.filter((name) => !name.endsWith('.partial')).toSorted()
    },
    remove: (name) => rm(join(folder, name), { force: true }).catch(told(folder)),
    async replace(name, content) {
      const partial = join(folder, `${name}.${randomUUID()}.partial`)
      await writeFile(partial, content, { mode: 0o600, flush: true }).catch(told(folder))
      await rename(partial, join(folder, name)).catch(told(folder))
    },
  }
}

async function sweep(file: string): Promise<void> {
  const found = await stat(file).catch(() => null)
  if (found && found.mtimeMs < Date.now() - aDay) await rm(file, { force: true })
}

function bucketShelf(
  { bucket, key }: Extract<BackupPlace, { kind: 's3' }>,
  dataDir: string,
  placeOf: BackupShelf['placeOf'],
): BackupShelf {
  const files = s3Files(bucket)
  const prefix = key.replace(/[^/]*$/, '')
  return {
    placeOf,
    async names() {
      const all = await files.list(prefix)
      return all.map((file) => file.key.slice(prefix.length)).toSorted()
    },
    remove: (name) => files.remove(prefix + name),
    async replace(name, content) {
      const waiting = join(dataDir, 'backups', randomUUID())
      await mkdir(dirname(waiting), { recursive: true, mode: 0o700 }).catch(told(waiting))
      try {
        await writeFile(waiting, content, { mode: 0o600 }).catch(told(waiting))
        await files.put(prefix + name, waiting)
      } finally {
        await rm(waiting, { force: true })
      }
    },
  }
}
