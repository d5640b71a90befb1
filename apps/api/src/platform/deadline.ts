/** Work that was given up at its deadline. */
export class OutOfTime extends Error {
  readonly milliseconds: number
  constructor(part: string, milliseconds: number) {
    super(`${part} was given up after ${milliseconds} milliseconds`)
    this.milliseconds = milliseconds
  }
}

/** Gives work up once its time is over. Whatever is begun within it adds the time of its own. */
export class Deadline {
  /** Rejects when the time is over. */
  readonly passed: Promise<never>
  #reject: (reason: Error) => void = () => undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #at = 0

  constructor() {
    this.passed = new Promise<never>((_resolve, reject) => {
      this.#reject = reject
    })
  }

  /**
   * Lets the work go on for at least so long from now.
   *
   * @param milliseconds The time that the part of the work takes at most.
   * @param part What it is called in the error.
   */
  allow(milliseconds: number, part: string): void {
    const at = Date.now() + milliseconds
    if (at <= this.#at) return
    this.#at = at
    this.stop()
    this.#timer = setTimeout(() => this.#reject(new OutOfTime(part, milliseconds)), milliseconds)
  }

  /** The work is done: nothing is given up any more. */
  stop(): void {
    clearTimeout(this.#timer)
  }
}
