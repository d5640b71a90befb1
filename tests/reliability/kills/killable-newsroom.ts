import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { newsroomEnvironment } from '../../env.ts'
import { freePorts } from '../../free-ports.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** What can be killed. */
export type Victim = 'api' | 'admin' | 'web' | 'postgres'

/** A newsroom that was started as by `npm start`, whose processes can be killed. */
export interface KillableNewsroom {
  readonly addresses: Readonly<Record<Exclude<Victim, 'postgres'>, string>>
  /** What the starter has said so far. */
  said(): string
  /** Kills the process of a server as `kill -9` does; gives its id. */
  kill(victim: Victim): number
  /** A service token of an editor. */
  token(): string
  /** Connects to the embedded PostgreSQL. */
  connect(): Promise<pg.Client>
  /** Stops everything as Ctrl-C does and removes the data; gives the exit code. */
  close(): Promise<number | null>
}

/** Which of the starter's own children runs a server. */
const commandOf: Readonly<Record<Exclude<Victim, 'postgres'>, RegExp>> = {
  api: /dist\/main\.js/u,
  admin: /apps\/admin\/.*next.* start|next-server/u,
  web: /dist\/server\.js/u,
}

/** The folder from which a process runs, and its command. */
function describe(pid: number): string {
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  const folder = execFileSync('readlink', [`/proc/${pid}/cwd`], { encoding: 'utf8' })
  return `${folder.trim()} ${command}`
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return Number(/^PPid:\t(\d+)$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) === parent
      } catch {
        return false
      }
    })
}

/** Opens a newsroom of its own, with its own ports and data. */
export async function openKillableNewsroom(): Promise<KillableNewsroom> {
  const [api = 0, admin = 0, web = 0] = await freePorts(3)
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-kills-'))
  const dataDir = join(folder, 'data')
  mkdirSync(dataDir)
  const env = newsroomEnvironment({
    API_PORT: String(api),
    ADMIN_PORT: String(admin),
    WEB_PORT: String(web),
    SOURCELINE_HOST: '127.0.0.1',
    SOURCELINE_DATA_DIR: dataDir,
  })
  const starter = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  })
  let said = ''
  const ended = new Promise<number | null>((resolve) => starter.once('exit', resolve))
  await untilReady(starter, (part) => (said += part))
  const postmaster = (): number =>
    Number(readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
  const serverOf = (victim: Exclude<Victim, 'postgres'>): number => {
    const found = childrenOf(starter.pid ?? 0).find((pid) => {
      const words = describe(pid)
      return commandOf[victim].test(words) && words.includes(`apps/${victim}`)
    })
    if (!found) throw new Error(`there is no ${victim} server to kill`)
    return found
  }
  return {
    addresses: { api: `http://127.0.0.1:${api}`, admin: `http://127.0.0.1:${admin}`, web: `http://127.0.0.1:${web}` },
    said: () => said,
    kill(victim) {
      const pid = victim === 'postgres' ? postmaster() : serverOf(victim)
      process.kill(pid, 'SIGKILL')
      return pid
    },
    token: () =>
      execFileSync(
        process.execPath,
        [join(root, 'scripts', 'sourceline.mjs'), 'token', '--role', 'editor', '--quiet'],
        { cwd: root, env, encoding: 'utf8' },
      ).trim(),
    async connect() {
      const [port, password] = ['port', 'password'].map((name) =>
        readFileSync(join(dataDir, 'postgres', name), 'utf8').trim(),
      )
      const client = new pg.Client(`postgresql://sourceline:${password}@127.0.0.1:${port}/sourceline`)
      client.on('error', () => undefined)
      await client.connect()
      return client
    },
    async close() {
      starter.kill('SIGTERM')
      const code = await ended
      rmSync(folder, { recursive: true, force: true })
      return code
    },
  }
}

function untilReady(starter: ChildProcess, note: (part: string) => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const listen = (part: Buffer): void => {
      if (note(part.toString()).includes('Sourceline is ready.')) resolve()
    }
    starter.stdout?.on('data', listen)
    starter.stderr?.on('data', listen)
    starter.once('exit', (code) => reject(new Error(`The newsroom did not open (exit code ${code}): ${note('')}`)))
  })
}
