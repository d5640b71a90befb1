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
export function decodeCursor(cursor: string, list: string, argument: 'after' | 'before' = 'after'): Place {
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
    `The argument "${argument}" is not a cursor of this list in this order. ` +
      `Use pageInfo.${argument === 'after' ? 'endCursor' : 'startCursor'} of another page, or leave it out.`,
    {
      extensions: { code: 'BAD_USER_INPUT', argument },
    },
  )
}

/** How many rows a page has: unless said otherwise, and at most. */
export const pageSizes = { standard: 20, max: 100 } as const

/** The size of a page from the argument `first`, or `last`; a typed error where it is out of bounds. */
export function pageSize(
  size: unknown,
  {
    max = pageSizes.max,
    standard = pageSizes.standard,
    argument = 'first',
  }: { max?: number; standard?: number; argument?: 'first' | 'last' } = {},
): number {
  if (size === null || size === undefined) return standard
  if (typeof size === 'number' && Number.isInteger(size) && size >= 0 && size <= max) return size
  throw new GraphQLError(`The argument "${argument}" must be between 0 and ${max}.`, {
    extensions: { code: 'BAD_USER_INPUT', argument },
  })
}

/** Which page of a list is asked for. */
export interface PageWindow {
  /** How many rows, at the most. */
  readonly size: number
  /** The last rows and not the first: they are read from the end. */
  readonly backward: boolean
  readonly after: string | null
  readonly before: string | null
}

/** The arguments of a page, as they come. */
export interface PageArguments {
  readonly first?: unknown
  readonly last?: unknown
  readonly after?: unknown
  readonly before?: unknown
}

/** The page that arguments ask for; a typed error where a size is out of bounds, or where there are two. */
export function pageWindow({ first, last, after, before }: PageArguments): PageWindow {
  const backward = last !== null && last !== undefined
  if (backward && first !== null && first !== undefined) {
    throw new GraphQLError('Ask for the first rows or for the last, not for both.', {
      extensions: { code: 'BAD_USER_INPUT', argument: 'last' },
    })
  }
  return {
    size: backward ? pageSize(last, { argument: 'last' }) : pageSize(first),
    backward,
    after: typeof after === 'string' ? after : null,
    before: typeof before === 'string' ? before : null,
  }
}
