/** One pending act at a time, so that a pointer that passes by opens and closes nothing. */
export class Delay {
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Does it after so many milliseconds, and nothing that was pending. */
  after(milliseconds: number, act: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(act, milliseconds)
  }

  cancel(): void {
    clearTimeout(this.#timer)
  }
}
