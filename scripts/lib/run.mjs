import { spawn } from 'node:child_process'

/** A step that failed, to be told in one sentence, without a stack. */
export class StepFailed extends Error {}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program to its end and gives its exit code. A signal that would end this process is
 * handed on first, so that nothing is left running.
 *
 * @param quietOut Sends its output to standard error, where a caller's own output must stay clean.
 */
export async function run(command, args, { cwd, env, quietOut = false }) {
  const child = spawn(command, args, { cwd, env, shell: process.platform === 'win32', stdio: ['ignore', quietOut ? 2 : 1, 2] })
  let interrupted = false
  const handOn = (signal) => {
    interrupted = true
    child.kill(signal)
  }
  for (const signal of signals) process.on(signal, handOn)
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (ended) => resolve(ended ?? 1))
    })
    if (interrupted) process.exit(130)
    return code
  } finally {
    for (const signal of signals) process.off(signal, handOn)
  }
}
