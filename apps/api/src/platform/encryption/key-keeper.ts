import { readFileSync } from 'node:fs'
import type { Result } from '@sourceline/domain'
import { addKeyToFile, bringKeysToFile } from './key-file.ts'
import { readKeyRing, type KeyRing } from './key-ring.ts'

/** Where keys come from: the environment, a file that the operator names, or a file of the data folder's own. */
export type KeyPlace =
  | { readonly kind: 'environment'; readonly ring: KeyRing }
  | { readonly kind: 'file' | 'data-folder'; readonly file: string }

/**
 * Gives the keys whenever they are needed. Files are read each time, so that a key that another process has
 * added is known at once. Failures are sentences for the operator, without any key.
 */
export interface KeyKeeper {
  /** The keys; null where the data folder has none yet. */
  read(): Result<KeyRing | null, string>
  /** The keys for something new; the data folder's first key is drawn where there is none. */
  readOrDraw(now: Date): Result<KeyRing, string>
}

/** Keeps the keys of a place. */
export function keyKeeper(place: KeyPlace): KeyKeeper {
  const read = (): Result<KeyRing | null, string> =>
    place.kind === 'environment' ? { ok: true, value: place.ring } : readKeyFile(place)
  const present = (found: Result<KeyRing | null, string>): Result<KeyRing, string> | null =>
    found.ok ? found.value && { ok: true, value: found.value } : found
  return {
    read,
    readOrDraw(now) {
      const found = present(read())
      if (found || place.kind === 'environment') return found ?? noKey
      const added = addKeyToFile(place.file, now)
      return added.ok ? (present(read()) ?? noKey) : added
    },
  }
}

/**
 * Brings keys that were kept elsewhere to a place, beside those that it has.
 *
 * @param text Keys as a file of them is written.
 * @returns How many were added, or a sentence for the operator where they cannot be.
 */
export function bringKeys(place: KeyPlace, text: string): Result<number, string> {
  if (place.kind !== 'environment') return bringKeysToFile(place.file, text)
  const brought = readKeyRing(text)
  if (!brought.ok) return { ok: false, failure: `What is brought back ${brought.failure}.` }
  const missing = [...brought.value.keys.keys()].filter((id) => !place.ring.keys.has(id))
  if (missing.length === 0) return { ok: true, value: 0 }
  return { ok: false, failure: `SOURCELINE_VAULT_KEYS lacks keys that the backup needs: ${missing.join(', ')}.` }
}

const noKey: Result<never, string> = { ok: false, failure: 'There is no key.' }

function readKeyFile({ kind, file }: { kind: 'file' | 'data-folder'; file: string }): Result<KeyRing | null, string> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (missing && kind === 'data-folder') return { ok: true, value: null }
    const problem = missing ? 'is not there' : 'cannot be read by this user'
    return { ok: false, failure: `The key file ${file} ${problem}.` }
  }
  const ring = readKeyRing(text)
  return ring.ok ? ring : { ok: false, failure: `The key file ${file} ${ring.failure}.` }
}
