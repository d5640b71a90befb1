import { migrationState, serverComplaint, serverVersion } from '@sourceline/database'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import type { Metrics } from '../platform/metrics.ts'
import { isPaused, pausedSentence } from '../platform/jobs/pause.ts'
import { nodeComplaint } from '../platform/node-version.ts'
import { isLoopback } from '../platform/loopback.ts'
import { isSameSecret } from '../platform/secret.ts'
import { unwatched, type Availability } from './availability.ts'
import { Drain } from './drain.ts'
import { sendFailure } from './failures.ts'

/** By which a proxy says for whom it asks. */
const forwardedHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const

/** Why a server cannot serve, or what else is to be known of it. */
interface Unready {
  readonly code: string
  readonly message: string
}

const unreachable: Unready = { code: 'DATABASE_AWAY', message: 'The database cannot be reached.' }
const stopping: Unready = { code: 'STOPPING', message: 'The server is about to stop.' }

/** What is found in time; a database that does not say is as good as away. */
function inTime(found: Promise<Unready | null>, request: FastifyRequest, patience: number): Promise<Unready | null> {
  const late = sleep(patience, unreachable, { ref: false })
  const told = found.catch((error: unknown) => {
    request.log.warn({ err: error }, 'the database cannot be reached')
    return unreachable
  })
  return Promise.race([told, late])
}

/**
 * Routes for whoever watches the server: alive, ready, and its figures. A PostgreSQL below its floor is not ready; a
 * Node below its floor serves, with a warning, and so does a newsroom whose jobs are paused.
 */
export function healthRoutes(
  app: FastifyInstance,
  {
    pool,
    databaseUrl,
    metrics,
    availability = unwatched,
    drain = new Drain(),
    metricsToken,
    nodeVersion = process.version,
    patience = 900,
  }: {
    pool: Pool
    databaseUrl: string
    metrics: Metrics
    availability?: Availability
    drain?: Drain
    /** With which the figures are read from other machines; from this one only if left out. */
    metricsToken?: string | undefined
    nodeVersion?: string
    /** How long whoever watches waits for an answer, in milliseconds. */
    patience?: number
  },
): void {
  let fits = false
  // Whatever answers after it was away may be another one.
  const forget = availability.onAway(() => (fits = false))
  app.addHook('onClose', (_app, done) => {
    forget()
    done()
  })

  /** Why requests cannot be served; null if they can. */
  const complaint = async (): Promise<Unready | null> => {
    if (!fits) {
      const server = serverComplaint(await serverVersion(pool))
      if (server) return { code: 'DATABASE_TOO_OLD', message: `The database is ${server}` }
      if ((await migrationState(databaseUrl)).pending.length > 0)
        return { code: 'DATABASE_NOT_MIGRATED', message: 'The database waits for its migrations.' }
      fits = true
    }
    return (await availability.hasRoom()) ? null : { code: 'DISK_FULL', message: 'The disk of the database is full.' }
  }

  app.get('/health', () => ({ status: 'alive' }))

  app.get('/ready', async (request, reply) => {
    const unready = drain.begun
      ? stopping
      : availability.away
        ? unreachable
        : await inTime(complaint(), request, patience)
    return unready
      ? reply.code(503).send({ status: 'unready', ...unready })
      : { status: 'ready', ...(await warningsOf(pool, nodeVersion, patience)) }
  })

  app.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(request, metricsToken))
      return sendFailure(reply.header('www-authenticate', 'Bearer'), 'plain', {
        status: 401,
        code: 'UNAUTHENTICATED',
        message: 'The figures are read from the machine itself, or with the token of SOURCELINE_METRICS_TOKEN.',
      })
    return reply.type(metrics.contentType).send(await metrics.expose())
  })
}

/** What whoever watches should know though requests are served; a database that does not say in time says nothing. */
async function warningsOf(pool: Pool, nodeVersion: string, patience: number): Promise<{ warnings?: Unready[] }> {
  const node = nodeComplaint(nodeVersion)
  const paused = await Promise.race([isPaused(pool), sleep(patience, false, { ref: false })]).catch(() => false)
  const warnings = [
    ...(node ? [{ code: 'NODE_TOO_OLD', message: node }] : []),
    ...(paused ? [{ code: 'WORK_PAUSED', message: pausedSentence }] : []),
  ]
  return warnings.length > 0 ? { warnings } : {}
}

/** Whether the figures are for whoever asks: somebody on this machine whom no proxy has let through, or with the token. */
function mayReadMetrics({ headers, ip, raw }: FastifyRequest, token: string | undefined): boolean {
  const proxied = forwardedHeaders.some((name) => headers[name] !== undefined)
  if (!proxied && isLoopback(ip) && isLoopback(raw.socket.remoteAddress ?? '')) return true
  const given = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  return token !== undefined && given !== undefined && isSameSecret(given, token)
}
