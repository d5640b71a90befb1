/** A moment that whoever listens is told of. */
function announcement() {
  const listeners = new Set<() => void>()
  return {
    announce: (): void => {
      for (const listener of listeners) listener()
    },
    /** Returns how to stop listening. */
    listen: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

const expired = announcement()
const signedIn = announcement()

/** The API no longer knows who is signed in. */
export const { announce: announceExpiry, listen: onExpiry } = expired

/** Somebody signed in again on the spot, and goes on where the session ended. */
export const { announce: announceSignedIn, listen: onSignedIn } = signedIn
