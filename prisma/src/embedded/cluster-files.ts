import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '../operator-error.ts'
import { embeddedFailure } from './failure.ts'
import { runProgram } from './run-program.ts'
import { handOver } from './server-account.ts'
import type { ServerAccount } from './server-account.ts'

/** The name of the embedded server's database and of its owner. */
export const databaseName = 'sourceline'

/** Where an embedded server keeps its things, all below one folder. */
export interface ClusterFiles {
  readonly folder: string
  readonly cluster: string
  readonly password: string
  readonly port: string
  readonly users: string
  readonly log: string
}

/** Makes the server's folder below the data folder and names the files in it. */
export function clusterFiles(dataDir: string): ClusterFiles {
  mkdirSync(join(dataDir, 'postgres'), { recursive: true })
  const folder = realpathSync(join(dataDir, 'postgres'))
  const file = (name: string) => join(folder, name)
  return {
    folder,
    cluster: file('cluster'),
    password: file('password'),
    port: file('port'),
    users: file('users'),
    log: file('cluster/server.log'),
  }
}

/**
 * Refuses files of another major version of PostgreSQL.
 *
 * @throws OperatorError naming both versions.
 */
export function checkClusterVersion(files: ClusterFiles, ours: number): void {
  const theirs = clusterVersion(files)
  if (theirs === null || theirs === ours) return
  throw new OperatorError(
    theirs > ours
      ? `The data folder ${files.folder} belongs to PostgreSQL ${theirs}, ` +
          `newer than the ${ours} of this version of Sourceline: update Sourceline.`
      : `The data folder ${files.folder} belongs to PostgreSQL ${theirs}, older than the ${ours} of this version of Sourceline: ` +
          'dump it there and load it here, or use another folder.',
  )
}

function clusterVersion({ cluster }: ClusterFiles): number | null {
  const file = join(cluster, 'PG_VERSION')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null
}

/**
 * Creates the cluster unless it is there. It grows under another name and gets its own by
 * renaming, so that an interrupted creation is begun again.
 */
export async function ensureCluster(files: ClusterFiles, account: ServerAccount, durable: boolean): Promise<boolean> {
  if (clusterVersion(files) !== null) return false
  const growing = join(files.folder, 'cluster.new')
  rmSync(growing, { recursive: true, force: true })
  mkdirSync(growing, { mode: 0o700 })
  writeFileSync(files.password, randomBytes(24).toString('hex'), { mode: 0o600 })
  chmodSync(files.password, 0o600)
  handOver(files.folder, account)
  handOver(files.password, account)
  handOver(growing, account)
  const create = (ctype: string) =>
    runProgram(account, growing, [
      account.binaries.initdb,
      ...initOptions(account.dataArgument(growing), ctype, durable),
    ])
  let result = await create('C.UTF-8')
  if (result.code !== 0 && /locale/.test(result.output)) result = await create('C')
  if (result.code !== 0) throw embeddedFailure(files.folder, result.output)
  writeFileSync(join(growing, 'postgresql.conf'), "include 'sourceline.conf'\n")
  renameSync(growing, files.cluster)
  return true
}

/** UTF-8 text, ordered by code point and cased by Unicode, the same on every machine. */
function initOptions(data: string, ctype: string, durable: boolean): readonly string[] {
  return [
    '-D',
    data,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--lc-collate=C',
    `--lc-ctype=${ctype}`,
    '--auth=scram-sha-256',
    `--username=${databaseName}`,
    '--pwfile=../password',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]
}

/** Writes the settings that hold for this start. Error details are left out of the log because they can hold whole rows. */
export function writeSettings(files: ClusterFiles, account: ServerAccount, port: number, durable: boolean): void {
  const settings = [
    `port = ${port}`,
    `listen_addresses = '127.0.0.1'`,
    `unix_socket_directories = ''`,
    `max_connections = 200`,
    `timezone = 'UTC'`,
    `log_timezone = 'UTC'`,
    `lc_messages = 'C'`,
    `jit = off`,
    `log_error_verbosity = terse`,
    `log_min_error_statement = panic`,
    ...(durable ? [] : ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off', 'autovacuum = off']),
  ]
  const file = join(files.cluster, 'sourceline.conf')
  writeFileSync(file, `${settings.join('\n')}\n`)
  writeFileSync(files.port, String(port))
  if (existsSync(files.log) && statSync(files.log).size > 5_000_000) rmSync(files.log)
  handOver(files.folder, account)
  handOver(files.cluster, account)
  handOver(file, account)
}
