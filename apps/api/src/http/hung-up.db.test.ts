import type { FastifyInstance } from 'fastify'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServiceToken } from '../modules/identity/public.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { openPublicServer } from '../testing/public-server.ts'

let newsroom: TestNewsroom
let app: FastifyInstance
let origin: URL
let authorization: string

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  app = await openPublicServer(newsroom)
  origin = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
  const actor = { kind: 'SYSTEM', id: null, name: 'Command line', role: 'ADMINISTRATOR' } as const
  const context = { prisma: newsroom.prisma, actor, requestId: null }
  const made = await createServiceToken(context, { name: 'A program', role: 'EDITOR' })
  if (!made.ok) throw new Error('no token was made')
  authorization = `Bearer ${made.value.token}`
})
afterAll(async () => {
  await app.close()
  await newsroom.close()
})

/** Sends three requests whole, one behind the other, and hangs up while the server still finds out who asks. */
async function askAndHangUp(path: string): Promise<void> {
  const socket = connect({ port: Number(origin.port), host: '127.0.0.1' })
  await once(socket, 'connect')
  const body = '{"query":"{ viewer { id } }"}'
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${origin.host}`,
    `Authorization: ${authorization}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`.repeat(3), () => socket.destroy())
  await once(socket, 'close')
}

test.each(['/editorial/graphql', '/graphql'])(
  'whoever hangs up early again and again takes no place for good: %s',
  async (path) => {
    for (let time = 0; time < 120; time += 1) await askAndHangUp(path)
    const answer = await fetch(new URL(path, origin), {
      method: 'POST',
      body: '{"query":"{ __typename }"}',
      headers: { authorization, 'content-type': 'application/json' },
    })
    expect([path, answer.status]).toEqual([path, 200])
  },
)
