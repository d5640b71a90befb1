import { LRUCache } from 'lru-cache'
import type { Concerned, Heard, Line, Tag } from './heard.ts'

/** What a cache of answers has done since the process began, and what it holds. */
export interface CacheFigures {
  readonly hits: number
  readonly misses: number
  /** Answers that were thrown out because something changed. */
  readonly purged: number
  readonly answers: number
  /** Bytes, estimated. */
  readonly size: number
}

/** An answer that can be kept. */
export interface Keepable {
  /** Its bytes. */
  readonly size: number
  /**
   * Lets it grow, by what is worth making of an answer that is kept.
   *
   * @param grown Is told how many bytes more it takes, each time.
   */
  keep(grown: (bytes: number) => void): void
}

/** An answer as it was made, and what it was made from. */
export interface Made<Kept extends Keepable> {
  readonly kept: Kept
  /** Null where it may not be kept. */
  readonly tags: readonly Tag[] | null
}

type Counts<Figures> = { -readonly [Name in keyof Figures]: Figures[Name] }

interface Entry<Kept> {
  readonly kept: Kept
  readonly tags: readonly Tag[]
}

/** An answer in the making. */
interface Filling {
  /** When it will be wrong by time alone, by `performance.now()`. */
  readonly until: number
  /** What was heard since it began. */
  readonly heard: Concerned[]
}

/** What an entry and a tag cost beside their bytes, about. */
const overhead = { entry: 1_000, tag: 150 }

/** The longest question that is looked for, in characters. */
const longestKey = 16_000

/**
 * Answers made of what is published, kept until an event of the log concerns them, or until the next moment at which
 * anything becomes public or ceases to be. It answers only while all events are known to be heard. Whoever asks for what
 * is just being made waits for that; who asks after an event was heard does not get what was begun before it.
 */
export class AnswerCache<Kept extends Keepable> {
  readonly figures: Counts<CacheFigures> = { hits: 0, misses: 0, purged: 0, answers: 0, size: 0 }
  readonly #entries: LRUCache<string, Entry<Kept>>
  readonly #byTag = new Map<Tag, Set<string>>()
  readonly #flights = new Map<string, Promise<Kept>>()
  readonly #fillings = new Set<Filling>()
  #line: Line | null = null
  #boundAt = -Infinity

  /** @param size How many bytes it may take, about. */
  constructor(size: number) {
    this.#entries = new LRUCache({
      maxSize: size,
      maxEntrySize: Math.ceil(size / 4),
      dispose: ({ tags }, key) => this.#unlist(key, tags),
    })
  }

  /** Says by what it knows that every event was heard. Until then it keeps nothing. */
  follow(line: Line): void {
    this.#line = line
  }

  /** In how many seconds anything next becomes public or ceases to be; null where that is not known to be up to date. */
  get secondsToBound(): number | null {
    return this.#answers ? (this.#boundAt - performance.now()) / 1_000 : null
  }

  /**
   * For how many seconds others may keep an answer that goes out now.
   *
   * @param longest How many it would be if nothing were scheduled.
   */
  maxAge(longest: number): number {
    return Math.max(0, Math.floor(Math.min(longest, this.secondsToBound ?? longest)))
  }

  /** The answer to a question, if it is kept and may be given. */
  find(key: string): Kept | undefined {
    const found = this.#answers ? this.#entries.get(key)?.kept : undefined
    if (found) this.figures.hits += 1
    return found
  }

  /** The answer to a question: as it is kept, as somebody else is making it, or made. */
  async answer(key: string, make: () => Promise<Made<Kept>>): Promise<Kept> {
    const found = this.find(key)
    if (found) return found
    this.figures.misses += 1
    if (!this.#answers || key.length > longestKey) return (await make()).kept
    const underWay = this.#flights.get(key)
    if (underWay) return underWay
    const flight = this.#fill(key, make).finally(() => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key)
    })
    this.#flights.set(key, flight)
    return flight
  }

  /** Throws out what was heard to be wrong. What is being made meanwhile is checked when it is done. */
  hear({ concerned, boundAt }: Heard): void {
    if (performance.now() >= this.#boundAt) this.#clear()
    this.#boundAt = boundAt
    if (concerned !== 'everything' && concerned.size === 0) return
    if (concerned === 'everything') {
      this.#clear()
      return
    }
    this.#note(concerned)
    for (const key of this.#concernedKeys(concerned)) this.#purge(key)
    this.#count()
  }

  get #answers(): boolean {
    if (!this.#line?.isCurrent) return false
    if (performance.now() < this.#boundAt) return true
    this.#clear()
    return false
  }

  /** Notes for what is being made what was heard; who asks from now on does not wait for it. */
  #note(concerned: Concerned): void {
    for (const filling of this.#fillings) filling.heard.push(concerned)
    this.#flights.clear()
  }

  async #fill(key: string, make: () => Promise<Made<Kept>>): Promise<Kept> {
    const filling: Filling = { until: this.#boundAt, heard: [] }
    this.#fillings.add(filling)
    try {
      const { kept, tags } = await make()
      if (tags && performance.now() < filling.until && !filling.heard.some((heard) => isConcerned(tags, heard)))
        this.#keep(key, { kept, tags: [...new Set(tags)] })
      return kept
    } finally {
      this.#fillings.delete(filling)
    }
  }

  #keep(key: string, entry: Entry<Kept>): void {
    let size = entry.kept.size + key.length + overhead.entry + overhead.tag * entry.tags.length
    this.#entries.set(key, entry, { size })
    if (this.#entries.peek(key) !== entry) return
    for (const tag of entry.tags) {
      const keys = this.#byTag.get(tag)
      if (keys) keys.add(key)
      else this.#byTag.set(tag, new Set([key]))
    }
    entry.kept.keep((bytes) => {
      size += bytes
      if (this.#entries.peek(key) === entry) this.#entries.set(key, entry, { size })
      this.#count()
    })
    this.#count()
  }

  #concernedKeys(concerned: ReadonlySet<Tag>): Set<string> {
    const keys = new Set<string>()
    for (const tag of concerned) for (const key of this.#byTag.get(tag) ?? []) keys.add(key)
    return keys
  }

  #purge(key: string): void {
    if (this.#entries.delete(key)) this.figures.purged += 1
  }

  #clear(): void {
    this.#note('everything')
    this.figures.purged += this.#entries.size
    this.#entries.clear()
    this.#byTag.clear()
    this.#count()
  }

  #unlist(key: string, tags: readonly Tag[]): void {
    for (const tag of tags) {
      const keys = this.#byTag.get(tag)
      if (keys?.delete(key) && keys.size === 0) this.#byTag.delete(tag)
    }
  }

  #count(): void {
    this.figures.answers = this.#entries.size
    this.figures.size = this.#entries.calculatedSize
  }
}

const isConcerned = (tags: readonly Tag[], heard: Concerned): boolean =>
  heard === 'everything' || tags.some((tag) => heard.has(tag))
