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
import { drawKey, readKeyRing } from './key-ring.ts'

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
  const { id, line } = drawKey(now)
  return changeFile(file, (kept) => ({ ok: true, value: { lines: [line, ...kept], result: id } }))
}

/**
 * Writes keys behind the others of a file, but for those that it has; as {@link addKeyToFile} does.
 *
 * @param text Keys as a file of them is written.
 * @returns How many were added, or a sentence for the operator.
 */
export function bringKeysToFile(file: string, text: string): Result<number, string> {
  const brought = keysIn(text)
  return changeFile(file, (kept) => {
    const missing = brought.filter((line) => !kept.includes(line))
    const lines = [...kept, ...missing]
    const ring = readKeyRing(lines.join('\n'))
    if (!ring.ok) return { ok: false, failure: `With the keys that are brought back, ${file} ${ring.failure}.` }
    return { ok: true, value: { lines, result: missing.length } }
  })
}

const keysIn = (text: string): string[] => text.split('\n').filter((row) => row.trim() !== '' && !row.startsWith('#'))

/** Replaces the keys of a file by what is made of them, unless that is refused. */
function changeFile<Value>(
  file: string,
  change: (kept: readonly string[]) => Result<{ lines: readonly string[]; result: Value }, string>,
): Result<Value, string> {
  const lock = `${file}.lock`
  mkdirSync(dirname(file), { recursive: true })
  if (!takeLock(lock))
    return {
      ok: false,
      failure: `Another process is changing the key file; if none is, delete ${lock} and try again.`,
    }
  try {
    const changed = change(keysIn(existsSync(file) ? readFileSync(file, 'utf8') : ''))
    if (!changed.ok) return changed
    replaceFile(file, `${[heading, ...changed.value.lines].join('\n')}\n`)
    return { ok: true, value: changed.value.result }
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
