import type { FastifyInstance } from 'fastify'
import { createGraphs } from '../graphql/servers.ts'
import type { TrustedDocuments } from '../graphql/trusted-documents.ts'
import type { Availability } from '../http/availability.ts'
import { keepAnswers, type KeptAnswers } from '../http/keep-answers.ts'
import { createServer } from '../http/server.ts'
import { createLog, type Log } from '../platform/log.ts'
import type { TestNewsroom } from './newsroom.ts'

interface Options {
  readonly keepFor?: number
  readonly trustedDocuments?: TrustedDocuments
  /** Keeps answers, if given. */
  readonly answers?: KeptAnswers | null
  /** Whether the database answers; taken for granted if left out. */
  readonly availability?: Availability
  readonly trustedProxies?: readonly string[]
  /** Where it tells what happens; nowhere if left out. */
  readonly log?: Log
  /** Is told of every error that nobody expected. */
  readonly logError?: (error: unknown) => void
}

/** A server over the newsroom of a test, as readers’ front-ends reach it. */
export async function openPublicServer(
  { prisma, pool, deliveryPool, databaseUrl }: TestNewsroom,
  { answers = null, log = createLog('silent'), availability, trustedProxies, ...options }: Options = {},
): Promise<FastifyInstance> {
  const adminUrl = 'http://localhost:3000'
  return createServer({
    database: { prisma, pool },
    databaseUrl,
    deliveryPool,
    env: { adminUrl, host: '127.0.0.1', port: 4000, ...(trustedProxies && { trustedProxies }) },
    ...(availability && { availability }),
    secret: 'a secret that is only for tests, and long enough',
    answers,
    graphs: await createGraphs({
      prisma,
      pool,
      deliveryPool,
      adminUrl,
      ...(answers ? { changes: answers } : {}),
      ...options,
    }),
    log,
  })
}

/** A server that keeps answers, over HTTP. */
export interface KeepingServer {
  readonly address: string
  readonly answers: KeptAnswers
  close(): Promise<void>
}

/** Opens a server that keeps answers and listens, as one of several instances. */
export async function openKeepingServer(newsroom: TestNewsroom, options: Options = {}): Promise<KeepingServer> {
  const answers = await keepAnswers({
    size: 32 * 1024 * 1024,
    url: newsroom.databaseUrl,
    readers: newsroom.deliveryPool,
  })
  if (!answers) throw new Error('no answers are kept')
  const app = await openPublicServer(newsroom, { ...options, answers })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    address,
    answers,
    async close() {
      // Clients keep lines open on which they ask nothing.
      app.server.closeAllConnections()
      await app.close()
      await answers.feed.close()
    },
  }
}
