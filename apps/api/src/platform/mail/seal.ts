import { createSecretKey } from 'node:crypto'
import type { Result } from '@sourceline/domain'
import { decrypt, encrypt, type EnvelopeFailure } from '../encryption/envelope.ts'
import { keyUnder } from '../secret.ts'

/** Keeps the texts of mails from whoever has the database alone. */
export interface Seal {
  /** Encrypts the text of one mail. */
  seal(text: string, mailId: string): Uint8Array<ArrayBuffer>
  /** The text of that mail; a failure when it was sealed under another secret. */
  open(sealed: Uint8Array, mailId: string): Result<Buffer, EnvelopeFailure>
}

/** A seal under the newsroom's secret, by a key of its own (HKDF, RFC 5869). */
export function sealUnder(secret: string): Seal {
  const key = createSecretKey(keyUnder(secret, 'mail'))
  return {
    seal: (text, mailId) => encrypt(key, Buffer.from(text), Buffer.from(mailId)),
    open: (sealed, mailId) => decrypt(key, sealed, Buffer.from(mailId)),
  }
}
