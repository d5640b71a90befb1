import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** A step that failed, to be told in one sentence, without a stack. */
export class StepFailed extends Error {}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program to its end and gives its exit code. A signal that would end this process is
 * handed on first, so that nothing is left running.
 *
 * @param quietOut Sends its output to standard error, where a caller's own output must stay clean.
 * @param hide Lines of its output that are not passed on.
 */
export async function run(command, args, { cwd, env, quietOut = false, hide }) {
  const child = spawn(command, args, {
    cwd,
    env,
    shell: process.platform === 'win32',
    stdio: ['ignore', hide ? 'pipe' : quietOut ? 2 : 1, 2],
  })
  if (hide) {
    const out = quietOut ? process.stderr : process.stdout
    createInterface({ input: child.stdout }).on('line', (line) => hide.test(line) || out.write(`${line}\n`))
  }
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
