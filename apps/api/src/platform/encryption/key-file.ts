import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { Result } from '@sourceline/domain'
import { drawKey } from './key-ring.ts'

const heading = [
  '# Keys of the vault, the current one first. Keep a copy apart from the backups of the database:',
  '# without its key an identity cannot be read again, and with both anybody can read it.',
].join('\n')

/**
 * Draws a key and writes it before the others of a file that only its owner may read. The file is replaced as a
 * whole, by one process at a time, so that no key is ever lost.
 *
 * @returns The id of the new key, or a sentence for the operator.
 */
export function addKeyToFile(file: string, now: Date): Result<string, string> {
  const lock = `${file}.lock`
  mkdirSync(dirname(file), { recursive: true })
  if (!takeLock(lock))
    return {
      ok: false,
      failure: `Another process is changing the key file; if none is, delete ${lock} and try again.`,
    }
  try {
    const others = existsSync(file) ? readFileSync(file, 'utf8') : ''
    const { id, line } = drawKey(now)
    const kept = others.split('\n').filter((row) => row.trim() !== '' && !row.startsWith('#'))
    replaceFile(file, `${[heading, line, ...kept].join('\n')}\n`)
    return { ok: true, value: id }
  } finally {
    rmSync(lock)
  }
}

function takeLock(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx', 0o600))
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function replaceFile(file: string, text: string): void {
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  const descriptor = openSync(draft, 'wx', 0o600)
  try {
    writeSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(draft, file)
}
