const listeners = new Set<() => void>()

/** Tells everyone who listens that the API no longer knows who is signed in. */
export function announceExpiry(): void {
  for (const listener of listeners) listener()
}

/** Listens for the end of the session; returns how to stop. */
export function onExpiry(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
