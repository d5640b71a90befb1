import { fastify, type FastifyInstance } from 'fastify'
import { Agent, get } from 'node:http'
import { connect, type Server, type Socket } from 'node:net'
import { setImmediate as aRound } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDoors } from './doors.ts'
import { Drain } from './drain.ts'

const where = { host: '127.0.0.1', port: 0, backlog: 511 }
let app: FastifyInstance
let doors: readonly Server[]
let port: number
let drain: Drain
const sockets: Socket[] = []

beforeEach(async () => {
  app = fastify({ forceCloseConnections: 'idle' })
  drain = new Drain()
  drain.follow(app)
  app.get('/', async () => 'here')
  const opened = await openDoors(app, where)
  doors = opened.doors
  port = Number(new URL(opened.address).port)
})
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await drain.end(app, doors)
})

const connected = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, where.host, resolve)
    socket.once('error', reject)
    sockets.push(socket)
  })

test.runIf(process.platform === 'linux')(
  'a hundred who come at once are taken in within a few rounds of the loop',
  async () => {
    let taken = 0
    let busyRounds = 0
    app.server.on('connection', () => (taken += 1))
    const coming = Promise.all(Array.from({ length: 100 }, connected))
    for (; taken < 100 && busyRounds < 1_000; busyRounds += 1) {
      const end = performance.now() + 5
      while (performance.now() < end);
      await aRound()
    }
    await coming
    expect(taken).toBe(100)
    expect(busyRounds).toBeLessThan(60)
  },
)

test('every door leads to the same server', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => fetch(`http://127.0.0.1:${port}/`)))
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(Array(50).fill('here'))
})

test('an address at which somebody listens is refused, though doors share theirs', async () => {
  const other = fastify()
  await expect(openDoors(other, { ...where, port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await other.close()
})

test('whoever came in by any door is answered before the server ends, and nobody comes in after', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 40 })
  const ask = () =>
    new Promise<string>((resolve) => {
      get({ port, host: where.host, agent }, (answer) => {
        answer.resume()
        answer.once('end', () => resolve(String(answer.statusCode)))
      }).once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    })
  expect(new Set(await Promise.all(Array.from({ length: 40 }, ask)))).toEqual(new Set(['200']))
  const ended = drain.end(app, doors)
  expect(new Set(await Promise.all(Array.from({ length: 40 }, ask)))).toEqual(new Set(['200']))
  await ended
  expect(await ask()).toBe('ECONNREFUSED')
  agent.destroy()
})
