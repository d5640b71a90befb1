import { monthAndYear, NO_DAY, parseDay, splitSignature } from './dates.ts'
import type { RecordStore } from './record-store.ts'
import { tokenize } from './tokens.ts'
import type { Token } from './tokens.ts'
import { segmentTag } from './tags.ts'

/** What is asked: a claim's words, with its date and the names in it where known. */
export interface ClaimQuery {
  readonly text: string
  readonly date?: string
  readonly names?: readonly string[]
}

export interface QueryTerm {
  /** Number in the vocabulary, -1 when no recorded claim ever had the term. */
  readonly number: number
  readonly term: string
  readonly kind: Token['kind']
  readonly written: string
  readonly name: boolean
  readonly idf: number
  /** 1 for the claim's own words, less for the name of who posted it. */
  readonly weight: number
  readonly positions: number[]
}

export interface PreparedQuery {
  readonly terms: readonly QueryTerm[]
  readonly byNumber: ReadonlyMap<number, QueryTerm>
  readonly day: number
  /** Sum of idf times weight over all terms looked up. */
  readonly mass: number
  /** Vocabulary numbers of all words in order, function words included; -1 for the unknown. */
  readonly sequence: readonly number[]
}

const AUTHOR_WEIGHT = 0.8
const DATE_WEIGHT = 0.4

/** A small index is read as if it stood in a larger one, or its few words would all look common. */
const BACKGROUND = 2000

/** How telling a term is: 10 when no recorded claim has it, near 0 when most do, whatever the index's size. */
export function idfOf(store: RecordStore, number: number): number {
  const size = store.size + BACKGROUND
  const df = number < 0 ? 0 : store.postings.count(number)
  return (10 * Math.log(1 + (size - df + 0.5) / (df + 0.5))) / Math.log(2 + 2 * size)
}

function gather(store: RecordStore, into: Map<string, QueryTerm>, tokens: readonly Token[], weight: number, from: number): void {
  tokens.forEach((token, index) => {
    const known = into.get(token.term)
    if (known) {
      known.positions.push(from + index)
      return
    }
    const number = store.vocabulary.find(token.term) ?? -1
    const idf = idfOf(store, number)
    const { term, kind, written, name } = token
    into.set(term, { number, term, kind, written, name, idf, weight, positions: [from + index] })
  })
}

/** Reads a query against the words the index knows. */
export function prepareQuery(store: RecordStore, query: ClaimQuery): PreparedQuery {
  const posted = splitSignature(query.text)
  const resolve = (tokens: readonly Token[]): Token[] =>
    tokens.flatMap((token) => (token.kind === 'tag' ? segmentTag(store, token) : [token]))
  const own = resolve(tokenize(posted.words))
  const content = own.filter((token) => token.kind !== 'function')
  const asked = content.length < 3 ? own : content
  const terms = new Map<string, QueryTerm>()
  gather(store, terms, asked, 1, 0)
  const named = (query.names ?? []).flatMap((name) => tokenize(name)).map((token) => ({ ...token, name: true }))
  gather(store, terms, named, 1, 1000)
  const signed = resolve(tokenize(posted.author)).filter((token) => token.kind === 'word')
  gather(store, terms, signed, AUTHOR_WEIGHT, 2000)
  const day = (query.date === undefined ? posted.day : parseDay(query.date)) ?? NO_DAY
  if (day !== NO_DAY) {
    const { month, year } = monthAndYear(day)
    gather(store, terms, tokenize(`${month} ${year}`), DATE_WEIGHT, 3000)
  }
  const list = [...terms.values()]
  return {
    terms: list,
    byNumber: new Map(list.filter((term) => term.number >= 0).map((term) => [term.number, term])),
    day,
    mass: list.reduce((sum, term) => sum + term.idf * term.weight, 0),
    sequence: own.map((token) => store.vocabulary.find(token.term) ?? -1),
  }
}
