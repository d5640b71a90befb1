import { ApolloServer } from '@apollo/server'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import type { FastifyInstance } from 'fastify'
import { GraphQLSchema } from 'graphql'
import { deliveryContext, editorialContext, type Context } from '../graphql/context.ts'
import { PlannedAnswers } from '../graphql/planned-answers.ts'
import type { Paces } from '../modules/identity/public.ts'
import { createLog } from '../platform/log.ts'
import type { Clock } from '../platform/clock.ts'
import { deliveryReads, editorialReads } from '../platform/reads/reads.ts'
import type { Graphs } from './graphs.ts'
import { createServer } from './server.ts'

/** A server over a database of its own. */
export interface TestServer {
  readonly app: FastifyInstance
  readonly database: TestDatabase
  /** What the server has written to its log. */
  readonly logged: () => string
  close(): Promise<void>
}

/** Starts a server that is asked without a network. */
export async function testServer({
  clock,
  paces,
  makeGraphs = tellingGraphs,
}: {
  clock?: Clock
  paces?: Paces
  /** The graphs to serve: some that only tell who asks if left out. */
  makeGraphs?: (database: TestDatabase) => Promise<Graphs>
} = {}): Promise<TestServer> {
  const database = await testDatabase({ oneConnectionEach: true })
  const lines: string[] = []
  const app = await createServer({
    database,
    databaseUrl: database.url,
    deliveryPool: database.deliveryPool,
    env: { adminUrl: 'http://localhost:3000', host: '127.0.0.1', port: 4000 },
    secret: 'a secret that is only for tests, and long enough',
    graphs: await makeGraphs(database),
    log: createLog('info', { write: (line) => void lines.push(line) }),
    ...(clock ? { clock } : {}),
    paces,
  })
  return {
    app,
    database,
    logged: () => lines.join(''),
    async close() {
      await app.close()
      await database.drop()
    },
  }
}

async function tellingGraphs({ prisma, pool }: TestDatabase): Promise<Graphs> {
  const delivery = new ApolloServer<Context>({
    csrfPrevention: false,
    typeDefs: 'type Query { open: Boolean! }',
    resolvers: { Query: { open: () => true } },
  })
  const editorial = new ApolloServer<Context>({
    typeDefs: 'type Query { whoAmI: String!, length(text: String!): Int! } type Mutation { break: Boolean }',
    resolvers: {
      Query: {
        whoAmI: (_root: unknown, _args: unknown, { actor }: Context) => `${actor?.kind} ${actor?.role} ${actor?.name}`,
        length: (_root: unknown, { text }: { text: string }) => text.length,
      },
    },
  })
  await Promise.all([delivery.start(), editorial.start()])
  const reads = deliveryReads(pool)
  return {
    delivery,
    plannedDelivery: new PlannedAnswers(new GraphQLSchema({})),
    editorial,
    deliverySchemaText: 'type Query { open: Boolean! }',
    deliveryContext: ({ id }) => deliveryContext(() => reads, id),
    keptDeliveryContext: ({ id }) => Promise.resolve(deliveryContext(() => reads, id)),
    editorialContext: ({ id }, actor) =>
      editorialContext({
        reads: editorialReads(pool, actor),
        actor,
        prisma,
        requestId: id,
        adminUrl: 'http://localhost:3000',
      }),
  }
}
