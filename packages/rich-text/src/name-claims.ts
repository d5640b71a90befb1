import { findExcess } from './body-issues.ts'

/**
 * Untrusted JSON of a body whose claim marks name claims by other words than their ids, with the ids in their place;
 * what `ids` does not know stays, and so does all of it where it is too large for a body. It is still to be parsed.
 */
export function nameClaims(input: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (ids.size === 0 || findExcess(input) !== null) return input
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named)
    if (typeof value !== 'object' || value === null) return value
    const isMark = 'type' in value && value.type === 'claim'
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, isMark && key === 'attrs' ? withId(inner, ids) : named(inner)]),
    )
  }
  return named(input)
}

function withId(attrs: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof attrs !== 'object' || attrs === null || !('claimId' in attrs)) return attrs
  const { claimId } = attrs
  return { ...attrs, claimId: (typeof claimId === 'string' ? ids.get(claimId) : undefined) ?? claimId }
}
