/** How much one connection may send: messages and bytes a second, each ten times as much at once. */
const limits = { messages: 60, bytes: 512 * 1024 }
const atOnce = 10

/** Counts what one connection sends. */
export class Rate {
  #messages = limits.messages * atOnce
  #bytes = limits.bytes * atOnce
  #at = performance.now()

  /** Whether a message of so many bytes is within the limits. */
  takes(bytes: number): boolean {
    const now = performance.now()
    const seconds = (now - this.#at) / 1_000
    this.#at = now
    this.#messages = Math.min(limits.messages * atOnce, this.#messages + limits.messages * seconds) - 1
    this.#bytes = Math.min(limits.bytes * atOnce, this.#bytes + limits.bytes * seconds) - bytes
    return this.#messages >= 0 && this.#bytes >= 0
  }
}
