import { CHATTER } from '../lexicon/matching/chatter.ts'
import { media } from '../lexicon/matching/media.ts'
import { monthAndYear, NO_DAY, parseDay, splitSignature } from './dates.ts'
import { idfOf } from './idf.ts'
import { FEW } from './indexed-claims.ts'
import type { IndexedClaims } from './indexed-claims.ts'
import { synonymsOf } from './synonyms.ts'
import { segmentTag } from './tags.ts'
import { tokenize } from './tokens.ts'
import type { Token } from './tokens.ts'

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
  /** From the claim's own words or names, not from the line that names author and day. */
  readonly own: boolean
  /** Only a second form of words that stand beside it. */
  readonly aside: boolean
  readonly positions: number[]
}

/** A word the query lacks that may stand for one it has. */
interface Substitute {
  readonly number: number
  readonly idf: number
  readonly weight: number
  readonly term: QueryTerm
}

export interface PreparedQuery {
  /** The claim's words without the line that names author and day. */
  readonly text: string
  readonly terms: readonly QueryTerm[]
  readonly substitutes: ReadonlyMap<number, Substitute>
  readonly byNumber: ReadonlyMap<number, QueryTerm>
  readonly day: number
  /** Sum of idf times weight over all terms looked up. */
  readonly mass: number
  /** The terms of the claim's own words. */
  readonly said: readonly QueryTerm[]
  /** The terms of the name of who posted it. */
  readonly signed: readonly QueryTerm[]
  /** The year of its day; null when the day is not known. */
  readonly year: number | null
  /** The year of its day and those it names. */
  readonly years: ReadonlySet<number>
  /** Whether it comes with a picture or film, or speaks of one. */
  readonly media: boolean
  /** Vocabulary numbers of all words in order, function words included; -1 for the unknown. */
  readonly sequence: readonly number[]
}

const AUTHOR_WEIGHT = 0.8
const DATE_WEIGHT = 0.5
const TOPIC_WEIGHT = 0.7
const CHATTER_WEIGHT = 0.5
/** Positions from which names, the author and the date are counted, far beyond any claim's words. */
const NAMED = 1e6
const SIGNED = 2e6
const DATED = 3e6
const SUBSTITUTE_WEIGHT = 0.35
const YEAR = /^#((?:19|20)\d\d)$/

export const massOf = ({ idf, weight }: QueryTerm): number => idf * weight

/** The year that a number's term may stand for, or null. */
export function yearOf(term: string): number | null {
  const year = YEAR.exec(term)?.[1]
  return year === undefined ? null : Number(year)
}

function gather(
  store: IndexedClaims,
  into: Map<string, QueryTerm>,
  tokens: readonly Token[],
  weight: number,
  from: number,
): void {
  tokens.forEach((token, index) => {
    const known = into.get(token.term)
    if (known) {
      known.positions.push(from + index)
      return
    }
    const number = store.vocabulary.find(token.term) ?? -1
    if (token.aside && (number < 0 || store.postings.count(number) === 0)) return
    const idf = idfOf(store, number)
    const { term, kind, written, name } = token
    const talk = from === 0 && kind === 'word' && !name && CHATTER.has(term) ? CHATTER_WEIGHT : 1
    const due = (token.topic ? weight * TOPIC_WEIGHT : weight) * talk
    const origin = { own: from < SIGNED, aside: token.aside ?? false }
    into.set(term, { number, term, kind, written, name, idf, weight: due, ...origin, positions: [from + index] })
  })
}

function substitutesFor(store: IndexedClaims, terms: ReadonlyMap<string, QueryTerm>): Map<number, Substitute> {
  const found = new Map<number, Substitute>()
  for (const term of terms.values()) {
    if (term.kind !== 'word' || !term.own) continue
    for (const other of synonymsOf(term.term)) {
      const number = store.vocabulary.find(other)
      if (number === undefined || terms.has(other) || found.has(number)) continue
      found.set(number, { number, idf: Math.min(idfOf(store, number), term.idf), weight: SUBSTITUTE_WEIGHT, term })
    }
  }
  return found
}

/** Reads a query against the words the index knows. */
export function prepareQuery(store: IndexedClaims, query: ClaimQuery): PreparedQuery {
  const posted = splitSignature(query.text)
  const resolve = (tokens: readonly Token[]): Token[] =>
    tokens.flatMap((token) => (token.kind === 'tag' ? segmentTag(store, token) : [token]))
  const own = resolve(tokenize(posted.words))
  const content = own.filter((token) => token.kind !== 'function')
  const asked = content.length < FEW ? own : content
  const terms = new Map<string, QueryTerm>()
  gather(store, terms, asked, 1, 0)
  const named = (query.names ?? []).flatMap((name) => tokenize(name)).map((token) => ({ ...token, name: true }))
  gather(store, terms, named, 1, NAMED)
  const signed = resolve(tokenize(posted.author)).filter((token) => token.kind === 'word')
  gather(store, terms, signed, AUTHOR_WEIGHT, SIGNED)
  const day = (query.date === undefined ? posted.day : parseDay(query.date)) ?? NO_DAY
  if (day !== NO_DAY) {
    const { month, year } = monthAndYear(day)
    gather(store, terms, tokenize(`${month} ${year}`), DATE_WEIGHT, DATED)
  }
  const list = [...terms.values()]
  const said = list.filter((term) => term.own && !term.aside)
  const year = day === NO_DAY ? null : monthAndYear(day).year
  return {
    text: posted.words,
    terms: list,
    said,
    signed: list.filter((term) => !term.own && (term.positions[0] ?? 0) < DATED),
    year,
    years: new Set([...(year === null ? [] : [year]), ...said.flatMap((term) => yearOf(term.term) ?? [])]),
    media: media.test(query.text),
    substitutes: substitutesFor(store, terms),
    byNumber: new Map(list.filter((term) => term.number >= 0).map((term) => [term.number, term])),
    day,
    mass: list.reduce((sum, term) => sum + massOf(term), 0),
    sequence: own.map((token) => store.vocabulary.find(token.term) ?? -1),
  }
}
