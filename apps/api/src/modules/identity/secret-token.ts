import { createHash, randomBytes } from 'node:crypto'

/** A secret for somebody to keep, and the only form in which we keep it. */
interface SecretToken {
  readonly secret: string
  readonly hash: string
}

/** Draws 32 random bytes behind a prefix that tells what they open. */
export function drawSecret(prefix: string): SecretToken {
  const secret = `${prefix}${randomBytes(32).toString('base64url')}`
  return { secret, hash: hashSecret(secret) }
}

/** SHA-256 in hexadecimal digits: enough for a secret of 256 random bits, which nobody can guess. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
