import { applyAwarenessUpdate, encodeAwarenessUpdate, type Awareness } from 'y-protocols/awareness'
import { z } from 'zod'
import { Channel } from '../../platform/channel/channel.ts'
import { collaborationChannel, type Told } from './collaboration.store.ts'
import { fromDatabase } from './session.ts'

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
  readonly #instance: string
  readonly #listener: Listener
  readonly #channel: Channel

  constructor(databaseUrl: string, instance: string, listener: Listener) {
    this.#instance = instance
    this.#listener = listener
    this.#channel = new Channel({
      databaseUrl,
      name: collaborationChannel,
      applicationName: 'sourceline collaboration',
      hear: (payload) => this.#hear(payload),
      opened: () => this.#takeUp(),
    })
  }

  /** Lets the others know that a session is open here. */
  join(session: string): Promise<void> {
    return this.#channel.ask('SELECT pg_advisory_lock_shared(hashtextextended($1, 0))', [session])
  }

  leave(session: string): Promise<void> {
    return this.#channel.ask('SELECT pg_advisory_unlock_shared(hashtextextended($1, 0))', [session])
  }

  /** Tells the others who is in a session here, and where. */
  async showWhoIsThere(session: string, awareness: Awareness, clients: number[]): Promise<void> {
    const update = Buffer.from(encodeAwarenessUpdate(awareness, clients)).toString('base64')
    if (update.length > mostTold) return
    const message: Told = { kind: 'awareness', session, instance: this.#instance, awareness: update }
    await this.#channel.ask('SELECT pg_notify($1, $2)', [collaborationChannel, JSON.stringify(message)])
  }

  takeWhoIsThere(awareness: Awareness, update: string): true {
    applyAwarenessUpdate(awareness, Buffer.from(update, 'base64'), fromDatabase)
    return true
  }

  close(): Promise<void> {
    return this.#channel.close()
  }

  /** What was told while the line was lost is in the database. */
  async #takeUp(): Promise<void> {
    for (const session of this.#listener.sessions()) {
      await this.join(session)
      for (const kind of ['update', 'article'] as const) this.#listener.hear({ kind, session, instance: '' })
    }
  }

  #hear(payload: string): void {
    const heard = told.safeParse(JSON.parse(payload))
    if (heard.success && heard.data.instance !== this.#instance) this.#listener.hear(heard.data)
  }
}
