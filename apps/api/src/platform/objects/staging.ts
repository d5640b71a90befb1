import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A content on its way into a store, on the disk and named. */
export interface Staged {
  readonly file: string
  readonly sha256: string
  /** In bytes. */
  readonly size: number
}

const aDay = 24 * 60 * 60_000

/**
 * Writes a content to a file of its own, which is on the disk (fsync) before the work begins and gone when it ends,
 * unless the work has moved it. What a process that died left behind goes after a day.
 */
export async function staged<Value>(
  folder: string,
  content: AsyncIterable<Uint8Array>,
  work: (staged: Staged) => Promise<Value>,
): Promise<Value> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await sweep(folder)
  const file = join(folder, randomUUID())
  try {
    return await work({ file, ...(await write(file, content)) })
  } finally {
    await rm(file, { force: true })
  }
}

async function write(file: string, content: AsyncIterable<Uint8Array>): Promise<Omit<Staged, 'file'>> {
  const hash = createHash('sha256')
  let size = 0
  const handle = await open(file, 'wx', 0o600)
  try {
    for await (const piece of content) {
      hash.update(piece)
      size += piece.byteLength
      await handle.writeFile(piece)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { sha256: hash.digest('hex'), size }
}

async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    const found = await stat(file).catch(() => null)
    if (found && found.mtimeMs < Date.now() - aDay) await rm(file, { force: true })
  }
}
