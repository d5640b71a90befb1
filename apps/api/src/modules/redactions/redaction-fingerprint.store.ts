import { randomBytes } from 'node:crypto'
import { Prisma, type Redaction } from '@sourceline/database'
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
import { rewrapEach, type WrappedKey } from '../../platform/encryption/rewrap-each.ts'
import type { KeyRing } from '../../platform/encryption/key-ring.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { redactionRecord } from './redaction.record.ts'
import type { RedactionOrder } from './redaction-order.ts'

/** What a redaction keeps of its words: fingerprints under a key that the vault's keys alone open. */
export interface KeptFingerprints {
  readonly fingerprints: Prisma.InputJsonObject
  readonly keyId: string
  readonly wrappedKey: Uint8Array<ArrayBuffer>
  readonly sealedKey: Uint8Array<ArrayBuffer>
}

const tables = (tx: Transaction) => open(tx, redactionRecord)

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

type WrappedFingerprints = WrappedKey & { readonly id: string }

/** Some redactions whose fingerprints are under other keys than the current one, in the order of their ids, locked. */
export const fingerprintsUnderOtherKeys = (
  tx: Transaction,
  { keyId, after, max }: { keyId: string; after: string | null; max: number },
): Promise<WrappedFingerprints[]> =>
  tables(tx).$queryRaw<WrappedFingerprints[]>`
    SELECT id, key_id AS "keyId", wrapped_key AS "wrappedKey" FROM redaction
    WHERE key_id <> ${keyId} ${after === null ? Prisma.empty : Prisma.sql`AND id > ${after}::uuid`}
    ORDER BY id LIMIT ${max} FOR UPDATE`

/** Brings fingerprints under the current key; gives those whose own key is there. */
export async function rewrapFingerprints(
  tx: Transaction,
  ring: KeyRing,
  found: readonly WrappedFingerprints[],
): Promise<WrappedFingerprints[]> {
  const rewrapped = rewrapEach(ring, found, ({ id }) => bindingOf(id))
  await tables(tx).$executeRaw`
    UPDATE redaction r SET key_id = n.key_id, wrapped_key = decode(n.wrapped_key, 'hex')
    FROM unnest(${rewrapped.map(({ id }) => id)}::uuid[], ${rewrapped.map(({ keyId }) => keyId)}::text[],
      ${rewrapped.map(({ wrappedKey }) => Buffer.from(wrappedKey).toString('hex'))}::text[]) AS n (id, key_id, wrapped_key)
    WHERE r.id = n.id`
  return rewrapped
}

/** How many redactions keep fingerprints under each key. */
export async function countRedactionsByKey(tx: Transaction): Promise<{ keyId: string; entries: number }[]> {
  return tables(tx).$queryRaw`
    SELECT key_id AS "keyId", count(*)::int AS entries FROM redaction WHERE key_id IS NOT NULL GROUP BY 1 ORDER BY 1`
}
