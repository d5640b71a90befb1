/** What one at a time may do in this process; others wait in the order in which they came. */
export interface Turn {
  /**
   * Waits for the turn.
   *
   * @returns What gives it to the next.
   * @throws The signal's reason once it is aborted.
   */
  take(signal?: AbortSignal): Promise<() => void>
}

/** A turn that nobody has yet. */
export function openTurn(): Turn {
  let last: Promise<void> = Promise.resolve()
  return {
    async take(signal) {
      let give = (): void => undefined
      const given = new Promise<void>((resolve) => {
        give = resolve
      })
      const before = last
      last = before.then(() => given)
      await before
      if (signal?.aborted) give()
      signal?.throwIfAborted()
      return give
    },
  }
}
