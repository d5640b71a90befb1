import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { FaultProxy, testDatabase, type TestDatabase } from '@sourceline/kit'
import { openTestSmtp, rightPassword, type TestSmtp } from '@sourceline/api/testing/smtp-server'
import { newsroomEnvironment } from '../../env.ts'
import { freePorts } from '../../free-ports.ts'
import type { MemoryUse } from './tell-memory.ts'

const adminUrl = 'http://localhost:3000'
const administrator = { email: 'ada@newsroom.example', password: 'seven herons over the weir' }

/** How long a process may take to end, in milliseconds. */
const patience = 60_000

/** One of the processes that serve the newsroom. */
export class Instance {
  readonly #child: ChildProcess
  /** Its own address, past the proxy. */
  readonly address: string
  readonly toDatabase: FaultProxy
  readonly toClients: FaultProxy
  /** What it has logged as an error, the newest two hundred. */
  readonly errors: string[] = []
  isFrozen = false

  constructor(child: ChildProcess, address: string, toDatabase: FaultProxy, toClients: FaultProxy) {
    this.#child = child
    this.address = address
    this.toDatabase = toDatabase
    this.toClients = toClients
    if (child.stderr)
      createInterface(child.stderr).on('line', (line) => {
        this.errors.push(line)
        if (this.errors.length > 200) this.errors.shift()
      })
  }

  /** Where clients reach it, by the proxy. */
  get proxied(): string {
    return `http://127.0.0.1:${this.toClients.port}`
  }

  /** Until it serves. */
  async opened(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#child.on('message', (message: { type: string; text?: string }) => {
        if (message.type === 'ready') resolve()
        if (message.type === 'failed') reject(new Error(message.text))
      })
      this.#child.once('exit', (code) => reject(new Error(`an instance ended with ${code}: ${this.errors.join('\n')}`)))
    })
  }

  /** Why it ended; null while it runs. */
  get ended(): string | null {
    const { exitCode, signalCode } = this.#child
    return exitCode === null && signalCode === null ? null : `${signalCode ?? exitCode}: ${this.errors.join('\n')}`
  }

  freeze(): void {
    this.#child.kill('SIGSTOP')
    this.isFrozen = true
  }

  thaw(): void {
    this.#child.kill('SIGCONT')
    this.isFrozen = false
  }

  /** What it holds in memory after everything unused was collected. */
  async memory(): Promise<MemoryUse> {
    const told = new Promise<MemoryUse>((resolve) => {
      const hear = (message: MemoryUse): void => {
        if (message.type !== 'memory') return
        this.#child.off('message', hear)
        resolve(message)
      }
      this.#child.on('message', hear)
    })
    this.#child.send('memory')
    return told
  }

  /** Asks it to end. @throws Error where it does not, and kills it then. */
  async close(): Promise<void> {
    try {
      if (this.ended !== null) return
      this.thaw()
      // Clients who say nothing more would hold up the end for as long as they may.
      this.toClients.reset()
      const ended = once(this.#child, 'exit', { signal: AbortSignal.timeout(patience) })
      this.#child.kill('SIGTERM')
      await ended.catch(() => {
        this.#child.kill('SIGKILL')
        throw new Error(`an instance did not end within ${patience / 1_000} seconds: ${this.errors.join('\n')}`)
      })
    } finally {
      await this.toClients.close()
      await this.toDatabase.close()
    }
  }
}

/** A newsroom that several processes serve, each of which also runs its jobs. */
export interface ServedNewsroom {
  readonly database: TestDatabase
  readonly mails: TestSmtp
  readonly instances: readonly Instance[]
  /** A token of a service with a role, under the name by which the log calls it. */
  token(role: string, name: string): Promise<string>
  close(): Promise<void>
}

/** @param main The API's program; its sources if left out. */
export async function openServedNewsroom({
  count,
  main,
}: {
  count: number
  main?: string | undefined
}): Promise<ServedNewsroom> {
  const [database, mails] = await Promise.all([testDatabase(), openTestSmtp()])
  const dataDir = mkdtempSync(join(tmpdir(), 'sourceline-programs-'))
  const ports = await freePorts(count)
  const start = (port: number): Promise<Instance> =>
    startInstance(port, { database, main, env: environment({ port, dataDir, mails }) })
  const instances: Instance[] = []
  try {
    await withoutSample(database, async () => {
      for (const port of ports) instances.push(await start(port))
      await Promise.all(instances.map((instance) => instance.opened()))
    })
    const cookie = await signIn(instances[0]?.address ?? '')
    return {
      database,
      mails,
      instances,
      token: (role, name) => createToken(instances[0]?.address ?? '', cookie, { role, name }),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }

  async function close(): Promise<void> {
    await Promise.all(instances.map((instance) => instance.close()))
    await mails.close()
    await database.drop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Opens servers on a database that is in use, which therefore load no sample. */
async function withoutSample({ pool }: TestDatabase, open: () => Promise<void>): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO source (id, state, created_at, updated_at) VALUES (gen_random_uuid(), 'ACCEPTED', now(), now()) RETURNING id`,
  )
  await open()
  await pool.query('DELETE FROM source WHERE id = $1', [rows[0]?.id])
}

function environment({ port, dataDir, mails }: { port: number; dataDir: string; mails: TestSmtp }) {
  return newsroomEnvironment({
    NODE_ENV: 'production',
    API_PORT: String(port),
    SOURCELINE_DATA_DIR: dataDir,
    SOURCELINE_SECRET: 'a secret that is only for tests, and long enough',
    SOURCELINE_ADMIN_EMAIL: administrator.email,
    SOURCELINE_ADMIN_PASSWORD: administrator.password,
    SOURCELINE_SMTP_URL: `smtp://somebody:${rightPassword}@127.0.0.1:${mails.server.port}`,
    SOURCELINE_MAIL_FROM: 'news@newsroom.example',
    LOG_LEVEL: 'error',
  })
}

async function startInstance(
  port: number,
  { database, main, env }: { database: TestDatabase; main: string | undefined; env: NodeJS.ProcessEnv },
): Promise<Instance> {
  const url = new URL(database.url)
  const [toDatabase, toClients] = await Promise.all([FaultProxy.open(Number(url.port)), FaultProxy.open(port)])
  url.host = `127.0.0.1:${toDatabase.port}`
  const api = fileURLToPath(new URL('../../../apps/api', import.meta.url))
  const memory = ['--expose-gc', '--import', new URL('tell-memory.ts', import.meta.url).href]
  const child = fork(main ?? 'src/main.ts', {
    cwd: api,
    env: { ...env, DATABASE_URL: url.href },
    execArgv: main ? memory : ['--import', 'tsx', ...memory],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  return new Instance(child, `http://127.0.0.1:${port}`, toDatabase, toClients)
}

const post = (url: string, body: object, headers: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: adminUrl, ...headers },
    body: JSON.stringify(body),
  })

/** Signs the administrator in; gives the cookies. */
async function signIn(address: string): Promise<string> {
  const answer = await post(`${address}/api/auth/sign-in/email`, administrator, {})
  if (!answer.ok) throw new Error(`nobody could sign in: ${answer.status} ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
}

async function createToken(address: string, cookie: string, input: { role: string; name: string }): Promise<string> {
  const query = `mutation ($input: CreateServiceTokenInput!) { createServiceToken(input: $input) {
    ... on CreateServiceTokenPayload { token } } }`
  const answer = await post(`${address}/editorial/graphql`, { query, variables: { input } }, { cookie })
  const text = await answer.text()
  const { data }: { data?: { createServiceToken?: { token?: string } } } = JSON.parse(text)
  if (!data?.createServiceToken?.token) throw new Error(`no token was made: ${text}`)
  return data.createServiceToken.token
}
