import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import type { Result } from '@sourceline/domain'

/** A key that encrypts the keys of data, and the name by which what it encrypted finds it again. */
export interface RingKey {
  readonly id: string
  readonly secret: KeyObject
}

/** The keys that can be used; what is new is encrypted under the current one. */
export interface KeyRing {
  readonly current: RingKey
  readonly keys: ReadonlyMap<string, RingKey>
}

/** Bytes of a key: AES-256. */
const keyLength = 32

const form = /^([A-Za-z0-9][A-Za-z0-9._-]{0,39}):([A-Za-z0-9+/_-]+={0,2})$/

/**
 * Reads keys written as `id:base64`, parted by commas or lines, the current one first. Empty lines and
 * those that begin with # are left out.
 *
 * @returns The keys, or what is wrong, as the end of a sentence without any of the text.
 */
export function readKeyRing(text: string): Result<KeyRing, string> {
  const written = text
    .split(/[\r\n]+/)
    .filter((line) => !line.trim().startsWith('#'))
    .flatMap((line) => line.split(','))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  const keys = new Map<string, RingKey>()
  for (const [index, entry] of written.entries()) {
    const [, id = '', encoded = ''] = form.exec(entry) ?? []
    if (!id)
      return wrong(`has a key (number ${index + 1}) that is not written as "id:base64", the id of letters and digits`)
    const bytes = Buffer.from(encoded, 'base64')
    if (bytes.length !== keyLength)
      return wrong(`has a key (${id}) of ${bytes.length} bytes: each must be ${keyLength} random bytes in base64`)
    if (keys.has(id)) return wrong(`names the key ${id} twice: give each key an id of its own`)
    const secret = createSecretKey(bytes)
    const same = [...keys.values()].find((key) => key.secret.equals(secret))
    if (same) return wrong(`has the same bytes under ${same.id} and ${id}: draw each key anew`)
    keys.set(id, { id, secret })
  }
  const [current] = keys.values()
  return current ? { ok: true, value: { current, keys } } : wrong('holds no key: write at least one as "id:base64"')
}

const wrong = (failure: string): Result<never, string> => ({ ok: false, failure })

/** Draws a key and writes it as `id:base64`; the id tells the day. */
export function drawKey(now: Date): { readonly id: string; readonly line: string } {
  const id = `${now.toISOString().slice(0, 10)}-${randomBytes(3).toString('hex')}`
  return { id, line: `${id}:${randomBytes(keyLength).toString('base64')}` }
}

/** Writes keys as {@link readKeyRing} reads them, one a line, the current one first. */
export function writeKeyRing({ current, keys }: KeyRing): string {
  const others = [...keys.values()].filter(({ id }) => id !== current.id)
  return [current, ...others].map(({ id, secret }) => `${id}:${secret.export().toString('base64')}\n`).join('')
}
