import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import {
  createDatabase,
  migrationState,
  openDeliveryPool,
  OperatorError,
  resolveDatabase,
  serverComplaint,
  serverVersion,
  type ServerVersion,
} from '@sourceline/database'
import type { Env } from '../env.ts'
import { backupJob, scheduledBackups } from '../modules/backups/public.ts'
import { countUnsent } from '../modules/mails/public.ts'
import { countRedactionsByKey } from '../modules/redactions/public.ts'
import { countByKey } from '../modules/vault/public.ts'
import { keyKeeper, type KeyPlace } from '../platform/encryption/key-keeper.ts'
import { jobHealth, lastRun } from '../platform/jobs/job-health.ts'
import { isPaused, pausedSentence } from '../platform/jobs/pause.ts'
import { trySmtp, type SmtpServer } from '../platform/mail/smtp.ts'
import { ObjectStoreError } from '../platform/objects/object-store.ts'
import { openObjectStore, placeInWords } from '../platform/objects/open-object-store.ts'
import { probe } from '../platform/objects/probe.ts'
import { nodeComplaint } from '../platform/node-version.ts'
import { recordCounts } from '../platform/records/references.ts'
import { outsideTransaction } from '../platform/transactions/begin.ts'
import type { Transaction } from '../platform/transactions/transaction.ts'

/** One thing looked at. */
export interface Examined {
  readonly what: string
  readonly state: 'ok' | 'warn' | 'fail'
  readonly message: string
}

type Report = (what: string, state: Examined['state'], message: string) => void

const gibibyte = 1024 ** 3

/**
 * Looks at everything that the newsroom needs and leaves it as it was; starts the embedded database for as long as it
 * looks, and keeps an object for a moment.
 */
export async function examine(env: Env, note: (line: string) => void): Promise<Examined[]> {
  const examined: Examined[] = []
  const report: Report = (what, state, message) => void examined.push({ what, state, message })
  report(...examineRuntime(process.version))
  await checkFolder(env.dataDir, report)
  checkKeys(env.vaultKeys, report)
  await checkObjects(env, report)
  await checkSmtp(env.smtp, report)
  const running = await answersAsSourceline(env.port)
  for (const [variable, port] of [
    ['API_PORT', env.port],
    ['ADMIN_PORT', env.adminPort],
    ['WEB_PORT', env.webPort],
  ] as const) {
    if (await isFree(env.host, port)) report(`${variable} ${port}`, 'ok', 'free')
    else if (running) report(`${variable} ${port}`, 'ok', 'in use; Sourceline is running')
    else report(`${variable} ${port}`, 'warn', 'in use by another program: stop it, or choose another port')
  }
  await checkDatabase(env, report, note).catch((error: unknown) => {
    report(
      'database',
      'fail',
      error instanceof OperatorError ? error.message : 'It could not be examined: see the log of the server.',
    )
  })
  return examined
}

/** What is said of the Node that runs this. */
export function examineRuntime(version: string): Parameters<Report> {
  const complaint = nodeComplaint(version)
  return ['runtime', complaint ? 'fail' : 'ok', complaint || `Node ${version.replace('v', '')}`]
}

/** What is said of the PostgreSQL that was found. */
export function examineServer(version: ServerVersion, origin: string): Parameters<Report> {
  const complaint = serverComplaint(version)
  return ['database', complaint ? 'fail' : 'ok', complaint || `PostgreSQL ${version.text}, ${origin}`]
}

async function checkFolder(dataDir: string, report: Report): Promise<void> {
  let folder = dataDir
  while (!existsSync(folder)) folder = dirname(folder)
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    report('data folder', 'fail', `${folder} may not be written by this user`)
    return
  }
  const { bavail, bsize } = await statfs(folder)
  const free = (bavail * bsize) / gibibyte
  report('data folder', free < 0.2 ? 'fail' : free < 1 ? 'warn' : 'ok', `${dataDir}, ${free.toFixed(1)} GiB free`)
}

/** Objects must be written, read whole and in part, and taken away again. */
async function checkObjects({ objects, dataDir }: Env, report: Report): Promise<void> {
  const found = await probe(openObjectStore(objects, dataDir))
  if (found.ok) report('object store', 'ok', `${placeInWords(objects)} can be written and read`)
  else report('object store', 'fail', found.failure.message)
}

/** The mail server must be reached and let us in. */
async function checkSmtp(smtp: SmtpServer | undefined, report: Report): Promise<void> {
  if (!smtp) return report('mail server', 'ok', 'none is named: mails are held for an administrator to pass on')
  const attempt = await trySmtp(smtp)
  if (attempt.kind === 'accepted') report('mail server', 'ok', `${smtp.host} lets us in`)
  else report('mail server', 'fail', `${smtp.host} cannot be used (${attempt.code}): check SOURCELINE_SMTP_URL`)
}

/** Mails should be sent, and those that are held passed on. */
async function checkMails(prisma: Parameters<typeof countUnsent>[0], report: Report): Promise<void> {
  const { held, failing, problem } = await countUnsent(prisma)
  if (held + failing === 0) return report('mails', 'ok', 'none is held')
  const last = problem ? `; the last failure was ${problem}` : ''
  report('mails', 'warn', `${held} held for an administrator, ${failing} waiting for another attempt${last}`)
}

const apart = 'keep a copy apart from the backups of the database'

/** The keys of the vault must be readable by us, and their file by nobody else. */
function checkKeys(place: KeyPlace, report: Report): void {
  const ring = keyKeeper(place).read()
  if (!ring.ok) return report('vault keys', 'fail', ring.failure)
  if (place.kind === 'environment') return report('vault keys', 'ok', `in SOURCELINE_VAULT_KEYS; ${apart}`)
  if (!ring.value)
    return report('vault keys', 'ok', `none yet; the first is drawn into ${place.file} when an identity is kept`)
  const open = (statSync(place.file).mode & 0o077) !== 0
  if (open && process.platform !== 'win32')
    return report('vault keys', 'warn', `${place.file} can be read by other users: run "chmod 600 ${place.file}"`)
  return report('vault keys', 'ok', `in ${place.file}; ${apart}`)
}

/** Every identity, and every redaction that can be applied again, must have its key among the keys. */
async function checkVault(place: KeyPlace, prisma: Parameters<typeof countByKey>[0], report: Report): Promise<void> {
  const ring = keyKeeper(place).read()
  const counts = await countByKey(prisma)
  const redactions = await countRedactionsByKey(outsideTransaction(prisma))
  const total = counts.reduce((sum, { entries }) => sum + entries, 0)
  if (counts.length + redactions.length === 0 || !ring.ok) return
  const keyIds = new Set([...counts, ...redactions].map(({ keyId }) => keyId))
  const missing = [...keyIds].filter((keyId) => !ring.value?.keys.has(keyId))
  if (missing.length > 0)
    report(
      'vault',
      'fail',
      `identities, or the words of redactions, are locked because these keys are missing: ${missing.join(', ')}; bring them back`,
    )
  else report('vault', 'ok', `${total === 1 ? 'one identity' : `${total} identities`}, each with its key`)
}

/** Backups must be made by themselves, and the last one have gone well and lie where it should. */
async function checkBackups(env: Env, prisma: Parameters<typeof lastRun>[0], report: Report): Promise<void> {
  await import('../modules/registry.ts')
  const found = await scheduledBackups(outsideTransaction(prisma), env).catch((error: unknown) => {
    if (error instanceof OperatorError || error instanceof ObjectStoreError) return error
    throw error
  })
  if (found instanceof Error) return report('backups', 'fail', found.message)
  if (!found)
    return report(
      'backups',
      'warn',
      'none are made by themselves: name a folder or s3://bucket/prefix in backups.place',
    )
  const last = await lastRun(prisma, backupJob)
  const { place, every, count, newest } = found
  if (last?.state === 'FAILED') return report('backups', 'fail', last.failure ?? 'the last one was not made')
  if (!newest) return report('backups', 'warn', `none lies in ${place} yet`)
  const hours = Math.floor((Date.now() - newest.getTime()) / 3_600_000)
  const late = hours > every + 2
  report(
    'backups',
    late ? 'fail' : 'ok',
    `${count} in ${place}, the newest of ${newest.toISOString()}${late ? ': is a process running jobs?' : ''}`,
  )
}

/** What was given up must be told, and what waits must be taken up. */
async function checkJobs(prisma: Parameters<typeof jobHealth>[0], report: Report): Promise<void> {
  const { failed, waiting } = await jobHealth(prisma)
  if (failed.length > 0)
    report(
      'jobs',
      'warn',
      `given up in the last week: ${failed.map((job) => `${job.name} (${job.count})`).join(', ')}; see "jobs(state: FAILED)"`,
    )
  else if (waiting > 0)
    report('jobs', 'warn', `${waiting} waiting for more than ten minutes: is a process running jobs (SOURCELINE_JOBS)?`)
  else report('jobs', 'ok', 'none given up in the last week')
}

/** Whether the API of a newsroom answers at a port of this machine. */
async function answersAsSourceline(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ __type(name: \\"Claim\\") { name } }"}',
    signal: AbortSignal.timeout(2_000),
  }).catch(() => null)
  return (await answer?.text().catch(() => ''))?.includes('"Claim"') ?? false
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

async function checkDatabase(env: Env, report: Report, note: (line: string) => void): Promise<void> {
  const resolved = await resolveDatabase({ dataDir: env.dataDir, databaseUrl: env.databaseUrl, log: note })
  const database = createDatabase({ url: resolved.url, poolSize: 1 })
  try {
    const { pending, unknown, edited } = await migrationState(resolved.url)
    report(...examineServer(await serverVersion(database.pool), env.databaseUrl ? 'as DATABASE_URL says' : 'embedded'))
    if (unknown.length > 0) report('migrations', 'fail', `the database is of a newer version: ${unknown.join(', ')}`)
    else if (pending.length > 0)
      report('migrations', 'warn', `${pending.length} to be applied: start the server, or run "sourceline migrate"`)
    else
      report(
        'migrations',
        edited.length > 0 ? 'warn' : 'ok',
        edited.length > 0 ? `files changed since they were applied: ${edited.join(', ')}` : 'all applied',
      )
    if (pending.length > 0) return
    await checkDelivery(env, resolved.url, report)
    const { prisma } = database
    await checkVault(env.vaultKeys, prisma, report)
    if (await isPaused(database.pool)) report('work', 'warn', pausedSentence)
    await checkJobs(prisma, report)
    await checkBackups(env, prisma, report)
    await checkMails(prisma, report)
    report('records', 'ok', await recordsInWords(outsideTransaction(prisma)))
  } finally {
    await database.close()
    await resolved.stop()
  }
}

async function recordsInWords(tx: Transaction): Promise<string> {
  await import('../modules/registry.ts')
  const counts = await recordCounts(tx, ['article', 'claim', 'source', 'user'])
  return counts.map(({ record, count }) => `${count} ${record.words.many}`).join(', ')
}

/** Readers must see the views and not one table. */
async function checkDelivery(env: Env, url: string, report: Report): Promise<void> {
  const { pool, restricted } = await openDeliveryPool({ url, deliveryUrl: env.deliveryDatabaseUrl, poolSize: 1 })
  try {
    await pool.query('SELECT 1 FROM delivery.article LIMIT 1')
    const tables = await pool.query<{ name: string }>(`
      SELECT c.relname AS name FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND has_table_privilege(c.oid, 'SELECT')`)
    const open = tables.rows.length
    if (!restricted || open > 0) {
      report(
        'delivery rights',
        'warn',
        `readers’ requests could see ${open === 1 ? 'one table' : `${open} tables`}, and only the views keep them out: ` +
          'let an administrator make the role sourceline_delivery, or set DELIVERY_DATABASE_URL to a login of its own',
      )
    } else {
      report('delivery rights', 'ok', 'readers’ requests see the published views and no table')
    }
  } catch {
    report(
      'delivery rights',
      'fail',
      'readers’ requests cannot see the published views: ' +
        'start the server once, which gives the rights, or grant them to the login of DELIVERY_DATABASE_URL',
    )
  } finally {
    await pool.end()
  }
}
