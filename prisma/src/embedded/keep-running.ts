import { setTimeout as sleep } from 'node:timers/promises'
import { identityOf, isSameProcess } from './process-identity.ts'

/** How often it is looked whether the server lives, in milliseconds. */
const interval = 100
/** How long to wait after a start that failed, in milliseconds: at first, and at most. */
const [firstPause, longestPause] = [250, 8_000]
/** After how many failed starts in a row it is told. */
const toldAfter = 5

/** Keeps a server running until it is told to stop. */
export interface Keeper {
  /** Starts it no more; waits for a start that is under way. */
  stop(): Promise<void>
}

/**
 * Starts a server again whenever its process has ended: killed, or by itself. As long as that fails, it is tried again,
 * with pauses that grow to eight seconds: a disk that is full is free some time.
 *
 * @param pid Its process.
 * @param restart Starts it, or joins one that somebody else has started; gives its process.
 * @param say Told when it was started again, and once when that has failed five times.
 */
export function keepRunning(pid: number, restart: () => Promise<number>, say: (sentence: string) => void): Keeper {
  const stopping = new AbortController()
  const pause = (milliseconds: number) =>
    sleep(milliseconds, null, { signal: stopping.signal, ref: false }).catch(() => null)
  let server = identityOf(pid)
  const keep = async (): Promise<void> => {
    let failures = 0
    while (!stopping.signal.aborted) {
      if (isSameProcess(server)) {
        await pause(interval)
        continue
      }
      try {
        server = identityOf(await restart())
        failures = 0
        say('The embedded PostgreSQL had ended, and was started again.')
      } catch (error) {
        failures += 1
        const why = error instanceof Error ? error.message : String(error)
        if (failures === toldAfter)
          say(`The embedded PostgreSQL has ended and could not be started ${toldAfter} times in a row: ${why}`)
        await pause(Math.min(firstPause * 2 ** (failures - 1), longestPause))
      }
    }
  }
  const kept = keep()
  return {
    async stop() {
      stopping.abort()
      await kept
    },
  }
}
