import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { applyAwarenessUpdate, encodeAwarenessUpdate, type Awareness } from 'y-protocols/awareness'
import { z } from 'zod'
import { collaborationChannel, type Told } from './collaboration.store.ts'
import { fromDatabase } from './session.ts'

/** How long it is waited before a lost line is taken up again, in milliseconds. */
const pause = 200
/** PostgreSQL tells no more than 8,000 bytes at once. */
const mostTold = 7_000

const told = z.object({
  kind: z.enum(['update', 'article', 'awareness', 'ended']),
  session: z.string(),
  instance: z.string(),
  awareness: z.string().optional(),
})

interface Listener {
  hear: (told: Told) => void
  /** The sessions that this instance has open. */
  sessions: () => readonly string[]
}

/**
 * The other instances that serve the same newsroom. What they tell is heard by a line of its own; as long as a session is open
 * here, that line holds a lock by which the others know.
 */
export class Peers {
  readonly #url: string
  readonly #instance: string
  readonly #listener: Listener
  #client: pg.Client | null = null
  #closed = false
  readonly #running: Promise<void>

  constructor(url: string, instance: string, listener: Listener) {
    this.#url = url
    this.#instance = instance
    this.#listener = listener
    this.#running = this.#follow()
  }

  /** Lets the others know that a session is open here. */
  async join(session: string): Promise<void> {
    await this.#ask('SELECT pg_advisory_lock_shared(hashtextextended($1, 0))', [session])
  }

  async leave(session: string): Promise<void> {
    await this.#ask('SELECT pg_advisory_unlock_shared(hashtextextended($1, 0))', [session])
  }

  /** Tells the others who is in a session here, and where. */
  async showWhoIsThere(session: string, awareness: Awareness, clients: number[]): Promise<void> {
    const update = Buffer.from(encodeAwarenessUpdate(awareness, clients)).toString('base64')
    if (update.length > mostTold) return
    const message: Told = { kind: 'awareness', session, instance: this.#instance, awareness: update }
    await this.#ask('SELECT pg_notify($1, $2)', [collaborationChannel, JSON.stringify(message)])
  }

  takeWhoIsThere(awareness: Awareness, update: string): true {
    applyAwarenessUpdate(awareness, Buffer.from(update, 'base64'), fromDatabase)
    return true
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#client?.end().catch(() => undefined)
    await this.#running
  }

  /** Asks on the line, where there is one: a lost line is taken up anew, with everything that it is to hold. */
  async #ask(text: string, values: string[]): Promise<void> {
    await this.#client?.query(text, values).catch(() => undefined)
  }

  async #follow(): Promise<void> {
    while (!this.#closed) {
      const client = new pg.Client({
        connectionString: this.#url,
        application_name: 'sourceline collaboration',
        keepAlive: true,
      })
      const ended = new Promise<void>((resolve) => {
        for (const event of ['error', 'end'] as const) client.on(event, () => resolve())
      })
      client.on('notification', ({ payload = '' }) => this.#hear(payload))
      try {
        await client.connect()
        await client.query(`LISTEN ${collaborationChannel}`)
        this.#client = client
        // What was told while the line was lost is in the database.
        for (const session of this.#listener.sessions()) {
          await this.join(session)
          for (const kind of ['update', 'article'] as const) this.#listener.hear({ kind, session, instance: '' })
        }
        await ended
      } catch {
        // Refused or cut off: taken up anew.
      }
      this.#client = null
      await client.end().catch(() => undefined)
      if (!this.#closed) await sleep(pause, null, { ref: false })
    }
  }

  #hear(payload: string): void {
    const heard = told.safeParse(JSON.parse(payload))
    if (heard.success && heard.data.instance !== this.#instance) this.#listener.hear(heard.data)
  }
}
