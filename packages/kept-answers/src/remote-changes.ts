import { setTimeout as sleep } from 'node:timers/promises'
import type { Heard, Line } from './heard.ts'

/** What a process of the API answers to who asks what has changed. */
export interface ChangesAnswer {
  /** The process that tells, and how far it has told, with a dot between: what is asked with the next time. */
  readonly cursor: string
  /** The keys of the tags that are concerned, or all. */
  readonly purge: readonly string[] | 'everything'
  /** In how many seconds anything next becomes public or ceases to be; null where nothing is scheduled. */
  readonly secondsToBound: number | null
}

/** Asks what has changed since a cursor, or begins without one. The answer may be held back until something has. */
type Ask = (cursor: string | null, signal: AbortSignal) => Promise<ChangesAnswer>

/** For how long what was told holds, in milliseconds from when it was asked for. */
const lease = 3_000
/** How long an answer may take, in milliseconds. */
const patience = 2_500
/** How long it is waited before a line that failed is taken up again, in milliseconds. */
const pause = 200

/**
 * Follows the changes that a process of the API tells of. As long as it {@link isCurrent}, it has told all that was committed
 * until a moment ago; a line that is silent, or a process that stood still, ends that by itself. It is asked again and
 * again, and not listened to: what waits on a line unread cannot be told from what is new.
 */
export class RemoteChanges implements Line {
  readonly #ask: Ask
  readonly #tell: (heard: Heard) => void
  readonly #closing = new AbortController()
  readonly #running: Promise<void>
  #cursor: string | null = null
  #leaseUntil = 0

  /** @param tell Is told what each answer has brought, before it counts as heard. */
  constructor(ask: Ask, tell: (heard: Heard) => void) {
    this.#ask = ask
    this.#tell = tell
    this.#running = this.#follow()
  }

  get isCurrent(): boolean {
    return performance.now() < this.#leaseUntil
  }

  /** The process that is followed: only what it has answered can be purged by what it tells. */
  get teller(): string | null {
    return this.#cursor?.split('.')[0] ?? null
  }

  async close(): Promise<void> {
    this.#closing.abort()
    await this.#running
  }

  async #follow(): Promise<void> {
    const { signal } = this.#closing
    while (!signal.aborted) {
      const asked = performance.now()
      try {
        const answer = await this.#ask(this.#cursor, AbortSignal.any([signal, AbortSignal.timeout(patience)]))
        const { cursor, purge, secondsToBound } = answer
        this.#tell({
          concerned: purge === 'everything' ? purge : new Set(purge),
          boundAt: secondsToBound === null ? Infinity : asked + secondsToBound * 1_000,
        })
        this.#cursor = cursor
        this.#leaseUntil = asked + lease
      } catch {
        // Refused, cut off or silent: asked again from where it was.
        await sleep(pause, null, { signal, ref: false }).catch(() => undefined)
      }
    }
  }
}
