import type { Heard, Line } from '@sourceline/kept-answers'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { changesChannel, everythingAnew } from '../change-log.ts'
import { concernedBy, type HeardEvent } from './concern.ts'

/** How often the log is looked at though nothing was heard, in milliseconds: what keeps the line known to be alive. */
const interval = 200
/** How long an answer of the database may take before the line counts as lost, in milliseconds. */
const patience = 2_000
/** For how long one look holds, in milliseconds from when it was asked for. */
const lease = 2_000
/** How long it is waited before a lost line is taken up again, in milliseconds. */
const pause = 100
/** How many events are followed up one by one; of more, everything is concerned. */
const maxEvents = 500

interface Look {
  readonly position: string
  /** The database's clock and the next bound, in seconds. */
  readonly now: number
  readonly bound: number | null
  readonly events: readonly HeardEvent[]
}

/**
 * One statement, so that everything in it is of one moment.
 *
 * @param nextBound The expression of the next bound: written out, so that a connection plans it once and not at each look.
 */
const newEvents = (nextBound: string): string => `SELECT
  (SELECT coalesce(max(position), 0) FROM public.change_event)::text AS position,
  extract(epoch FROM now())::float8 AS now,
  extract(epoch FROM ${nextBound})::float8 AS bound,
  (SELECT coalesce(json_agg(json_build_object('action', e.action, 'type', e.subject_type, 'id', e.subject_id)), '[]')
    FROM (SELECT * FROM public.change_event WHERE position > $1::bigint ORDER BY position LIMIT ${maxEvents + 1}) e) AS events`

/**
 * Follows the change log from a cursor of its own, by a connection of its own that listens for what is committed. As long
 * as it {@link isCurrent}, it has told all there is.
 */
export class ChangeFeed implements Line {
  readonly #url: string
  readonly #tell: (heard: Heard) => void
  readonly #running: Promise<void>
  #client: pg.Client | null = null
  #isListening = false
  #newEvents = ''
  #closed = false
  #leaseUntil = 0
  /** Null before the first look. */
  #cursor: string | null = null
  #bound: number | null = null
  #boundAt = Infinity
  #looking: Promise<void> | null = null
  /** The look that has not begun yet. */
  #nextLook: Promise<void> | null = null
  #isTold = false
  #isAllAnew = false
  #wake: () => void = () => undefined

  /** @param tell Is told what each look at the log has brought, before it counts as heard. */
  constructor(url: string, tell: (heard: Heard) => void) {
    this.#url = url
    this.#tell = tell
    this.#running = this.#follow()
  }

  /** Whether everything has been told that was committed until a moment ago. */
  get isCurrent(): boolean {
    return performance.now() < this.#leaseUntil
  }

  /**
   * Waits until everything is told that was committed before the call. Where the line is lost meanwhile, it waits for
   * nothing: the feed is not current then.
   */
  async caughtUp(): Promise<void> {
    const client = this.#client
    if (client && this.#isListening) await this.#lookFrom(client).catch(() => this.#lose(client))
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#wake()
    await this.#running
  }

  async #follow(): Promise<void> {
    while (!this.#closed) {
      const client = new pg.Client({
        connectionString: this.#url,
        application_name: 'sourceline changes',
        keepAlive: true,
        connectionTimeoutMillis: patience,
        query_timeout: patience,
      })
      for (const event of ['error', 'end'] as const) client.on(event, () => this.#lose(client))
      client.on('notification', ({ payload }) => {
        this.#isTold = true
        this.#isAllAnew ||= payload === everythingAnew
        this.#wake()
      })
      this.#client = client
      try {
        await client.connect()
        await client.query(`LISTEN ${changesChannel}`)
        this.#newEvents = newEvents(await nextBoundExpression(client))
        this.#isListening = true
        while (!this.#closed && this.#client === client) {
          await this.#lookFrom(client)
          await this.#rest()
        }
      } catch {
        // Refused, cut off or silent: taken up anew.
      }
      this.#lose(client)
      if (!this.#closed) await sleep(pause, null, { ref: false })
    }
  }

  /** Waits until something is committed, a bound comes, or it is time to look anyway. */
  async #rest(): Promise<void> {
    if (this.#isTold || this.#closed) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, Math.min(interval, this.#boundAt - performance.now())))
      timer.unref()
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** A look that begins after the call; all who ask before it begins share it. */
  #lookFrom(client: pg.Client): Promise<void> {
    if (this.#nextLook) return this.#nextLook
    const before = this.#looking?.catch(() => undefined) ?? Promise.resolve()
    const next = before.then(() => {
      this.#nextLook = null
      this.#looking = this.#look(client)
      return this.#looking
    })
    this.#nextLook = next
    return next
  }

  async #look(client: pg.Client): Promise<void> {
    this.#isTold = false
    const isAllAnew = this.#isAllAnew
    const asked = performance.now()
    const { rows } = await client.query<Look>({ name: 'changes', text: this.#newEvents, values: [this.#cursor] })
    const [found] = rows
    if (!found) throw new Error('the log told nothing')
    const { position, now, bound, events } = found
    const hasPassed = this.#bound !== null && now >= this.#bound
    const concerned =
      isAllAnew || hasPassed || events.length > maxEvents
        ? 'everything'
        : await concernedBy(async (text, values) => (await client.query({ text, values: [...values] })).rows, events)
    if (this.#client !== client) throw new Error('the line was lost')
    // What was said meanwhile is for the next look.
    if (isAllAnew) this.#isAllAnew = false
    this.#boundAt = bound === null ? Infinity : asked + (bound - now) * 1_000
    this.#tell({ concerned, boundAt: this.#boundAt })
    this.#cursor = position
    this.#bound = bound
    this.#leaseUntil = asked + lease
  }

  #lose(client: pg.Client): void {
    if (this.#client !== client) return
    this.#client = null
    this.#isListening = false
    this.#leaseUntil = 0
    this.#wake()
    void client.end().catch(() => undefined)
  }
}

async function nextBoundExpression(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ expression: string }>('SELECT public.next_bound_expression() AS expression')
  const [found] = rows
  if (!found) throw new Error('the database has no next bound')
  return found.expression
}
