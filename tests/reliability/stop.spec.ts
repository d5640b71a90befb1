import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
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

/** Asks again and again over a connection that stays open, until nobody takes one any more; gives the other ways in which that ended. */
async function keepAsking(url: string, connected: () => void): Promise<string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = () =>
    new Promise<string>((resolve) => {
      request(url, { agent }, (response) => {
        response.resume()
        response.once('end', () => resolve('answered')).once('error', ({ message }) => resolve(message))
      })
        .once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
        .end()
    })
  const ends = new Set<string>()
  for (let last = await ask(); last !== 'ECONNREFUSED'; last = await ask()) {
    ends.add(last)
    connected()
  }
  agent.destroy()
  return [...ends]
}

test('A newsroom that is asked to stop cuts off nobody, ends its servers and its database, and leaves nothing running', async () => {
  const { pid, dataDir, admin, web, api } = readAddresses()
  const database = Number(readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
  const processes = [...familyOf(pid), ...familyOf(database)]
  expect(processes.length).toBeGreaterThan(4)
  expect(processes.every(isRunning)).toBe(true)

  const asked = [
    `${api}/graphql?query=${encodeURIComponent('{ articles(first: 1) { nodes { id } } }')}`,
    web,
    `${admin}/sign-in`,
  ]
  const connected = new Set<string>()
  const asking = asked.flatMap((url) =>
    Array.from({ length: 16 }, (_, index) => keepAsking(url, () => connected.add(`${url} ${index}`))),
  )
  await expect.poll(() => connected.size).toBe(asking.length)
  process.kill(pid, 'SIGTERM')
  expect(new Set((await Promise.all(asking)).flat())).toEqual(new Set(['answered']))
  await expect.poll(() => processes.filter(isRunning)).toEqual([])
  expect(await Promise.all([admin, web, api].map(answers))).toEqual([false, false, false])
})
