import { migrationState } from '@sourceline/database'
import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import type { Metrics } from '../platform/metrics.ts'

/** Routes for whoever watches the server: alive, ready, and its figures. */
export function healthRoutes(
  app: FastifyInstance,
  { pool, databaseUrl, metrics }: { pool: Pool; databaseUrl: string; metrics: Metrics },
): void {
  let migrated = false

  app.get('/health', () => ({ status: 'alive' }))

  app.get('/ready', async (request, reply) => {
    try {
      await pool.query('SELECT 1')
      migrated ||= (await migrationState(databaseUrl)).pending.length === 0
    } catch (error) {
      request.log.warn({ err: error }, 'the database cannot be reached')
      return reply.code(503).send({ status: 'unready', message: 'The database cannot be reached.' })
    }
    if (!migrated) return reply.code(503).send({ status: 'unready', message: 'The database waits for its migrations.' })
    return { status: 'ready' }
  })

  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.expose()))
}
