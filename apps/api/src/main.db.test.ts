import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'

const dataDir = mkdtempSync(join(tmpdir(), 'sourceline-main-'))
let database: TestDatabase
let child: ChildProcess | undefined

beforeAll(async () => {
  database = await testDatabase()
})

afterAll(async () => {
  child?.kill('SIGKILL')
  await database.drop()
  rmSync(dataDir, { recursive: true })
})

/** Holds a port of the machine. */
async function takePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, free: () => new Promise((resolve) => server.close(resolve)) }
}

function start(
  port: number,
  more: Record<string, string> = {},
): { ended: Promise<unknown[]>; told: () => Promise<{ type: string; text?: string; signIn?: string }> } {
  const env = {
    NODE_ENV: 'production',
    DATABASE_URL: database.url,
    SOURCELINE_DATA_DIR: dataDir,
    API_PORT: String(port),
    ...more,
  }
  const started = fork(fileURLToPath(new URL('main.ts', import.meta.url)), {
    env,
    execArgv: ['--import', import.meta.resolve('tsx')],
    stdio: 'ignore',
  })
  child = started
  const last = new Promise<{ type: string }>((resolve, reject) => {
    started.on('message', (message: { type: string }) => message.type !== 'progress' && resolve(message))
    started.once('exit', () => reject(new Error('it ended without a word')))
  })
  return { ended: once(started, 'exit'), told: () => last }
}

/** The headline that readers saw at a moment of the sample's past. */
async function asOf(port: number, moment: string): Promise<string | null> {
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ article(slug: "tarrow-bridge-loses-a-lane", asOf: "${moment}") { headline } }` }),
  })
  const { data } = (await answer.json()) as { data: { article: { headline: string } | null } }
  return data.article?.headline ?? null
}

test('the newsroom opens with its sample, has a past, tells how to sign in, answers, and closes when asked', async () => {
  const { port, free } = await takePort()
  await free()
  const { ended, told } = start(port)
  const ready = await told()
  expect(ready).toEqual({
    type: 'ready',
    signIn: expect.stringMatching(
      /^To become the first administrator, open within a day: http:\/\/localhost:3000\/set-up\?token=/,
    ),
  })
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `{
      articles(first: 1) { totalCount }
      then: article(slug: "tarrow-bridge-loses-a-lane") { headline revisions { number } }
    }`,
    }),
  })
  const { data } = (await answer.json()) as { data: { articles: { totalCount: number }; then: unknown } }
  expect(data.articles.totalCount).toBeGreaterThan(5)
  expect(data.then).toEqual({
    headline: 'Tarrow Bridge to lose a lane for eight months',
    revisions: [{ number: 2 }, { number: 1 }],
  })
  expect(await asOf(port, '2025-03-03T14:00:00Z')).toBe('Tarrow Bridge to lose a lane for eighteen months')
  expect(await asOf(port, '2025-03-01T00:00:00Z')).toBeNull()
  child?.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow()
}, 180_000)

test('a taken port is told in one sentence, and nothing is left running', async () => {
  const { port, free } = await takePort()
  const { ended, told } = start(port)
  expect(await told()).toEqual({
    type: 'failed',
    text: `Port ${port} is taken by another program (perhaps by Sourceline itself): stop it, or set API_PORT to a free port.`,
  })
  expect(await ended).toEqual([1, null])
  await free()
}, 180_000)

test('a wrong variable is told in one sentence before anything is opened', async () => {
  const { ended, told } = start(1, { API_PORT: 'ninety' })
  expect(await told()).toEqual({ type: 'failed', text: 'API_PORT must be a port: a whole number from 1 to 65535.' })
  expect(await ended).toEqual([1, null])
})
