import type { FastifyInstance, FastifyReply } from 'fastify'
import type { DatabaseWatch } from '../platform/database-watch.ts'
import { unavailable } from '../platform/unavailable.ts'
import { sendFailure, type FailureForm } from './failures.ts'
import { whenOver } from './when-over.ts'

/** Whether the database answers, and being told when it ceases to. */
export type Availability = Pick<DatabaseWatch, 'away' | 'onAway' | 'hasRoom'>

/** A database that nobody watches. */
export const unwatched: Availability = {
  away: false,
  onAway: () => () => undefined,
  hasRoom: () => Promise.resolve(true),
}

/**
 * Answers with 503 at once what comes below this point while the database is away, and what waits for it when it goes
 * away. It goes on by itself when the database is back.
 */
export function refuseWhileAway(app: FastifyInstance, database: Availability, form: FailureForm): void {
  const waiting = new Set<FastifyReply>()
  const forget = database.onAway(() => {
    for (const reply of waiting) if (!reply.sent) sendFailure(reply, form, unavailable)
  })
  app.addHook('onClose', (_app, done) => {
    forget()
    done()
  })
  app.addHook('onRequest', (_request, reply, done) => {
    if (database.away) {
      sendFailure(reply, form, unavailable)
      return
    }
    waiting.add(reply)
    whenOver(reply.request, reply, () => waiting.delete(reply))
    done()
  })
}
