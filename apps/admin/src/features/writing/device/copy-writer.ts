/** Milliseconds from the beginning of one write to that of the next: what is typed is on the device well within 300. */
const pause = 120

/** Milliseconds until a write that failed is tried again. */
const retry = 1_000

interface Options {
  /** Writes the newest draft. */
  write: () => Promise<void>
  /** Told how each write ended: with null, or with what went wrong. */
  onEnd: (failure: unknown) => void
}

/** Writes a draft again and again while it changes: at once, then at a steady pace, never two writes at a time. */
export class CopyWriter {
  readonly #options: Options
  #timer: ReturnType<typeof setTimeout> | null = null
  #isWriting = false
  #isStale = false
  #began = Number.NEGATIVE_INFINITY

  constructor(options: Options) {
    this.#options = options
  }

  /** The draft changed. */
  changed(): void {
    this.#isStale = true
    if (this.#timer !== null || this.#isWriting) return
    const wait = this.#began + pause - Date.now()
    if (wait <= 0) void this.#write()
    else this.#timer = setTimeout(() => void this.#write(), wait)
  }

  /** Writes at once what is not written yet, even beside a write that still runs: the page may be about to go. */
  flush(): void {
    if (this.#isStale) void this.#write()
  }

  /** Nothing is left to write. */
  settled(): void {
    this.#isStale = false
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  async #write(): Promise<void> {
    this.settled()
    this.#isWriting = true
    this.#began = Date.now()
    const failure = await this.#options.write().then(
      () => null,
      (error: unknown) => error,
    )
    this.#isWriting = false
    this.#options.onEnd(failure)
    if (failure !== null) {
      this.#isStale = true
      this.#timer ??= setTimeout(() => void this.#write(), retry)
    } else if (this.#isStale) this.changed()
  }
}
