import { setTimeout as sleep } from 'node:timers/promises'
import { Piscina } from 'piscina'
import type { ReadingConnections, WritingConnections } from '../../platform/connections.ts'
import type { Log } from '../../platform/log.ts'
import { threadFile } from '../../platform/work/thread-file.ts'
import { allWordings, newestPosition, wordingsSince } from './claim-index.reads.ts'
import type { AskedClaims, ClaimQuestion, RecordedBatch } from './claim-index.work.ts'
import type { ClaimMatch } from '@sourceline/extraction/matching'

/** After how many milliseconds the database is asked instead. */
const patience = 2_000
/** How often the log is read on while nobody asks, so that whoever asks next need not wait for it. */
const pause = 5_000
/** After how many milliseconds an index that failed is built anew; twice as many each time, up to an hour. */
const firstRetry = 60_000
const longestRetry = 60 * 60_000

/** One index of all recorded claims, kept in a thread of its own. */
interface ClaimIndex {
  /**
   * The recorded claims that may say the same as each question's words, every change included that was committed
   * before; null until the index stands, and where it is late.
   */
  match(questions: readonly ClaimQuestion[], first: number): Promise<ClaimMatch[][] | null>
  /** Settles once the index stands, or could not be built at the first attempt. */
  readonly built: Promise<void>
  close(): Promise<void>
}

const indexes = new WeakMap<WritingConnections, ClaimIndex>()

/** The index of the database's claims that this process keeps; undefined where it keeps none. */
export const claimIndexOf = (prisma: WritingConnections): ClaimIndex | undefined => indexes.get(prisma)

/** Builds the index of a database's claims in the background and keeps it current until it is closed. */
export function keepClaimIndex(
  { prisma, pool }: { readonly prisma: WritingConnections; readonly pool: ReadingConnections },
  log: Log,
): ClaimIndex {
  const kept = new KeptIndex(pool, log)
  indexes.set(prisma, kept)
  return kept
}

class KeptIndex implements ClaimIndex {
  readonly #pool: ReadingConnections
  readonly #log: Log
  readonly built: Promise<void>
  #standing: StandingIndex | null = null
  #retry = firstRetry
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(pool: ReadingConnections, log: Log) {
    this.#pool = pool
    this.#log = log
    this.built = this.#build()
  }

  async match(questions: readonly ClaimQuestion[], first: number): Promise<ClaimMatch[][] | null> {
    const standing = this.#standing
    if (!standing) return null
    const late = new AbortController()
    const lateness = sleep(patience, null, { signal: late.signal })
    try {
      return await Promise.race([standing.match(questions, first), lateness])
    } catch (error) {
      await this.#giveUp(standing, error)
      return null
    } finally {
      late.abort()
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    await this.#standing?.close()
    await this.built
  }

  async #build(): Promise<void> {
    const begun = performance.now()
    const index = new StandingIndex(this.#pool)
    try {
      const claims = await index.readAll(() => this.#closed)
      if (this.#closed) return await index.close()
      this.#standing = index
      this.#log.info({ claims, milliseconds: Math.round(performance.now() - begun) }, 'the index of claims stands')
      this.#readOnLater(index)
    } catch (error) {
      await this.#giveUp(index, error)
    }
  }

  #later(milliseconds: number, run: () => Promise<void>): void {
    if (this.#closed) return
    this.#timer = setTimeout(() => void run(), milliseconds).unref()
  }

  #readOnLater(index: StandingIndex): void {
    this.#later(pause, async () => {
      try {
        await index.readOn()
        this.#readOnLater(index)
      } catch (error) {
        await this.#giveUp(index, error)
      }
    })
  }

  /** Ends an index that failed, once, and builds another after a while. */
  async #giveUp(index: StandingIndex, err: unknown): Promise<void> {
    if (index.ended) return
    this.#standing = null
    await index.close()
    if (this.#closed) return
    this.#log.warn({ err }, 'the index of claims failed: the database answers until it is built anew')
    clearTimeout(this.#timer)
    this.#later(this.#retry, () => this.#build())
    this.#retry = Math.min(this.#retry * 2, longestRetry)
  }
}

/** An index in a thread, filled from a database. Any error means that it cannot be used any more. */
class StandingIndex {
  readonly #pool: ReadingConnections
  readonly #thread = new Piscina({ filename: threadFile('modules/claims/claim-index'), minThreads: 1, maxThreads: 1 })
  #batches = 0
  #position = '0'
  /** The last reading of the log that was asked for, and it again while it has not begun. */
  #reading: Promise<void> = Promise.resolve()
  #waiting: Promise<void> | null = null
  ended = false

  constructor(pool: ReadingConnections) {
    this.#pool = pool
    // Whoever waits for the thread is told; an error that nobody listens to would end the process.
    this.#thread.on('error', () => undefined)
  }

  async match(questions: readonly ClaimQuestion[], first: number): Promise<ClaimMatch[][]> {
    await this.readOn()
    const asked: AskedClaims = { batch: this.#batches, questions, first }
    return (await this.#thread.run(asked, { name: 'matchClaims' })) as ClaimMatch[][]
  }

  /** Reads all claims, and gives how many they are. */
  async readAll(isEnough: () => boolean): Promise<number> {
    this.#position = await newestPosition(this.#pool)
    let claims = 0
    for await (const worded of allWordings(this.#pool)) {
      if (isEnough()) break
      await this.#record({ worded, gone: [] })
      claims += worded.length
    }
    await this.readOn()
    return claims
  }

  /** Takes up what the log has that was committed before this was called. */
  readOn(): Promise<void> {
    this.#waiting ??= this.#reading = this.#reading.then(() => {
      this.#waiting = null
      return this.#readLog()
    })
    return this.#waiting
  }

  async close(): Promise<void> {
    this.ended = true
    await this.#thread.destroy()
  }

  async #readLog(): Promise<void> {
    for (let more = true; more;) {
      const changed = await wordingsSince(this.#pool, this.#position)
      if (!changed) return
      if (changed.worded.length + changed.gone.length > 0) await this.#record(changed)
      this.#position = changed.upTo
      more = changed.more
    }
  }

  async #record({ worded, gone }: Pick<RecordedBatch, 'worded' | 'gone'>): Promise<void> {
    const batch: RecordedBatch = { batch: this.#batches, worded, gone }
    this.#batches += 1
    await this.#thread.run(batch, { name: 'recordClaims' })
  }
}
