import { z } from 'zod'
import { line, text } from '../../platform/inputs.ts'
import { pad, unpad } from '../../platform/encryption/padding.ts'

/** The fields of an identity, as inputs. */
export const identityFields = {
  name: line(300, 'who it is').describe('Who the source is.'),
  contact: text(1000).describe('How the source is reached. May be empty.'),
  note: text(4000).describe('What else must not be written anywhere else. May be empty.'),
}

const identity = z.object({ name: z.string(), contact: z.string(), note: z.string() })

/** Who stands behind a stand-in source. */
export type VaultIdentity = z.output<typeof identity>

/** An identity as bytes of one of a few lengths. */
export function writeIdentity({ name, contact, note }: VaultIdentity): Buffer {
  const plain = Buffer.from(JSON.stringify({ name, contact, note }))
  const padded = pad(plain)
  plain.fill(0)
  return padded
}

/** The identity in the bytes that {@link writeIdentity} gave. */
export function readIdentity(padded: Buffer): VaultIdentity {
  return identity.parse(JSON.parse(unpad(padded).toString('utf8')))
}

const words = /[\p{L}\p{N}]{3,}/gu
const comparable = (word: string): string => word.normalize('NFKC').toLowerCase()

/**
 * A reason without the identity in it: the log keeps reasons, for longer than the vault may keep the identity.
 * Blanked are the words of the name with three letters or more, and those of a number or address in the contact.
 */
export function withoutIdentity(reason: string, { name, contact }: Pick<VaultIdentity, 'name' | 'contact'>): string {
  const addresses = (contact.match(/\S*[\p{N}@]\S*/gu) ?? []).join(' ')
  const secret = new Set((`${name} ${addresses}`.match(words) ?? []).map(comparable))
  return reason.replace(words, (word) => (secret.has(comparable(word)) ? '█' : word))
}
