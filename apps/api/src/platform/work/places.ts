/** So many may work at once; the others wait in the order in which they came, who carries on begun work before who begins some. */
export class Places {
  readonly #begun: (() => void)[] = []
  readonly #fresh: (() => void)[] = []
  #free: number

  constructor(count: number) {
    this.#free = count
  }

  /**
   * Waits for a place.
   *
   * @throws The signal's reason once it is aborted.
   */
  async take(signal?: AbortSignal, carriesOn = false): Promise<void> {
    signal?.throwIfAborted()
    if (this.#free > 0) {
      this.#free -= 1
      return
    }
    const line = carriesOn ? this.#begun : this.#fresh
    await new Promise<void>((resolve, reject) => {
      const enter = (): void => {
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      const leave = (): void => {
        line.splice(line.indexOf(enter), 1)
        reject(signal?.reason)
      }
      line.push(enter)
      signal?.addEventListener('abort', leave, { once: true })
    })
  }

  /** Gives a place that was taken to who waits for it. */
  give(): void {
    const enter = this.#begun.shift() ?? this.#fresh.shift()
    if (enter) enter()
    else this.#free += 1
  }
}
