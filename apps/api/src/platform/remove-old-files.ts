import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes the files of a folder, not of those in it, into which nothing was written for so many milliseconds. */
export async function removeOldFiles(folder: string, age: number): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const before = Date.now() - age
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    const written = entry.isFile() ? await stat(path).catch(() => null) : null
    if (written && written.mtimeMs < before) await rm(path, { force: true })
  }
}
