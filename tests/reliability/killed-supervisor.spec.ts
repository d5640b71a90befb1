import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'

const scripts = fileURLToPath(new URL('../../scripts/lib', import.meta.url))

/** A supervisor with one server that would run for ever; tells the server's process id. */
const supervisor = `
  import { startServer } from ${JSON.stringify(pathToFileURL(join(scripts, 'child-server.mjs')).href)}
  startServer({
    command: process.execPath,
    args: ['--import', ${JSON.stringify(pathToFileURL(join(scripts, 'end-with-supervisor.mjs')).href)},
      '-e', 'process.send(process.pid); setInterval(() => {}, 1000)'],
    cwd: '.', env: {}, output: 'ignore', onMessage: (pid) => process.stdout.write(String(pid)),
  })`

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test('A page server whose supervisor is killed ends by itself', async () => {
  const parent: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', supervisor], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [told] = (await once(parent.stdout ?? process.stdin, 'data')) as [Buffer]
  const pid = Number(told.toString())
  expect(isRunning(pid)).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => isRunning(pid)).toBe(false)
})
