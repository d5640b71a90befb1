import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo } from 'graphql'
import { fieldsBelow } from './selection.ts'
import { typeKey } from './tags.ts'

/**
 * A place in the text of an answer that the database leaves to the program: a field whose resolver makes something of
 * what it is given.
 */
export interface Gap {
  readonly type: GraphQLObjectType
  readonly key: string
  readonly nodes: readonly FieldNode[]
  /** Its resolver is given the id of the row alone: the gap holds that, and not the JSON of an object. */
  readonly byId: boolean
}

/** A row as the JSON of its answer, with gaps. */
export class Written {
  readonly id: string | null
  readonly text: string
  readonly gaps: readonly Gap[]

  constructor(id: string | null, text: string, gaps: readonly Gap[]) {
    this.id = id
    this.text = text
    this.gaps = gaps
  }

  /** Gives what its gaps hold: each record in it with its type, where the statement was a tagged one. */
  note(record: (row: unknown) => void): void {
    fillGaps(this.text, this.gaps, (_gap, row) => {
      record(row)
      return ''
    })
  }
}

/** A written row where its columns would be: resolvers give it on as it is, and none is asked for one. */
export const writtenAs = <Row>(id: string, text: string, gaps: readonly Gap[]): Row =>
  new Written(id, text, gaps) as Row

/** What delimits gaps and marks mistakes. JSON holds control characters escaped alone, so that no content can be one of these. */
const signs = { begin: '\u0001', end: '\u0002', broken: '\u0003' } as const

/** SQL for a gap, with an expression for its row: the text of a JSON object, or of its id where that is all of it. */
export const gapOf = (number: number, row: string): string => `E'\\x01${number} ' || ${row} || E'\\x02'`

/** SQL for a gap that stays empty, and says which record a row is. */
export const recordGapOf = (type: string, id: string): string => `E'\\x01${type} ' || ${id} || E'\\x02'`

/** SQL for what may not be: its text is no answer. */
export const broken = `E'\\x03'`

/** Whether something may not be as the database wrote it: null where none may stand, or a word of no list. */
export const isBroken = (text: string): boolean => text.includes(signs.broken)

/**
 * Fills the gaps of a text.
 *
 * @param fill Is given the gap and its row; no gap where the row only says which record it is.
 */
export function fillGaps(text: string, gaps: readonly Gap[], fill: (gap: Gap | null, row: object) => string): string {
  let begin = text.indexOf(signs.begin)
  if (begin < 0) return text
  let filled = ''
  let from = 0
  while (begin >= 0) {
    const space = text.indexOf(' ', begin)
    const end = text.indexOf(signs.end, space)
    const name = text.slice(begin + 1, space)
    const gap = gaps[Number(name)] ?? null
    const row = text.slice(space + 1, end)
    filled += text.slice(from, begin) + fill(gap, rowIn(gap, name, row))
    from = end + 1
    begin = text.indexOf(signs.begin, from)
  }
  return filled + text.slice(from)
}

function rowIn(gap: Gap | null, name: string, row: string): object {
  if (gap === null) return { [typeKey]: name, id: row }
  const parsed: object = gap.byId ? { id: row } : JSON.parse(row)
  return parsed
}

const takesText = Symbol('takes text')

/** Says that whoever asks takes rows as {@link Written}. */
export const takingText = (info: GraphQLResolveInfo): GraphQLResolveInfo => Object.assign(info, { [takesText]: true })

/** Whether rows are asked for as {@link Written}. */
export const isTakingText = (info: GraphQLResolveInfo): boolean => takesText in info

/**
 * Rows of records of which nothing is asked but the name of their type, or null where more is: they need no statement, where
 * their ids come from a view that shows whoever asks these records.
 */
export function namedOnly(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  ids: readonly string[],
): { readonly id: string }[] | null {
  const fields = fieldsBelow(info, type, info.fieldNodes)
  if (fields.some(({ name }) => name !== '__typename')) return null
  const text = JSON.stringify(Object.fromEntries(fields.map(({ key }) => [key, type.name])))
  return ids.map((id) => (isTakingText(info) ? writtenAs<{ id: string }>(id, text, []) : { id }))
}
