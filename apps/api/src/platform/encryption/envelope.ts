import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { failed, ok, type Result } from '@sourceline/domain'
import type { KeyRing, RingKey } from './key-ring.ts'

/** Data under a key of its own, and that key under one of the ring (NIST SP 800-57: data key and key-encryption key). */
export interface Envelope {
  /** The ring's key that opens `wrappedKey`. */
  readonly keyId: string
  /** The data key, encrypted: 60 bytes. */
  readonly wrappedKey: Uint8Array<ArrayBuffer>
  /** The data, encrypted: 28 bytes longer than it. */
  readonly sealed: Uint8Array<ArrayBuffer>
}

/** Why an envelope does not open. */
export type EnvelopeFailure = 'key-missing' | 'altered'

/** What an envelope belongs to, part by part. In another place it does not open. */
export type Binding = readonly string[]

const cipher = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/** Encrypts data under a fresh key, and that key under the ring's current one. */
export function sealEnvelope(ring: KeyRing, plain: Uint8Array, binding: Binding): Envelope {
  const dataKey = randomBytes(32)
  try {
    const sealed = encrypt(createSecretKey(dataKey), plain, contextOfData(binding))
    return { ...wrapKey(ring.current, dataKey, binding), sealed }
  } finally {
    dataKey.fill(0)
  }
}

/** Decrypts data that was encrypted for this very place. */
export function openEnvelope(ring: KeyRing, envelope: Envelope, binding: Binding): Result<Buffer, EnvelopeFailure> {
  const dataKey = unwrapKey(ring, envelope, binding)
  if (!dataKey.ok) return dataKey
  try {
    return decrypt(createSecretKey(dataKey.value), envelope.sealed, contextOfData(binding))
  } finally {
    dataKey.value.fill(0)
  }
}

/** Encrypts an envelope's key under the ring's current one; the data stays as it is. */
export function rewrapEnvelope(
  ring: KeyRing,
  envelope: Omit<Envelope, 'sealed'>,
  binding: Binding,
): Result<Omit<Envelope, 'sealed'>, EnvelopeFailure> {
  const dataKey = unwrapKey(ring, envelope, binding)
  if (!dataKey.ok) return dataKey
  try {
    return ok(wrapKey(ring.current, dataKey.value, binding))
  } finally {
    dataKey.value.fill(0)
  }
}

function wrapKey({ id, secret }: RingKey, dataKey: Buffer, binding: Binding): Omit<Envelope, 'sealed'> {
  return { keyId: id, wrappedKey: encrypt(secret, dataKey, contextOfKey(id, binding)) }
}

function unwrapKey(
  ring: KeyRing,
  { keyId, wrappedKey }: Omit<Envelope, 'sealed'>,
  binding: Binding,
): Result<Buffer, EnvelopeFailure> {
  const key = ring.keys.get(keyId)
  return key ? decrypt(key.secret, wrappedKey, contextOfKey(keyId, binding)) : failed('key-missing')
}

// Additional authenticated data. JSON keeps the parts apart, so that no two places have the same.
const contextOfData = (binding: Binding): Buffer => Buffer.from(JSON.stringify(['data', ...binding]))
const contextOfKey = (keyId: string, binding: Binding): Buffer =>
  Buffer.from(JSON.stringify(['key', keyId, ...binding]))

/** AES-256-GCM (NIST SP 800-38D): nonce, tag and ciphertext in one piece, which opens in the same context only. */
export function encrypt(key: KeyObject, plain: Uint8Array, context: Buffer): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceLength)
  const encryption = createCipheriv(cipher, key, nonce, { authTagLength: tagLength }).setAAD(context)
  const encrypted = Buffer.concat([encryption.update(plain), encryption.final()])
  return Uint8Array.from(Buffer.concat([nonce, encryption.getAuthTag(), encrypted]))
}

/** Decrypts what `encrypt` gave. */
export function decrypt(key: KeyObject, sealed: Uint8Array, context: Buffer): Result<Buffer, EnvelopeFailure> {
  if (sealed.length < nonceLength + tagLength) return failed('altered')
  const nonce = sealed.subarray(0, nonceLength)
  const tag = sealed.subarray(nonceLength, nonceLength + tagLength)
  const decryption = createDecipheriv(cipher, key, nonce, { authTagLength: tagLength }).setAAD(context).setAuthTag(tag)
  const plain = decryption.update(sealed.subarray(nonceLength + tagLength))
  try {
    decryption.final()
    return ok(plain)
  } catch {
    plain.fill(0)
    return failed('altered')
  }
}
