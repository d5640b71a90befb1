import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo } from 'graphql'

/**
 * A place in the text of an answer that the database leaves to the program: a field whose resolver makes something of
 * what it is given.
 */
export interface Gap {
  readonly type: GraphQLObjectType
  readonly key: string
  readonly nodes: readonly FieldNode[]
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
    fillGaps(this.text, (_number, row) => {
      record(JSON.parse(row))
      return ''
    })
  }
}

/** A written row where its columns would be: resolvers give it on as it is, and none is asked for one. */
export const writtenAs = <Row>(id: string, text: string, gaps: readonly Gap[]): Row =>
  new Written(id, text, gaps) as Row

/** What delimits gaps and marks mistakes. JSON holds control characters escaped alone, so that no content can be one of these. */
const signs = { begin: '\u0001', end: '\u0002', broken: '\u0003' } as const

/** SQL for a gap, with an expression for its row as the text of a JSON object. */
export const gapOf = (number: number | 'tags', row: string): string => `E'\\x01${number} ' || ${row} || E'\\x02'`

/** SQL for what may not be: its text is no answer. */
export const broken = `E'\\x03'`

/** Whether something may not be as the database wrote it: null where none may stand, or a word of no list. */
export const isBroken = (text: string): boolean => text.includes(signs.broken)

/** Fills the gaps of a text. */
export function fillGaps(text: string, fill: (number: number | 'tags', row: string) => string): string {
  let begin = text.indexOf(signs.begin)
  if (begin < 0) return text
  let filled = ''
  let from = 0
  while (begin >= 0) {
    const space = text.indexOf(' ', begin)
    const end = text.indexOf(signs.end, space)
    const number = text.slice(begin + 1, space)
    filled += text.slice(from, begin) + fill(number === 'tags' ? number : Number(number), text.slice(space + 1, end))
    from = end + 1
    begin = text.indexOf(signs.begin, from)
  }
  return filled + text.slice(from)
}

const takesText = Symbol('takes text')

/** Says that whoever asks takes rows as {@link Written}. */
export const takingText = (info: GraphQLResolveInfo): GraphQLResolveInfo => Object.assign(info, { [takesText]: true })

/** Whether rows are asked for as {@link Written}. */
export const isTakingText = (info: GraphQLResolveInfo): boolean => takesText in info
