import { sendDue, type Sending } from './send-due.ts'

/**
 * Sends what is due from now on.
 *
 * @param interval How often it looks for what is due, in milliseconds.
 * @returns Ends that, once the attempt at hand is over.
 */
export function startSender(
  sending: Sending,
  logError: (error: unknown) => void,
  interval = 5_000,
): () => Promise<void> {
  let round: Promise<void> | null = null
  const timer = setInterval(() => {
    round ??= sendDue(sending)
      .then(() => undefined, logError)
      .finally(() => {
        round = null
      })
  }, interval)
  return async () => {
    clearInterval(timer)
    await round
  }
}
