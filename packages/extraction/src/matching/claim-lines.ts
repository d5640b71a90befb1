import type { ClaimQuery } from './query.ts'
import type { RecordedClaim } from './indexed-claims.ts'

/** A line that cannot be read, with what to do about it. */
export class LineComplaint extends Error {}

export interface AskedClaim extends ClaimQuery {
  readonly id: string
  /** Ids of the recorded claims that say the same, where an editor has said so. */
  readonly gold: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>

function fieldsOf(line: string): Fields {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new LineComplaint('is not JSON: write one JSON object a line')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new LineComplaint('is not a JSON object: write one object a line, as {"id": "...", ...}')
  return { ...value }
}

function required(fields: Fields, name: string): string {
  const value = fields[name]
  if (typeof value === 'string' && value.trim() !== '') return value
  throw new LineComplaint(`has no ${name}: give it "${name}" as a string that is not empty`)
}

function optional(fields: Fields, name: string): string | undefined {
  const value = fields[name] ?? undefined
  if (value === undefined || typeof value === 'string') return value
  throw new LineComplaint(`has a ${name} that is not text: make "${name}" a string, or leave it out`)
}

function list(fields: Fields, name: string): string[] {
  const value = fields[name] ?? []
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
  throw new LineComplaint(
    `has ${name} that are not a list of texts: make "${name}" an array of strings, or leave it out`,
  )
}

function given<Name extends string>(fields: Fields, name: Name): { readonly [key in Name]?: string } {
  const value = optional(fields, name)
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]: string })
}

function recordedClaim(line: string): RecordedClaim {
  const fields = fieldsOf(line)
  const context = optional(fields, 'subtitle')
  return {
    id: required(fields, 'id'),
    text: required(fields, 'claim'),
    ...given(fields, 'title'),
    ...(context === undefined ? {} : { context }),
    ...given(fields, 'date'),
    names: list(fields, 'names'),
  }
}

function askedClaim(line: string): AskedClaim {
  const fields = fieldsOf(line)
  return {
    id: required(fields, 'id'),
    text: required(fields, 'text'),
    ...given(fields, 'date'),
    names: list(fields, 'names'),
    gold: list(fields, 'gold'),
  }
}

function readLines<Item extends { readonly id: string }>(
  file: string,
  content: string,
  read: (line: string) => Item,
): Item[] {
  const seen = new Map<string, number>()
  return content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      const complain = (what: string): LineComplaint => new LineComplaint(`${file}, line ${index + 1} ${what}`)
      try {
        const item = read(line)
        const before = seen.get(item.id)
        if (before !== undefined)
          throw new LineComplaint(`repeats the id ${item.id} of line ${before}: give each line an id of its own`)
        seen.set(item.id, index + 1)
        return [item]
      } catch (error) {
        throw error instanceof LineComplaint ? complain(error.message) : error
      }
    })
}

/**
 * Reads recorded claims, one JSON object a line: `id` and `claim`, and where known `title`, `subtitle`, `date`, `names`.
 * Throws a `LineComplaint` that names file and line and says what to change.
 */
export function readRecordedClaims(file: string, content: string): RecordedClaim[] {
  return readLines(file, content, recordedClaim)
}

/**
 * Reads claims to be asked for, one JSON object a line: `id` and `text`, and where known `date`, `names`, `gold`.
 * Throws a `LineComplaint` that names file and line and says what to change.
 */
export function readAskedClaims(file: string, content: string): AskedClaim[] {
  return readLines(file, content, askedClaim)
}
