import { createHash } from 'node:crypto'

function canonical(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value ?? null
  const entries = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, canonical(member)]),
  )
}

/**
 * SHA-256 (hex) over a revision's content in canonical JSON (keys sorted, dates as ISO 8601) and
 * the hash of the revision before it, so that a public history can be proved whole.
 */
export function contentHash(content: Readonly<Record<string, unknown>>, previousHash: string | null): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical({ content, previousHash })))
    .digest('hex')
}
