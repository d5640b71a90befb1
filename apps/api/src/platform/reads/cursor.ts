import { GraphQLError } from 'graphql'

/** A place between two rows: the value that the order is by, and the id of the row before. */
export interface Place {
  readonly key: string
  readonly id: string
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A cursor for the outside. Its form is ours and may change; only hand back what you were given. */
export function encodeCursor(place: Place): string {
  return Buffer.from(JSON.stringify([place.key, place.id])).toString('base64url')
}

/** The key of a place as cursors hold it: with the list that it belongs to, so that no other list takes it. */
export const keyIn = (list: string, key: string): string => `${list}|${key}`

/** A short name for a list of a view in one order. */
export function listName(view: string, order: string, descending: boolean): string {
  let hash = 0x811c9dc5
  for (const character of `${view} ${order} ${descending}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** Reads a cursor of a list; a typed error where it is not one of ours, or one of another list or order. */
export function decodeCursor(cursor: string, list: string): Place {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(parsed)) {
      const [key, id]: unknown[] = parsed
      const prefix = keyIn(list, '')
      if (typeof key === 'string' && key.startsWith(prefix) && typeof id === 'string' && uuid.test(id))
        return { key: key.slice(prefix.length), id }
    }
  } catch {
    // Falls through to the one error for every malformed cursor.
  }
  throw new GraphQLError(
    'The argument "after" is not a cursor of this list in this order. Use pageInfo.endCursor of the page before, or leave it out.',
    {
      extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
    },
  )
}

/** How many rows a page has: unless said otherwise, and at most. */
export const pageSizes = { standard: 20, max: 100 } as const

/** The size of a page from the argument `first`; a typed error where it is out of bounds. */
export function pageSize(
  first: unknown,
  { max = pageSizes.max, standard = pageSizes.standard }: { max?: number; standard?: number } = {},
): number {
  if (first === null || first === undefined) return standard
  if (typeof first === 'number' && Number.isInteger(first) && first >= 0 && first <= max) return first
  throw new GraphQLError(`The argument "first" must be between 0 and ${max}.`, {
    extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
  })
}
