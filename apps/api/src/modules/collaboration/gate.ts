import { Closed } from './handshake.ts'
import { Rate } from './rate.ts'
import { readFrame } from './read-frame.ts'

/** How many messages one may send before one is let in. */
const maxWaiting = 100

/** Looks at everything that one connection sends, before anything is made of it. */
export class Gate {
  /** Whether whoever is connected was let in. */
  isOpen = false
  readonly #rate = new Rate()
  #address: string | null = null
  #client: number | null = null
  #waiting = 0

  /** Why a connection that sends this is closed; null where it is not. */
  refusalOf(message: Uint8Array): Closed | null {
    if (!this.#rate.takes(message.length)) return new Closed('too-much')
    const frame = readFrame(message)
    if (frame === null) return new Closed('message-invalid')
    this.#address ??= frame.address
    if (frame.address !== this.#address) return new Closed('message-invalid', 'a connection is for one article')
    this.#client ??= frame.clients[0] ?? null
    if (frame.clients.some((client) => client !== this.#client))
      return new Closed('message-invalid', 'a connection is of one client')
    if (!this.isOpen && !frame.isHandshake) this.#waiting += 1
    return this.#waiting > maxWaiting ? new Closed('too-much') : null
  }
}
