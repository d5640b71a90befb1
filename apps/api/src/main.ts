import { OperatorError } from '@sourceline/database/operator-error'
import { readEnv } from './env.ts'
import type { Closers } from './newsroom.ts'
import { describeBug } from './platform/describe-bug.ts'

/** What the supervisor is told, where there is one. */
type Message = { type: 'progress' | 'failed'; text: string } | { type: 'ready'; signIn: string }

const closers: Closers = []
let stopRequested = false

class StoppedWhileOpening extends Error {}

const stopped = new Promise<void>((resolve) => {
  const stop = () => {
    stopRequested = true
    resolve()
  }
  // Reloaders and process groups deliver a signal twice: the second must not cut the closing short.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  // The supervisor has ended without a word.
  process.on('disconnect', stop)
})

function tell(message: Message, text: string): void {
  if (process.send && process.connected) process.send(message)
  console.log(text)
}

function step(text: string): void {
  if (stopRequested) throw new StoppedWhileOpening()
  tell({ type: 'progress', text }, text)
}

function report(error: unknown): void {
  if (error instanceof StoppedWhileOpening) return
  process.exitCode = 1
  if (error instanceof OperatorError) {
    if (process.send && process.connected) process.send({ type: 'failed', text: error.message } satisfies Message)
    console.error(error.message)
  } else {
    console.error(describeBug(error))
  }
}

async function closeAll(): Promise<void> {
  for (const close of closers.reverse()) await close().catch(report)
}

try {
  const env = readEnv()
  // Loaded only now, so that a wrong setting is told and a signal heard at once.
  const [{ openNewsroom }, { createLog }] = await Promise.all([import('./newsroom.ts'), import('./platform/log.ts')])
  const { address, signIn } = await openNewsroom(env, { log: createLog(env.logLevel), step, closers })
  // A one-time link is for the operator's screen and not for the file into which a supervisor puts our output.
  tell(
    { type: 'ready', signIn },
    process.send && env.production ? `Ready at ${address}` : `Ready at ${address}\n${signIn}`,
  )
  await stopped
} catch (error) {
  report(error)
} finally {
  await closeAll()
  process.disconnect?.()
}
process.exit()
