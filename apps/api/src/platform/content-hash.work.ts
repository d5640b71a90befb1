import { createHash, randomBytes } from 'node:crypto'
import { fromJsonText, type JsonText } from './json-text.work.ts'

function canonical(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value ?? null
  const entries = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, canonical(member)]),
  )
}

/** SHA-256 (hex) over a value in canonical JSON: keys sorted, no white space, dates as ISO 8601. */
export function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(value)))
    .digest('hex')
}

/**
 * What a sealed revision says of one of its parts: SHA-256 (hex) of the salt (256 random bits, hex) and the part.
 * While the salt is there, the part can be proved; once a redaction has destroyed it, the part cannot be guessed.
 */
export interface Commitment {
  readonly part: string
  readonly hash: string
  readonly salt: string | null
}

/** A part's commitment under a salt. */
const commitmentHash = (salt: string, content: unknown): string => hashOf({ salt, content })

/** Commits to each part of a revision, with a fresh salt for each. */
export function commitTo(parts: Readonly<Record<string, unknown>>): Commitment[] {
  return Object.entries(parts).map(([part, content]) => {
    const salt = randomBytes(32).toString('hex')
    return { part, hash: commitmentHash(salt, content), salt }
  })
}

/** The parts of a revision as JSON: a list of names and contents, in their order. */
export type PartsText = JsonText<readonly (readonly [part: string, content: unknown])[]>

/** The parts of a revision by name, in their order. */
export const partsIn = (text: PartsText): Record<string, unknown> => Object.fromEntries(fromJsonText(text))

/** Commits to each part of some revisions. */
export const commitToEach = (texts: readonly PartsText[]): Commitment[][] =>
  texts.map((text) => commitTo(partsIn(text)))

/** Whether a part is what was committed to; null where the salt is destroyed and nobody can tell. */
export function holds({ salt, hash }: Commitment, content: unknown): boolean | null {
  return salt === null ? null : commitmentHash(salt, content) === hash
}

/**
 * A revision's content hash: over the hashes of its parts in their order, and the content hash of the revision before
 * it, so that a public history can be proved whole, whatever was redacted in it.
 */
export function contentHash(commitments: readonly Commitment[], previousHash: string | null): string {
  return hashOf({ parts: commitments.map(({ part, hash }) => [part, hash]), previousHash })
}
