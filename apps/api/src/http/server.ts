import { randomUUID } from 'node:crypto'
import type { Database } from '@sourceline/database'
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import type { Env } from '../env.ts'
import { Collaboration } from '../modules/collaboration/public.ts'
import { createIdentity, guessGuard, knownDevices, type Paces } from '../modules/identity/public.ts'
import { systemClock, type Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import { createMetrics, type Metrics } from '../platform/metrics.ts'
import type { ObjectStore } from '../platform/objects/object-store.ts'
import { deliveryReads, editorialReads } from '../platform/reads/reads.ts'
import { AnsweredFirst, serverBefore } from './answered-first.ts'
import { unwatched, type Availability } from './availability.ts'
import { asksToCollaborate, collaborationRoutes } from './collaboration-routes.ts'
import { DeliveryAnswers } from './delivery-answers.ts'
import { Drain } from './drain.ts'
import { explainFailures, explainUnknownRoutes } from './failures.ts'
import { deliveryRoutes, editorialRoutes } from './graph-routes.ts'
import type { Graphs } from './graphs.ts'
import { healthRoutes } from './health.ts'
import type { KeptAnswers } from './keep-answers.ts'
import { mediaRoutes } from './media-routes.ts'
import { securityHeaders } from './security-headers.ts'
import { ownOrigins } from './same-origin.ts'
import { signInRoutes } from './sign-in.ts'
import { uploadRoutes, type UploadParts } from './upload-routes.ts'
import { refuseMalformedHosts } from './well-formed.ts'

/** Of a whole request, for which Fastify would wait for ever; and of a line that is not used. In milliseconds. */
const timeouts = { requestTimeout: 60_000, keepAliveTimeout: 72_000 }

/** What a server is made of. Its parts are closed by whoever opened them, the graphs by the server. */
interface ServerParts {
  readonly database: Pick<Database, 'prisma' | 'pool'>
  readonly databaseUrl: string
  readonly deliveryPool: Pool
  readonly env: Pick<Env, 'adminUrl' | 'host' | 'port'> & Partial<Pick<Env, 'trustedProxies' | 'metricsToken'>>
  /** Signs session cookies. */
  readonly secret: string
  readonly graphs: Graphs
  /** Where media is kept, with a folder of this machine for what is being uploaded; none is served if left out. */
  readonly media?: { readonly objects: ObjectStore; readonly folder: string }
  readonly log: Log
  readonly clock?: Clock
  /** Whether the database answers; taken for granted if left out. */
  readonly availability?: Availability
  /** Keeps answers of the published graph; none are if left out. */
  readonly answers?: KeptAnswers | null
  /** How it ends; at once if left out. */
  readonly drain?: Drain
  /** How failures to sign in slow down what follows; the standard if left out. */
  readonly paces?: Paces | undefined
}

/** A server without routes, and what is answered before it, if anything is. */
function bareServer(log: Log, first: AnsweredFirst | null, trustedProxies: readonly string[]): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = log
  return fastify({
    ...(first
      ? { serverFactory: serverBefore(first, { ...timeouts, shouldUpgradeCallback: asksToCollaborate }) }
      : { http: { shouldUpgradeCallback: asksToCollaborate } }),
    loggerInstance,
    logController: new LogController({ disableRequestLogging: !log.isLevelEnabled('info') }),
    genReqId: () => randomUUID(),
    trustProxy: [...trustedProxies],
    bodyLimit: 64 * 1024,
    ...timeouts,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  })
}

/** Tells whoever asks the id of their request, and counts how long it took. */
function followRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
  app.addHook('onResponse', async (request, reply) => {
    metrics.observeRequest(
      { method: request.method, route: request.routeOptions.url ?? 'unknown', status: reply.statusCode },
      reply.elapsedTime / 1000,
    )
  })
}

/** Builds the server; it does not listen yet. */
export async function createServer({
  database,
  databaseUrl,
  deliveryPool,
  env,
  secret,
  graphs,
  media,
  log,
  clock = systemClock,
  availability = unwatched,
  answers = null,
  drain = new Drain(),
  paces,
}: ServerParts): Promise<FastifyInstance> {
  const { prisma, pool } = database
  const { trustedProxies = ['loopback'] } = env
  const metrics = createMetrics({ editorial: pool, delivery: deliveryPool }, answers?.cache.figures)
  // Where each request is logged, it goes the way on which that is done.
  const deliveryAnswers = new DeliveryAnswers(graphs, answers)
  const first = log.isLevelEnabled('info')
    ? null
    : new AnsweredFirst({ answers: deliveryAnswers, metrics, availability, drain, trustedProxies })
  const app = bareServer(log, first, trustedProxies)
  const origins = ownOrigins(env.adminUrl, `http://localhost:${env.port}`)
  const identity = createIdentity({ prisma, secret, adminUrl: env.adminUrl, trustedOrigins: origins, log, clock })

  drain.follow(app)
  securityHeaders(app)
  followRequests(app, metrics)
  app.addHook('preClose', async () => first?.close())
  app.addHook('onClose', async () => {
    await Promise.all([graphs.delivery.stop(), graphs.editorial.stop()])
  })
  explainFailures(app, 'plain')
  refuseMalformedHosts(app)
  explainUnknownRoutes(app)
  healthRoutes(app, { pool, databaseUrl, metrics, availability, drain, metricsToken: env.metricsToken })
  await app.register(signInRoutes, {
    identity,
    guard: guessGuard({ prisma, secret, paces }),
    devices: knownDevices({ prisma, secret, adminUrl: env.adminUrl, clock }),
    prisma,
    adminUrl: env.adminUrl,
    origins,
    availability,
  })
  await app.register(deliveryRoutes, {
    prefix: '/graphql',
    answers: deliveryAnswers,
    first,
    told: answers?.told ?? null,
    schemaText: graphs.deliverySchemaText,
    availability,
  })
  await app.register(editorialRoutes, { graphs, identity, origins, availability })
  const collaboration = new Collaboration({ prisma, databaseUrl, identity, log })
  collaborationRoutes(app, { collaboration, identity, origins, availability })
  if (media) await serveMedia(app, { database, deliveryPool, media, clock, parts: { identity, origins, availability } })
  return app
}

/** Serves media, and takes it in. */
async function serveMedia(
  app: FastifyInstance,
  {
    database: { prisma, pool },
    deliveryPool,
    media,
    clock,
    parts,
  }: Pick<ServerParts, 'database' | 'deliveryPool'> & {
    readonly media: NonNullable<ServerParts['media']>
    readonly clock: Clock
    readonly parts: Pick<UploadParts, 'identity' | 'origins' | 'availability'>
  },
): Promise<void> {
  const means = { ...media, prisma }
  await app.register(uploadRoutes, { means, ...parts })
  await app.register(mediaRoutes, {
    means,
    ...parts,
    clock,
    readersReads: (asOf) => deliveryReads(deliveryPool, asOf),
    newsroomReads: (actor) => editorialReads(pool, actor),
  })
}
