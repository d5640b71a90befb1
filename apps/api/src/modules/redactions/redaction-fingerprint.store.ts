import { randomBytes } from 'node:crypto'
import type { Prisma, Redaction } from '@sourceline/database'
import { failed, ok, type Result } from '@sourceline/domain'
import { z } from 'zod'
import { openEnvelope, sealEnvelope } from '../../platform/encryption/envelope.ts'
import type { KeyKeeper } from '../../platform/encryption/key-keeper.ts'
import {
  fingerprintFinder,
  fingerprintWords,
  type WordFingerprints,
} from '../../platform/redaction/word-fingerprints.ts'
import type { Finder } from '../../platform/redaction/struck-words.ts'
import type { RedactionOrder } from './redaction-order.ts'

/** What a redaction keeps of its words: fingerprints under a key that the vault's keys alone open. */
export interface KeptFingerprints {
  readonly fingerprints: Prisma.InputJsonObject
  readonly keyId: string
  readonly wrappedKey: Uint8Array<ArrayBuffer>
  readonly sealedKey: Uint8Array<ArrayBuffer>
}

const bindingOf = (redactionId: string): string[] => ['redaction', redactionId]

const fingerprint = z.object({ length: z.number(), sieve: z.number(), mac: z.string() })
const wordFingerprints = z.object({ prose: z.array(fingerprint), slugs: z.array(fingerprint) })

const jsonOf = ({ prose, slugs }: WordFingerprints): Prisma.InputJsonObject => ({
  prose: prose.map((one) => ({ ...one })),
  slugs: slugs.map((one) => ({ ...one })),
})

/** Takes the fingerprints of an order's words; null where it has none, or where there are no keys. */
export function fingerprintsOf(
  keys: KeyKeeper | undefined,
  redactionId: string,
  { words }: RedactionOrder,
  now: Date,
): KeptFingerprints | null {
  const ring = words.length > 0 ? keys?.readOrDraw(now) : undefined
  if (!ring?.ok) return null
  const key = randomBytes(32)
  const { keyId, wrappedKey, sealed } = sealEnvelope(ring.value, key, bindingOf(redactionId))
  return { fingerprints: jsonOf(fingerprintWords(key, words)), keyId, wrappedKey, sealedKey: sealed }
}

/** Finds again what a redaction struck; fails where nothing was kept of its words, or its key is missing. */
export function finderAgain(
  keys: KeyKeeper | undefined,
  { id, wholeWords, fingerprints, keyId, wrappedKey, sealedKey }: Redaction,
): Result<Finder, 'nothing-kept' | 'key-missing'> {
  if (!fingerprints || !keyId || !wrappedKey || !sealedKey) return failed('nothing-kept')
  const ring = keys?.read()
  if (!ring?.ok || !ring.value) return failed('key-missing')
  const envelope = { keyId, wrappedKey: Uint8Array.from(wrappedKey), sealed: Uint8Array.from(sealedKey) }
  const key = openEnvelope(ring.value, envelope, bindingOf(id))
  if (!key.ok) return failed('key-missing')
  return ok(fingerprintFinder(key.value, wordFingerprints.parse(fingerprints), wholeWords))
}
