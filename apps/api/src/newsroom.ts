import { cutLines, ensureDeliveryRole, openDeliveryPool, OperatorError } from '@sourceline/database'
import type { FastifyInstance } from 'fastify'
import type { Server as NetServer } from 'node:net'
import { join } from 'node:path'
import { backupMeans } from './backup-means.ts'
import type { Env } from './env.ts'
import { createGraphs } from './graphql/servers.ts'
import { readTrustedDocuments } from './graphql/trusted-documents.ts'
import { openDoors } from './http/doors.ts'
import { Drain } from './http/drain.ts'
import { keepAnswers } from './http/keep-answers.ts'
import { createServer } from './http/server.ts'
import { useBackups } from './modules/backups/public.ts'
import { serveMediaAt } from './modules/assets/public.ts'
import { keepClaimIndex } from './modules/claims/public.ts'
import { describeWayIn, ensureFirstAdministrator } from './modules/identity/public.ts'
import { useProvidersOf } from './modules/embeds/public.ts'
import { loadSampleNewsroom, useReader } from './modules/imports/public.ts'
import { databaseLimits } from './platform/database-limits.ts'
import { DatabaseWatch } from './platform/database-watch.ts'
import { keyKeeper, type KeyKeeper } from './platform/encryption/key-keeper.ts'
import type { Means } from './platform/jobs/run-job.ts'
import { startJobs } from './platform/jobs/start-jobs.ts'
import type { Log } from './platform/log.ts'
import { openPostbox } from './platform/mail/postbox.ts'
import { openObjectStore } from './platform/objects/open-object-store.ts'
import { openDatabase, type OpenDatabase } from './platform/open-database.ts'
import { closeWork, limitWork } from './platform/work/off-loop.ts'
import { dataFolderSecret } from './platform/secret.ts'

/** How many connections may wait to be taken; the system may allow fewer. Who finds no place asks again after a second, then three. */
const backlog = 4_096

/** How long what still waits for the database may hold up the end once everybody is answered, in milliseconds. */
const farewell = 1_000

/** A newsroom that answers requests. */
export interface Newsroom {
  /** How to sign in, in one line. */
  readonly signIn: string
  readonly address: string
}

/** What is to be closed, last opened first. */
export type Closers = (() => Promise<unknown>)[]

/**
 * Opens the database, the graphs and the server, and listens.
 *
 * @param closers Filled step by step, so that what was opened can be closed however far this came.
 * @param step Told what begins; may throw to end the opening there.
 * @throws OperatorError with a sentence for whoever started the program.
 */
export async function openNewsroom(
  env: Env,
  { log, step, closers }: { log: Log; step: (text: string) => void; closers: Closers },
): Promise<Newsroom> {
  const warn = (sentence: string) => log.warn(sentence)
  const keys = readableKeys(env)
  const trustedDocuments = env.trustedDocuments ? readTrustedDocuments(env.trustedDocuments) : undefined

  step('Opening the database')
  const database = await openDatabase(env, { say: step, keep: warn, limits: databaseLimits.editorial })
  closers.push(() => database.close())

  const delivery = await openReaders(database, env, log)
  closers.push(() => delivery.pool.end())

  const way = await ensureFirstAdministrator({
    prisma: database.prisma,
    administrator: env.administrator,
    adminUrl: env.adminUrl,
  })
  await loadSampleNewsroom({ prisma: database.prisma, say: step })

  closers.push(...openThreads(database, env, log))

  const secret = env.secret ?? dataFolderSecret(env.dataDir)
  const postbox = openPostbox({ adminUrl: env.adminUrl, secret, smtp: env.smtp })

  const cutAllLines = (): void => [database.pool, delivery.pool].forEach(cutLines)
  const watch = watchDatabase(database, cutAllLines, closers)

  const answers = await keepAnswers({ size: env.answerCache, url: database.url, readers: delivery.pool })
  if (answers) closers.push(() => answers.feed.close())
  else if (env.answerCache > 0) log.warn('No answers are kept, because the connections of readers lead to a standby.')

  serveMediaAt(env.apiUrl)
  step('Opening the server')
  const drain = new Drain()
  const app = await createServer({
    database,
    databaseUrl: database.url,
    deliveryPool: delivery.pool,
    env,
    secret,
    availability: watch,
    answers,
    drain,
    media: { objects: openObjectStore(env.objects, env.dataDir), folder: join(env.dataDir, 'media') },
    graphs: await createGraphs({
      prisma: database.prisma,
      pool: database.pool,
      deliveryPool: delivery.pool,
      keepFor: env.keepFor,
      ...(answers ? { changes: answers } : {}),
      ...(trustedDocuments ? { trustedDocuments } : {}),
      adminUrl: env.adminUrl,
      keys,
      postbox,
      secret,
      logError: (err) => log.error({ err }, 'an operation failed'),
    }),
    log,
  })
  const address = await listen(app, env, { drain, cut: cutAllLines, closers })
  if (env.runsJobs) closers.push(await runJobs(env, { database, watch, log }, { keys, postbox }))
  return { address, signIn: describeWayIn(way, env.adminUrl) }
}

/** Asks whether the database answers; has lines cut that may be dead without a word, and would hold up who comes next. */
function watchDatabase({ url }: OpenDatabase, cut: () => void, closers: Closers): DatabaseWatch {
  const watch = new DatabaseWatch(url)
  closers.push(() => watch.close())
  watch.onDeadLines(cut)
  return watch
}

/** Runs jobs in this process; gives what ends that. */
async function runJobs(
  env: Env,
  { database: { url }, watch, log }: { database: OpenDatabase; watch: DatabaseWatch; log: Log },
  means: Means,
): Promise<Closers[number]> {
  useBackups(backupMeans(env, url))
  const jobs = await startJobs(url, log, means)
  watch.onDeadLines(() => jobs.cutLines())
  return () => jobs.stop()
}

/** The keeper of the vault's keys, which can be read now. */
function readableKeys({ vaultKeys }: Env): KeyKeeper {
  const keys = keyKeeper(vaultKeys)
  const ring = keys.read()
  if (!ring.ok) throw new OperatorError(ring.failure)
  return keys
}

/** Opens the connections of readers, who have no right on any table. */
async function openReaders({ pool, url }: OpenDatabase, { deliveryDatabaseUrl: deliveryUrl }: Env, log: Log) {
  const role = await ensureDeliveryRole(pool)
  if (!role.ok && !deliveryUrl) log.warn(role.reason)
  return openDeliveryPool({ url, deliveryUrl, limits: databaseLimits.readers, log: (line) => log.warn(line) })
}

/** Lets work begin beside the event loop: what reads texts, and the index of claims. Gives what ends it. */
function openThreads(database: OpenDatabase, env: Env, log: Log): Closers {
  limitWork(env.work)
  useProvidersOf(env.embedProviders)
  useReader(env.reader, (sentence) => log.warn(sentence))
  const claimIndex = keepClaimIndex(database, log)
  return [closeWork, () => claimIndex.close()]
}

/** Listens; has everybody answered at the end, and then lines cut on which anybody still waits for the database. */
async function listen(
  app: FastifyInstance,
  env: Env,
  { drain, cut, closers }: { drain: Drain; cut: () => void; closers: Closers },
): Promise<string> {
  let doors: readonly NetServer[] = []
  closers.push(async () => {
    await drain.end(app, doors)
    setTimeout(cut, farewell)
  })
  const opened = await openDoors(app, { host: env.host, port: env.port, backlog }).catch((error: unknown) => {
    throw listeningFailure(error, env)
  })
  doors = opened.doors
  return opened.address
}

/** Turns a failure to listen into a sentence for the operator. */
export function listeningFailure(error: unknown, { host, port }: Pick<Env, 'host' | 'port'>): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new OperatorError(
      `Port ${port} is taken by another program (perhaps by Sourceline itself): stop it, or set API_PORT to a free port.`,
    )
  if (code === 'EACCES')
    return new OperatorError(`Port ${port} may not be used by this user: set API_PORT to one above 1023.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new OperatorError(`SOURCELINE_HOST is "${host}", and this machine cannot listen there.`)
  return error
}
