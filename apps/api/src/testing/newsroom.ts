import type { Actor, Result, Role } from '@sourceline/domain'
import { createDatabase, createDeliveryPool, ensureDeliveryRole, type PrismaClient } from '@sourceline/database'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import { execute, getOperationAST, graphql, parse, validate, type DocumentNode } from 'graphql'
import type { Pool } from 'pg'
import { expect } from 'vitest'
import type { z } from 'zod'
import { deliveryContext, editorialContext, type Context } from '../graphql/context.ts'
import { planOperation } from '../graphql/operation-plan.ts'
import { deliverySchema, editorialSchema } from '../graphql/schemas.ts'
import type { KeyKeeper } from '../platform/encryption/key-keeper.ts'
import { drawKey, readKeyRing } from '../platform/encryption/key-ring.ts'
import type { Failure } from '../platform/failure.ts'
import { deliveryReads, editorialReads } from '../platform/reads/reads.ts'
import { Tags } from '../platform/reads/tags.ts'
import type { UseCase } from '../platform/use-case.ts'
import { errorsOfReadModel } from './read-model.ts'

/** An answer of a graph, loosely typed for assertions. */
// eslint-disable-next-line typescript/no-explicit-any -- answers are as varied as the queries of tests
export type Answer = any

/** An empty newsroom on a database of its own, with everything that tests do to it. */
export interface TestNewsroom {
  readonly prisma: PrismaClient
  /** The address of its database. */
  readonly databaseUrl: string
  readonly pool: Pool
  readonly deliveryPool: Pool
  /** Runs a use-case as a role; gives its value or throws what it failed with. */
  does<Input extends z.ZodType, Value>(useCase: UseCase<Input, Value>, input: unknown, role?: Role): Promise<Value>
  /** Runs a use-case that is expected to fail. */
  fails<Input extends z.ZodType, Value>(useCase: UseCase<Input, Value>, input: unknown, role?: Role): Promise<Failure>
  /** What readers see, asked in both ways in which the server may answer: they must not differ. Throws on errors. */
  reader(query: string, variables?: Record<string, unknown>): Promise<Answer>
  /** What the newsroom sees. Throws on errors. */
  editorial(query: string, variables?: Record<string, unknown>, by?: Role | Actor): Promise<Answer>
  /** Closes it, having seen that the read model says what the tables say. */
  close(): Promise<void>
  /** Closes it and keeps it as it is; every opening opens a newsroom of its own that starts from there. */
  freeze(): Promise<FrozenNewsroom>
}

/** A prepared newsroom from which several tests start. */
export interface FrozenNewsroom {
  open(): Promise<TestNewsroom>
  drop(): Promise<void>
}

/** Somebody who acts in a test. */
const actorWith = (role: Role): Actor => ({
  kind: 'USER',
  id: `user-${role.toLowerCase()}`,
  name: `The ${role.toLowerCase()}`,
  role,
})

/** A keeper of one fresh key. */
function freshKey(): KeyKeeper {
  const ring = readKeyRing(drawKey(new Date()).line)
  return { read: () => ring, readOrDraw: () => ring }
}

/**
 * Expects of the plan of a query, where one is made, that it answers as graphql-js did, to the order of keys, and that
 * both name the same records to caches.
 */
async function expectSamePlanned(
  document: DocumentNode,
  variables: Record<string, unknown>,
  contextOf: (tags?: Tags) => Context,
  asExecuted: { readonly data: unknown; readonly tags: Tags },
): Promise<void> {
  const operation = getOperationAST(document)
  const plan = operation && planOperation(deliverySchema, document, operation)
  const tags = new Tags()
  for (const kept of [tags, undefined]) {
    const text = (await plan?.run(contextOf(kept), variables)) ?? JSON.stringify(asExecuted.data)
    expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(asExecuted.data))
    if (plan && kept) expect(tags.keys()).toEqual(asExecuted.tags.keys())
  }
}

/**
 * Opens an empty newsroom; close it in `afterAll`.
 *
 * @param through What it reaches the database through, instead of the typed client alone.
 * @param oneConnectionEach Whether whatever asks for a second connection within a transaction fails.
 */
export async function openTestNewsroom({
  through = (client) => client,
  oneConnectionEach = false,
}: {
  readonly through?: (client: PrismaClient) => PrismaClient
  readonly oneConnectionEach?: boolean
} = {}): Promise<TestNewsroom> {
  const database = await testDatabase({ oneConnectionEach })
  return newsroomOn({ ...database, prisma: through(database.prisma) }, freshKey())
}

/**
 * Opens a newsroom in a database that is there already; closing it leaves that.
 *
 * @param url The database's address.
 */
export async function openNewsroomAt(url: string): Promise<TestNewsroom> {
  const { prisma, pool, close } = createDatabase({ url, poolSize: 3 })
  await ensureDeliveryRole(pool)
  const deliveryPool = createDeliveryPool(url, { poolSize: 2 })
  const drop = async () => void (await Promise.all([close(), deliveryPool.end()]))
  const freeze = () => Promise.reject(new Error('a database of its own is frozen, not this one'))
  return newsroomOn({ url, prisma, pool, deliveryPool, drop, freeze }, freshKey())
}

function newsroomOn(database: TestDatabase, keys: KeyKeeper): TestNewsroom {
  const { url, prisma, pool, deliveryPool, drop } = database
  const call = <Input extends z.ZodType, Value>(
    useCase: UseCase<Input, Value>,
    input: unknown,
    role: Role,
  ): Promise<Result<Value, Failure>> => useCase({ prisma, actor: actorWith(role), requestId: 'test', keys }, input)
  const answer = async (execution: ReturnType<typeof graphql>): Promise<Answer> => {
    const { data, errors } = await execution
    if (errors?.[0]) throw errors[0]
    return JSON.parse(JSON.stringify(data))
  }
  return {
    prisma,
    databaseUrl: url,
    pool,
    deliveryPool,
    async close() {
      const errors = await errorsOfReadModel(pool).finally(drop)
      expect(errors).toEqual([])
    },
    async freeze() {
      const frozen = await database.freeze()
      return { open: async () => newsroomOn(await frozen.copy(), keys), drop: frozen.drop }
    },
    async does(useCase, input, role = 'EDITOR') {
      const result = await call(useCase, input, role)
      if (!result.ok) throw new Error(`${useCase.action} failed: ${JSON.stringify(result.failure)}`)
      return result.value
    },
    async fails(useCase, input, role = 'EDITOR') {
      const result = await call(useCase, input, role)
      if (result.ok) throw new Error(`${useCase.action} was expected to fail`)
      return result.failure
    },
    async reader(source, variables = {}) {
      const contextOf = (tags?: Tags) =>
        deliveryContext((asOf) => deliveryReads(deliveryPool, asOf, tags), 'test', tags && { maxAge: 0, tags })
      const tags = new Tags()
      const document = parse(source)
      const [invalid] = validate(deliverySchema, document)
      if (invalid) throw invalid
      const data = await answer(
        Promise.resolve(
          execute({ schema: deliverySchema, document, variableValues: variables, contextValue: contextOf(tags) }),
        ),
      )
      await expectSamePlanned(document, variables, contextOf, { data, tags })
      return data
    },
    editorial: (source, variableValues, by = 'EDITOR') =>
      answer(
        graphql({
          schema: editorialSchema,
          source,
          variableValues,
          contextValue: editorialContext({
            reads: editorialReads(pool, typeof by === 'string' ? actorWith(by) : by),
            actor: typeof by === 'string' ? actorWith(by) : by,
            prisma,
            requestId: 'test',
            adminUrl: 'http://localhost:3000',
            keys,
          }),
        }),
      ),
  }
}
