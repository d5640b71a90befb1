import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '../operator-error.ts'
import { installedBinaries } from './binaries.ts'
import type { Binaries } from './binaries.ts'
import { checkClusterVersion, clusterFiles, databaseName, ensureCluster, writeSettings } from './cluster-files.ts'
import type { ClusterFiles } from './cluster-files.ts'
import { ensureOwnDatabase } from './own-database.ts'
import { embeddedFailure, explaining } from './failure.ts'
import { withFolderLock } from './folder-lock.ts'
import { freePort } from './free-port.ts'
import { keepRunning } from './keep-running.ts'
import { isAlive } from './process-identity.ts'
import { runProgram } from './run-program.ts'
import { chooseServerAccount } from './server-account.ts'
import type { ServerAccount } from './server-account.ts'
import { readServerState } from './server-state.ts'
import type { ServerState } from './server-state.ts'
import { serverUsers } from './server-users.ts'
import type { ServerUsers } from './server-users.ts'

/** A use of the embedded server by this process. */
export interface EmbeddedPostgres {
  /** The connection string of the database, password included: never to be logged. */
  readonly url: string
  readonly port: number
  /** False when a server that already ran was joined. */
  readonly started: boolean
  /** Ends this use; the last one to leave stops the server. May be called more than once. */
  stop(): Promise<void>
}

/** What {@link startEmbeddedPostgres} needs. */
export interface EmbeddedPostgresOptions {
  readonly dataDir: string
  /** Told what takes time. */
  readonly log?: (line: string) => void
  /** False gives up safety in a power cut for speed: for tests. */
  readonly durable?: boolean
  /** Has it started again whenever it ends while this process uses it; told of that. Not started again if left out. */
  readonly keep?: ((sentence: string) => void) | undefined
  /** The ways for root to hand the server over, in order of preference; for tests. */
  readonly accountKinds?: readonly ServerAccount['kind'][]
}

/**
 * Starts the PostgreSQL of a data folder, or joins the one that runs on it.
 *
 * @throws OperatorError when it cannot be started, with the reason in a sentence.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const files = explaining(options.dataDir, () => clusterFiles(options.dataDir))
  const users = serverUsers(files.users)
  return withFolderLock(files.folder, async () => {
    const running = explaining(files.folder, () => readServerState(files.cluster))
    const state = await startOrJoin(files, options, running)
    explaining(files.folder, () => users.enter())
    const password = explaining(files.folder, () => readFileSync(files.password, 'utf8'))
    const url = `postgresql://${databaseName}:${password}@127.0.0.1:${state.port}/${databaseName}`
    await ensureOwnDatabase(url, databaseName)
    const keeper = options.keep && keepRunning(state.pid, () => startAgain(files, options, state.port), options.keep)
    const stop = once(async () => {
      await keeper?.stop()
      return leave(files, users)
    })
    return { url, port: state.port, started: !running, stop }
  })
}

/** One that is just ending is joined by nobody: it is waited for, and another one started. */
async function startOrJoin(
  files: ClusterFiles,
  options: EmbeddedPostgresOptions,
  running: ServerState | null,
): Promise<ServerState> {
  return (running && (await readyOrGone(files))) || start(files, options)
}

/** Starts the server at the port at which its users know it; gives its process. */
function startAgain(files: ClusterFiles, options: EmbeddedPostgresOptions, port: number): Promise<number> {
  return withFolderLock(files.folder, async () => {
    const state = await startOrJoin(files, options, readServerState(files.cluster))
    if (state.port !== port) throw new OperatorError(`The port ${port} of the embedded PostgreSQL is taken.`)
    return state.pid
  })
}

async function start(
  files: ClusterFiles,
  { log, durable = true, accountKinds }: EmbeddedPostgresOptions,
): Promise<ServerState> {
  const binaries = installedBinaries()
  checkClusterVersion(files, majorVersion(binaries))
  const account = chooseServerAccount(binaries, files.folder, accountKinds)
  if (!existsSync(files.cluster)) log?.('Creating the database')
  await ensureCluster(files, account, durable)
  for (let attempt = 1; ; attempt++) {
    const kept = attempt === 1 && existsSync(files.port) ? Number(readFileSync(files.port, 'utf8')) : 0
    const port = await freePort(kept)
    explaining(files.folder, () => writeSettings(files, account, port, durable))
    const data = account.dataArgument(files.cluster)
    const command = [account.binaries.pgCtl, 'start', '-w', '-t', '90', '-D', data, '-l', `${data}/server.log`]
    const { code } = await runProgram(account, files.cluster, command, true)
    if (code === 0) return untilReady(files)
    const said = lastRun(files)
    if (attempt === 3 || !/Address already in use|could not bind/.test(said)) throw embeddedFailure(files.folder, said)
  }
}

function majorVersion(binaries: Binaries): number {
  const { stdout, stderr, error } = spawnSync(binaries.postgres, ['--version'], { encoding: 'utf8' })
  const major = /\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1]
  if (!major) throw embeddedFailure(binaries.folder, stderr || (error?.message ?? 'the program does not run'))
  return Number(major)
}

/** What the server's log says about the latest attempt. */
function lastRun({ log }: ClusterFiles): string {
  return existsSync(log)
    ? (readFileSync(log, 'utf8')
        .slice(-4000)
        .split(/^(?=.*LOG:\s+starting PostgreSQL)/m)
        .at(-1) ?? '')
    : 'it left no log'
}

async function untilReady(files: ClusterFiles): Promise<ServerState> {
  const state = await readyOrGone(files)
  if (!state) throw embeddedFailure(files.folder, lastRun(files))
  return state
}

/** What the server says of itself once it is ready; null when it has ended. */
async function readyOrGone(files: ClusterFiles): Promise<ServerState | null> {
  for (const end = Date.now() + 90_000; Date.now() < end; await sleep(30)) {
    const state = readServerState(files.cluster)
    if (!state) return null
    if (state.ready) return state
  }
  throw new OperatorError(
    `The embedded PostgreSQL in ${files.folder} has not become ready in 90 seconds; see ${files.log}.`,
  )
}

/** Stops the server of a data folder if every process that used it has died without stopping it; tells whether nobody uses it. */
export function stopAbandonedServer(dataDir: string): Promise<boolean> {
  const files = clusterFiles(dataDir)
  return leave(files, serverUsers(files.users))
}

function leave(files: ClusterFiles, users: ServerUsers): Promise<boolean> {
  return withFolderLock(files.folder, async () => {
    if (users.leave()) return false
    const state = readServerState(files.cluster)
    if (state) await shutDown(state.pid)
    return true
  })
}

/** Asks for a fast shutdown, which ends connections and writes everything; after 20 seconds for an immediate one. */
async function shutDown(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    for (const end = Date.now() + 20_000; isAlive(pid) && Date.now() < end;) await sleep(20)
  }
}

function once(work: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => (running ??= work().then(() => undefined))
}
