import { migrationState, serverComplaint, serverVersion } from '@sourceline/database'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import type { Metrics } from '../platform/metrics.ts'
import { nodeComplaint } from '../platform/node-version.ts'
import { isLoopback } from '../platform/loopback.ts'
import { isSameSecret } from '../platform/secret.ts'
import { unwatched, type Availability } from './availability.ts'
import { sendFailure } from './failures.ts'

/** By which a proxy says for whom it asks. */
const forwardedHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const

const unreachable = (reply: FastifyReply): FastifyReply =>
  reply.code(503).send({ status: 'unready', message: 'The database cannot be reached.' })

/**
 * Routes for whoever watches the server: alive, ready, and its figures. A PostgreSQL below its floor is not ready; a
 * Node below its floor serves, with a warning.
 */
export function healthRoutes(
  app: FastifyInstance,
  {
    pool,
    databaseUrl,
    metrics,
    availability = unwatched,
    metricsToken,
    nodeVersion = process.version,
  }: {
    pool: Pool
    databaseUrl: string
    metrics: Metrics
    availability?: Availability
    /** With which the figures are read from other machines; from this one only if left out. */
    metricsToken?: string | undefined
    nodeVersion?: string
  },
): void {
  const node = nodeComplaint(nodeVersion)
  const warnings = node ? { warnings: [{ code: 'NODE_TOO_OLD', message: node }] } : {}
  let migrated = false

  app.get('/health', () => ({ status: 'alive' }))

  app.get('/ready', async (request, reply) => {
    if (availability.away) return unreachable(reply)
    try {
      const server = serverComplaint(await serverVersion(pool))
      if (server)
        return reply
          .code(503)
          .send({ status: 'unready', code: 'DATABASE_TOO_OLD', message: `The database is ${server}` })
      migrated ||= (await migrationState(databaseUrl)).pending.length === 0
    } catch (error) {
      request.log.warn({ err: error }, 'the database cannot be reached')
      return unreachable(reply)
    }
    if (!migrated) return reply.code(503).send({ status: 'unready', message: 'The database waits for its migrations.' })
    return { status: 'ready', ...warnings }
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

/** Whether the figures are for whoever asks: somebody on this machine whom no proxy has let through, or with the token. */
function mayReadMetrics({ headers, ip, raw }: FastifyRequest, token: string | undefined): boolean {
  const proxied = forwardedHeaders.some((name) => headers[name] !== undefined)
  if (!proxied && isLoopback(ip) && isLoopback(raw.socket.remoteAddress ?? '')) return true
  const given = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  return token !== undefined && given !== undefined && isSameSecret(given, token)
}
