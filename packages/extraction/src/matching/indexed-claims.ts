import { CHATTER } from '../lexicon/matching/chatter.ts'
import { NO_DAY, parseDay } from './dates.ts'
import { ListPool } from './list-pool.ts'
import { tokenize } from './tokens.ts'
import type { Token } from './tokens.ts'
import { Vocabulary } from './vocabulary.ts'

/** A recorded claim. Only `id` and `text` are needed; what else is known makes matching surer. */
export interface RecordedClaim {
  readonly id: string
  readonly text: string
  /** Headline under which the claim stands. */
  readonly title?: string
  /** Further words about the claim: a dek, a summary. */
  readonly context?: string
  /** ISO 8601 or written out, as `26 May 2015`; unreadable dates are ignored. */
  readonly date?: string
  readonly names?: readonly string[]
}

export const FIELD = { claim: 0, title: 1, context: 2, names: 3 } as const
export const FLAG = { name: 4, number: 8, negator: 16, function: 32, aside: 64, chatter: 128 } as const
const FLAG_BITS = 8
const COUNT_BITS = 6
const MAX_COUNT = 3
/** A claim with fewer other words is looked up by its function words too. */
export const FEW = 3
const MAX_SLOT = 2 ** (32 - COUNT_BITS)

export const termIn = (token: number): number => token >>> FLAG_BITS
export const fieldOf = (token: number): number => token & 3
export const slotIn = (posting: number): number => posting >>> COUNT_BITS

function widened<T extends Int32Array | Uint16Array>(array: T, make: (size: number) => T, slot: number): T {
  if (slot < array.length) return array
  const larger = make(Math.ceil(array.length * 1.5) + 1)
  larger.set(array)
  return larger
}

/**
 * The claims themselves: each one's words (a list of tokens a slot), where each term occurs (a list of
 * postings a term, in rising order of slots), dates and ids. Removal is exact, slots are used again.
 */
export class IndexedClaims {
  readonly vocabulary = new Vocabulary()
  readonly tokens = new ListPool()
  readonly postings = new ListPool()
  days: Int32Array = new Int32Array(256).fill(NO_DAY)
  lengths: Uint16Array = new Uint16Array(256)
  totalLength = 0
  withTitle = 0
  readonly #slots = new Map<string, number>()
  readonly #ids: string[] = []
  readonly #texts: string[] = []
  readonly #vacant: number[] = []

  get size(): number {
    return this.#slots.size
  }

  /** One more than the highest slot ever used. */
  get slotEnd(): number {
    return this.#ids.length
  }

  idOf(slot: number): string {
    return this.#ids[slot] ?? ''
  }

  /** The claim's own words, as they were recorded. */
  textOf(slot: number): string {
    return this.#texts[slot] ?? ''
  }

  /** Order by id, the same in an index built anew. */
  compareIds(slot: number, other: number): number {
    return this.idOf(slot) < this.idOf(other) ? -1 : 1
  }

  has(id: string): boolean {
    return this.#slots.has(id)
  }

  add(claim: RecordedClaim): void {
    const slot = this.#vacant.pop() ?? this.#ids.length
    if (slot >= MAX_SLOT) throw new RangeError(`A claim index holds at most ${MAX_SLOT} claims`)
    this.#ids[slot] = claim.id
    this.#texts[slot] = claim.text
    this.#slots.set(claim.id, slot)
    const tokens = this.#encode(claim)
    this.tokens.replace(slot, tokens)
    for (const [term, counts] of countsOf(tokens)) {
      const posting = slot * 2 ** COUNT_BITS + counts
      this.postings.insertAt(term, this.postings.lowerBound(term, posting), posting)
    }
    this.lengths = widened(this.lengths, (size) => new Uint16Array(size), slot)
    this.days = widened(this.days, (size) => new Int32Array(size), slot)
    this.lengths[slot] = Math.min(contentLength(tokens), 0xffff)
    this.days[slot] = (claim.date === undefined ? null : parseDay(claim.date)) ?? NO_DAY
    this.totalLength += this.lengths[slot] ?? 0
    if (claim.title) this.withTitle += 1
  }

  /** False when no claim of that id is recorded. */
  remove(id: string): boolean {
    const slot = this.#slots.get(id)
    if (slot === undefined) return false
    const tokens = this.tokensOf(slot)
    for (const term of countsOf(tokens).keys()) {
      this.postings.removeAt(term, this.postings.lowerBound(term, slot * 2 ** COUNT_BITS))
    }
    if (tokens.some((token) => fieldOf(token) === FIELD.title)) this.withTitle -= 1
    this.totalLength -= this.lengths[slot] ?? 0
    this.tokens.replace(slot, [])
    this.#slots.delete(id)
    this.#ids[slot] = ''
    this.#texts[slot] = ''
    this.#vacant.push(slot)
    return true
  }

  /** A claim's words in order, as `termIn`, `fieldOf` and `FLAG` read them; valid until the next change. */
  tokensOf(slot: number): Uint32Array {
    const start = this.tokens.start[slot] ?? 0
    return this.tokens.data.subarray(start, start + this.tokens.count(slot))
  }

  #encode(claim: RecordedClaim): number[] {
    const tokens: number[] = []
    const write = (text: string, field: number): void => {
      for (const token of tokenize(text)) {
        const flags =
          field |
          (token.name || field === FIELD.names ? FLAG.name : 0) |
          (token.kind === 'number' ? FLAG.number : 0) |
          (token.kind === 'negator' ? FLAG.negator : 0) |
          (token.kind === 'function' ? FLAG.function : 0) |
          (token.aside ? FLAG.aside : 0) |
          (isChatter(token) ? FLAG.chatter : 0)
        tokens.push(((this.vocabulary.add(token.term) << FLAG_BITS) | flags) >>> 0)
      }
    }
    write(claim.text, FIELD.claim)
    write(claim.title ?? '', FIELD.title)
    write(claim.context ?? '', FIELD.context)
    for (const name of claim.names ?? []) write(name, FIELD.names)
    return tokens
  }
}

const isChatter = ({ kind, name, term }: Token): boolean => kind === 'word' && !name && CHATTER.has(term)
const isContent = (token: number): boolean => (token & FLAG.function) === 0

function contentLength(tokens: readonly number[] | Uint32Array): number {
  let length = 0
  for (const token of tokens) if (isContent(token)) length += 1
  return length
}

/** For each term to be posted, how often (0 to 3) the claim, title and other words have it, two bits each. */
function countsOf(tokens: readonly number[] | Uint32Array): Map<number, number> {
  const counts = new Map<number, number>()
  const few = contentLength(tokens.filter((token) => fieldOf(token) === FIELD.claim)) < FEW
  const posted = tokens.filter((token) => isContent(token) || (few && fieldOf(token) === FIELD.claim))
  for (const token of posted) {
    const shift = Math.min(fieldOf(token), FIELD.context) * 2
    const before = counts.get(termIn(token)) ?? 0
    if (((before >>> shift) & 3) < MAX_COUNT) counts.set(termIn(token), before + (1 << shift))
  }
  return counts
}
