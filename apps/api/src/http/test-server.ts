import { ApolloServer } from '@apollo/server'
import type { Actor } from '@sourceline/domain'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import type { FastifyInstance } from 'fastify'
import { createLog } from '../platform/log.ts'
import type { Clock } from '../platform/clock.ts'
import type { Graphs } from './graphs.ts'
import { createServer } from './server.ts'

/** A server over a database of its own, with graphs that only tell who asks. */
export interface TestServer {
  readonly app: FastifyInstance
  readonly database: TestDatabase
  /** What the server has written to its log. */
  readonly logged: () => string
  close(): Promise<void>
}

/** Starts a server that is asked without a network. */
export async function testServer({ clock }: { clock?: Clock } = {}): Promise<TestServer> {
  const database = await testDatabase()
  const lines: string[] = []
  const app = await createServer({
    database,
    databaseUrl: database.url,
    deliveryPool: database.deliveryPool,
    env: { adminUrl: 'http://localhost:3000', host: '127.0.0.1', port: 4000 },
    secret: 'a secret that is only for tests, and long enough',
    graphs: await tellingGraphs(),
    log: createLog('info', { write: (line) => void lines.push(line) }),
    ...(clock ? { clock } : {}),
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

async function tellingGraphs(): Promise<Graphs> {
  const delivery = new ApolloServer({ typeDefs: 'type Query { open: Boolean! }', resolvers: { Query: { open: () => true } } })
  const editorial = new ApolloServer<{ actor?: Actor }>({
    typeDefs: 'type Query { whoAmI: String!, length(text: String!): Int! } type Mutation { break: Boolean }',
    resolvers: {
      Query: {
        whoAmI: (_root, _args, { actor }: { actor?: Actor }) => `${actor?.kind} ${actor?.role} ${actor?.name}`,
        length: (_root, { text }: { text: string }) => text.length,
      },
    },
  })
  await Promise.all([delivery.start(), editorial.start()])
  return { delivery, editorial, deliveryContext: () => ({}), editorialContext: (_request, actor) => ({ actor }) }
}
