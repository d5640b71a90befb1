import type { Stance } from '@sourceline/domain'
import { createHash } from 'node:crypto'

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** SHA-256 (hex) of what is proposed, blind to case and punctuation: the same proposal of another import has the same one. */
export function fingerprint(claim: string, source: { name: string; stance: Stance } | null = null): string {
  return createHash('sha256')
    .update(JSON.stringify([plain(claim), source ? plain(source.name) : null, source?.stance ?? null]))
    .digest('hex')
}
