import type { FastifyInstance } from 'fastify'
import { createGraphs } from '../graphql/servers.ts'
import type { TrustedDocuments } from '../graphql/trusted-documents.ts'
import { createServer } from '../http/server.ts'
import { createLog } from '../platform/log.ts'
import type { TestNewsroom } from './newsroom.ts'

/** A server over the newsroom of a test, as readers’ front-ends reach it. */
export async function openPublicServer(
  { prisma, pool, deliveryPool, databaseUrl }: TestNewsroom,
  options: { readonly keepFor?: number; readonly trustedDocuments?: TrustedDocuments } = {},
): Promise<FastifyInstance> {
  const adminUrl = 'http://localhost:3000'
  return createServer({
    database: { prisma, pool },
    databaseUrl,
    deliveryPool,
    env: { adminUrl, host: '127.0.0.1', port: 4000 },
    secret: 'a secret that is only for tests, and long enough',
    graphs: await createGraphs({ prisma, pool, deliveryPool, adminUrl, ...options }),
    log: createLog('silent'),
  })
}
