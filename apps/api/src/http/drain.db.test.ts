import { Agent, get } from 'node:http'
import { fastify, type FastifyInstance } from 'fastify'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Drain } from './drain.ts'

let app: FastifyInstance
let drain: Drain
let longBegan = false
let address: string

beforeEach(async () => {
  drain = new Drain()
  app = fastify({ forceCloseConnections: 'idle', return503OnClosing: true })
  drain.follow(app)
  app.get('/brief', async () => sleep(5, 'done'))
  app.get('/long', async () => {
    longBegan = true
    return sleep(2_500, 'done')
  })
  address = await app.listen({ host: '127.0.0.1', port: 0 })
})
afterEach(() => app.close())

/** How a request ends: with the status of its answer, or the code of the error. */
const ask = (path: string, agent: Agent): Promise<string> =>
  new Promise((resolve) => {
    const request = get(`${address}${path}`, { agent }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve(String(answer.statusCode)))
      answer.once('error', (error) => resolve(error.message))
    })
    request.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
  })

/** Asks again and again over a connection of its own until nobody takes it any more. */
async function client(ends: string[], began: () => void): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (let last = ''; last !== 'ECONNREFUSED'; ends.push(last)) {
    last = await ask('/brief', agent)
    began()
    await sleep(Math.random() * 20)
  }
  agent.destroy()
}

test('a server that is asked to end while many keep asking cuts off nobody, and finishes what runs', async () => {
  const ends: string[] = []
  const connected = new Set<number>()
  const clients = Array.from({ length: 48 }, (_, index) => client(ends, () => connected.add(index)))
  const long = ask('/long', new Agent())
  await expect.poll(() => connected.size === 48 && longBegan && ends.length > 200).toBe(true)
  await drain.end(app)
  await Promise.all(clients)
  expect(await long).toBe('200')
  expect([...new Set(ends)].toSorted()).toEqual(['200', 'ECONNREFUSED'])
})
