import { migrationState, serverComplaint, serverVersion } from '@sourceline/database'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Pool } from 'pg'
import type { Metrics } from '../platform/metrics.ts'
import { nodeComplaint } from '../platform/node-version.ts'
import { unwatched, type Availability } from './availability.ts'

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
    nodeVersion = process.version,
  }: { pool: Pool; databaseUrl: string; metrics: Metrics; availability?: Availability; nodeVersion?: string },
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

  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.expose()))
}
