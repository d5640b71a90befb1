import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** How often the database is asked whether it answers, and how long it may take, in milliseconds. */
const interval = 250
const patience = 1_000
/** How many answers in a row must fail. */
const maxFailures = 2
/** Sorts a megabyte with less memory than that: PostgreSQL writes it to its disk, and neither a table nor the log of it. */
const writing = 'SELECT count(*) FROM (SELECT n FROM generate_series(1, 40000) n ORDER BY -n OFFSET 0) AS spilled'
/** PostgreSQL: "disk_full". */
const diskFull = '53100'
/** A timer that fires so much too late says that this process was busy, and nothing of the database. */
const lateness = 200

/** A line on which nothing was answered in time. */
interface LateLine {
  readonly client: pg.Client
  /** Whether it has answered since, or may be busy with what was asked before. */
  isAlive: boolean
}

/**
 * Asks the database several times a second, by a connection of its own, whether it answers. A database that is frozen
 * keeps every line open and says nothing: whoever waits for it would wait for ever.
 */
export class DatabaseWatch {
  readonly #url: string
  readonly #listeners = new Set<() => void>()
  readonly #listenersForDeadLines = new Set<() => void>()
  readonly #running: Promise<void>
  #client: pg.Client | null = null
  #late: LateLine | null = null
  #failures = 0
  #closed = false
  #room = Promise.resolve(true)
  #roomAskedAgain = 0
  #isAskedForRoom = false

  constructor(url: string) {
    this.#url = url
    this.#running = this.#watch()
  }

  /** Whether the database does not answer. */
  get away(): boolean {
    return this.#failures >= maxFailures
  }

  /** Calls the listener whenever the database goes away; gives what ends that. */
  onAway(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Calls the listener whenever other lines may be dead without a word: the database is away, or answers on a new line and
   * still not on the one before, as where a network has forgotten it.
   */
  onDeadLines(listener: () => void): void {
    this.#listenersForDeadLines.add(listener)
  }

  /**
   * Whether the database has room on its disk; asked of it anew, a second after it was asked last. Waits as long as the
   * database does.
   */
  hasRoom(): Promise<boolean> {
    if (Date.now() >= this.#roomAskedAgain) {
      this.#roomAskedAgain = Date.now() + patience
      this.#room = this.#client ? this.#asksForRoom(this.#client) : Promise.resolve(true)
    }
    return this.#room
  }

  async #asksForRoom(client: pg.Client): Promise<boolean> {
    this.#isAskedForRoom = true
    try {
      return await client.query(writing).then(() => true, notFull)
    } finally {
      this.#isAskedForRoom = false
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#running
    await this.#forgetLate()
    await this.#drop()
  }

  async #watch(): Promise<void> {
    while (!this.#closed) {
      const answered = await this.#ask()
      if (answered) this.#failures = 0
      else if (answered === false && ++this.#failures === maxFailures)
        for (const listener of [...this.#listeners, ...this.#listenersForDeadLines]) listener()
      if (answered !== false || this.away) await sleep(interval, null, { ref: false })
    }
  }

  /** Whether the database answers in time; null where this process was too busy to tell. */
  async #ask(): Promise<boolean | null> {
    const due = performance.now() + patience
    const over = new AbortController()
    try {
      const answer = this.#answer().then(() => true as const)
      answer.catch(() => undefined)
      const late = sleep(patience, 'late' as const, { signal: over.signal, ref: false })
      if ((await Promise.race([answer, late])) === true) {
        this.#compareWithLate()
        return true
      }
      if (performance.now() - due > lateness) return null
      await this.#putAside(answer)
      return false
    } catch {
      // Refused or cut off: as good as no answer.
      await sleep(interval, null, { ref: false })
    } finally {
      over.abort()
    }
    await this.#drop()
    return false
  }

  /** Takes a new line from now on, and listens to the one before: a new one takes the database more than an answer does. */
  async #putAside(answer: Promise<true>): Promise<void> {
    const client = this.#client
    this.#client = null
    await this.#forgetLate()
    if (!client) return
    const late: LateLine = { client, isAlive: this.#isAskedForRoom }
    this.#late = late
    answer.then(
      () => (late.isAlive = true),
      () => undefined,
    )
  }

  /** Has lines cut where the database has answered on a new one, and not on the one before. */
  #compareWithLate(): void {
    if (!this.#late) return
    if (!this.#late.isAlive) for (const listener of this.#listenersForDeadLines) listener()
    void this.#forgetLate()
  }

  async #forgetLate(): Promise<void> {
    const late = this.#late
    this.#late = null
    if (late) await this.#leave(late.client)
  }

  async #answer(): Promise<void> {
    if (!this.#client) {
      const client = new pg.Client({
        connectionString: this.#url,
        application_name: 'sourceline watch',
        keepAlive: true,
        options: '-c work_mem=64kB',
      })
      client.on('error', () => undefined)
      this.#client = client
      await client.connect()
    }
    await this.#client.query('SELECT 1')
  }

  async #drop(): Promise<void> {
    const client = this.#client
    this.#client = null
    if (client) await this.#leave(client)
  }

  /** Lets go of a line without a word: the other end may not read it. */
  async #leave(client: pg.Client): Promise<void> {
    const ended = client.end().catch(() => undefined)
    if (this.#closed) await Promise.race([ended, sleep(patience, null, { ref: false })])
  }
}

/** Whether an error says something else than that the disk is full. */
const notFull = (error: unknown): boolean => !(error instanceof Error && 'code' in error && error.code === diskFull)
