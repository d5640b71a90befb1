/** Prints the path of the Node that everything runs on; what there is to tell goes to standard error. Runs on an old Node. */
import { setInterval } from 'node:timers'
import { runtimeFolder } from './lib/checkout.mjs'
import { StepFailed } from './lib/run.mjs'
import { bringRuntime } from './lib/runtime.mjs'
import { pinnedRuntimes } from './lib/runtime-lock.mjs'

const abandoned = new AbortController()
const parent = process.ppid

// A signal may end the shell that waits for the answer and nothing else: nobody wants the download then.
setInterval(() => process.ppid === parent || abandoned.abort(), 200).unref()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => abandoned.abort())

try {
  console.log(
    await bringRuntime({
      home: runtimeFolder,
      lock: pinnedRuntimes,
      env: process.env,
      say: (text) => console.error(`· ${text}`),
      signal: abandoned.signal,
    }),
  )
} catch (error) {
  if (!abandoned.signal.aborted) console.error(error instanceof StepFailed ? error.message : error)
  process.exitCode = abandoned.signal.aborted ? 130 : 1
}
