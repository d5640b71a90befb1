import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** How long it is waited before a lost line is taken up again, in milliseconds. */
const pause = 200
/** How long an answer of the database may take before the line counts as lost, in milliseconds. */
const patience = 5_000

interface ChannelOptions {
  readonly databaseUrl: string
  /** The channel of PostgreSQL's NOTIFY that is listened to. */
  readonly name: string
  /** What the database calls the connection. */
  readonly applicationName: string
  readonly hear: (payload: string) => void
  /** Called whenever the line stands, first and after each loss: what was told meanwhile was not heard. */
  readonly opened: () => Promise<void>
}

/** What is told on a channel of the database, heard by a connection of its own, which also asks and holds locks. */
export class Channel {
  readonly #options: ChannelOptions
  readonly #running: Promise<void>
  #client: pg.Client | null = null
  #asked: Promise<unknown> = Promise.resolve()
  #closed = false

  constructor(options: ChannelOptions) {
    this.#options = options
    this.#running = this.#follow()
  }

  /** Asks by the line, one after the other. Nothing is asked where the line is lost: whoever needs it asks when it is opened. */
  ask(text: string, values: readonly string[]): Promise<void> {
    const client = this.#client
    const done = this.#asked.then(async () => {
      if (client !== null && client === this.#client) await client.query(text, [...values])
    })
    // A line that does not answer ends, and is taken up anew.
    const settled = done.catch(() => void client?.end().catch(() => undefined))
    this.#asked = settled
    return settled
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#asked
    await this.#client?.end().catch(() => undefined)
    await this.#running
  }

  async #follow(): Promise<void> {
    const { databaseUrl, name, applicationName, hear, opened } = this.#options
    while (!this.#closed) {
      const client = new pg.Client({
        connectionString: databaseUrl,
        application_name: applicationName,
        keepAlive: true,
        connectionTimeoutMillis: patience,
        query_timeout: patience,
      })
      const ended = new Promise<void>((resolve) => {
        for (const event of ['error', 'end'] as const) client.on(event, () => resolve())
      })
      client.on('notification', ({ payload = '' }) => hear(payload))
      try {
        await client.connect()
        await client.query(`LISTEN ${client.escapeIdentifier(name)}`)
        this.#client = client
        await opened()
        if (!this.#closed) await ended
      } catch {
        // Refused or cut off: taken up anew.
      }
      this.#client = null
      await client.end().catch(() => undefined)
      if (!this.#closed) await sleep(pause, null, { ref: false })
    }
  }
}
