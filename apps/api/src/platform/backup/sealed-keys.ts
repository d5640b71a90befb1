import {
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  scryptSync,
  type KeyObject,
} from 'node:crypto'
import { OperatorError } from '@sourceline/database/operator-error'
import { z } from 'zod'
import { decrypt, encrypt } from '../encryption/envelope.ts'

/** For whom keys are sealed: whoever knows a passphrase, or has the private half of an X25519 key. */
export type KeyRecipient =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recipient'; readonly publicKey: KeyObject }

/** What opens sealed keys. */
export interface KeyOpener {
  readonly passphrase?: string | undefined
  /** An X25519 private key. */
  readonly privateKey?: KeyObject | undefined
}

/** OWASP's and RFC 7914's order of cost: 128 MiB and some tenths of a second for each guess. */
const cost = { N: 2 ** 17, r: 8, p: 1 }

const base64 = z.base64().transform((text) => Buffer.from(text, 'base64'))

const sealedKeys = z.object({
  format: z.literal('sourceline-sealed-keys'),
  version: z.literal(1),
  to: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('passphrase'),
      salt: base64,
      // Bounds keep an altered file from asking for all memory.
      N: z
        .int()
        .min(2)
        .max(2 ** 20),
      r: z.int().min(1).max(16),
      p: z.int().min(1).max(4),
    }),
    z.object({ kind: z.literal('recipient'), recipient: base64, ephemeral: base64 }),
  ]),
  sealed: base64,
})

/**
 * Seals keys for a backup (AES-256-GCM under a key of scrypt, or of X25519 with HKDF-SHA-256). They open in that backup
 * alone.
 *
 * @param text The keys, as `id:base64`, a line each.
 * @returns JSON.
 */
export function sealKeys(text: string, to: KeyRecipient, backupId: string): Buffer {
  const { key, described } = to.kind === 'passphrase' ? forPassphrase(to.passphrase) : forRecipient(to.publicKey)
  const sealed = Buffer.from(encrypt(key, Buffer.from(text), contextOf(backupId))).toString('base64')
  return Buffer.from(
    `${JSON.stringify({ format: 'sourceline-sealed-keys', version: 1, to: described, sealed }, null, 2)}\n`,
  )
}

/**
 * Opens sealed keys.
 *
 * @throws OperatorError where the passphrase or key is missing or wrong.
 */
export function openKeys(json: Buffer, opener: KeyOpener, backupId: string): string {
  const { to, sealed } = readSealed(json)
  const key = to.kind === 'passphrase' ? passphraseKey(opener.passphrase, to) : recipientKey(opener.privateKey, to)
  const opened = decrypt(key, sealed, contextOf(backupId))
  if (opened.ok) return opened.value.toString('utf8')
  throw new OperatorError(
    to.kind === 'passphrase'
      ? 'The passphrase does not open the keys of this backup: give the one with which it was made.'
      : 'The private key does not open the keys of this backup: give the one to whose public half they were sealed.',
  )
}

const contextOf = (backupId: string): Buffer => Buffer.from(JSON.stringify(['backup keys', backupId]))

function readSealed(json: Buffer): z.output<typeof sealedKeys> {
  try {
    return sealedKeys.parse(JSON.parse(json.toString('utf8')))
  } catch {
    throw new OperatorError('The keys of this backup are in a form that this version does not know.')
  }
}

const scrypt = (passphrase: string, salt: Buffer, given: typeof cost): KeyObject =>
  createSecretKey(
    scryptSync(passphrase.normalize('NFC'), salt, 32, {
      ...given,
      maxmem: 129 * given.N * given.r * given.p + 2 ** 20,
    }),
  )

function forPassphrase(passphrase: string) {
  const salt = randomBytes(16)
  return {
    key: scrypt(passphrase, salt, cost),
    described: { kind: 'passphrase', salt: salt.toString('base64'), ...cost },
  }
}

function passphraseKey(
  passphrase: string | undefined,
  { salt, ...given }: { salt: Buffer; N: number; r: number; p: number },
): KeyObject {
  if (passphrase !== undefined) return scrypt(passphrase, salt, given)
  throw new OperatorError(
    'The keys of this backup are sealed by a passphrase: ' +
      'give it in SOURCELINE_BACKUP_PASSPHRASE or by --passphrase-file.',
  )
}

// The raw 32 bytes of a public key stand at the end of its SubjectPublicKeyInfo (RFC 8410).
const spkiPrefix = Buffer.from('302a300506032b656e032100', 'hex')
const rawOf = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' }).subarray(spkiPrefix.length)
const publicOf = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([spkiPrefix, raw]), format: 'der', type: 'spki' })

const agreed = (privateKey: KeyObject, publicKey: KeyObject, ephemeral: Buffer, recipient: Buffer): KeyObject => {
  const secret = diffieHellman({ privateKey, publicKey })
  const salt = Buffer.concat([ephemeral, recipient])
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, salt, 'sourceline backup keys', 32)))
}

function forRecipient(publicKey: KeyObject) {
  const pair = generateKeyPairSync('x25519')
  const [ephemeral, recipient] = [rawOf(pair.publicKey), rawOf(publicKey)]
  return {
    key: agreed(pair.privateKey, publicKey, ephemeral, recipient),
    described: {
      kind: 'recipient',
      recipient: recipient.toString('base64'),
      ephemeral: ephemeral.toString('base64'),
    },
  }
}

function recipientKey(
  privateKey: KeyObject | undefined,
  { ephemeral, recipient }: { ephemeral: Buffer; recipient: Buffer },
): KeyObject {
  if (!privateKey)
    throw new OperatorError(
      `The keys of this backup are sealed to the public key ${recipient.toString('base64')}: ` +
        'give its private half by --key.',
    )
  try {
    return agreed(privateKey, publicOf(ephemeral), ephemeral, recipient)
  } catch {
    throw new OperatorError('The keys of this backup are damaged.')
  }
}

/**
 * Reads an X25519 key in PEM, as `openssl genpkey -algorithm X25519` writes it.
 *
 * @throws OperatorError where it is another.
 */
export function readX25519(pem: string, half: 'public' | 'private', file: string): KeyObject {
  let key: KeyObject | null = null
  try {
    key = half === 'public' ? createPublicKey(pem) : createPrivateKey(pem)
  } catch {
    // Said below.
  }
  if (key?.asymmetricKeyType === 'x25519') return key
  throw new OperatorError(`${file} holds no ${half} X25519 key in PEM: see "openssl genpkey -algorithm X25519".`)
}
