import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { readAddresses } from '../env.ts'

/** A process and all that descend from it. */
function familyOf(pid: number): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  const parents = lines.map((line) => line.trim().split(/\s+/u).map(Number))
  const family = [pid]
  for (const member of family)
    family.push(...parents.filter(([, parent]) => parent === member).map(([child]) => child ?? 0))
  return family
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    request(url, (response) => {
      response.resume()
      resolve(true)
    })
      .once('error', () => resolve(false))
      .end()
  })
}

test('A newsroom that is asked to stop ends its servers and its database, and leaves nothing running', async () => {
  const { pid, dataDir, admin, web, api } = readAddresses()
  const database = Number(readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
  const processes = [...familyOf(pid), ...familyOf(database)]
  expect(processes.length).toBeGreaterThan(4)
  expect(processes.every(isRunning)).toBe(true)

  process.kill(pid, 'SIGTERM')
  await expect.poll(() => processes.filter(isRunning)).toEqual([])
  expect(await Promise.all([admin, web, api].map(answers))).toEqual([false, false, false])
})
