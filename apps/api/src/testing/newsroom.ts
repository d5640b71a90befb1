import type { Actor, Result, Role } from '@sourceline/domain'
import type { PrismaClient } from '@sourceline/database'
import { testDatabase } from '@sourceline/kit'
import { graphql } from 'graphql'
import type { Pool } from 'pg'
import type { z } from 'zod'
import { deliveryContext, editorialContext } from '../graphql/context.ts'
import { deliverySchema, editorialSchema } from '../graphql/schemas.ts'
import type { Failure } from '../platform/failure.ts'
import { readsOver } from '../platform/reads/reads.ts'
import type { UseCase } from '../platform/use-case.ts'

/** An answer of a graph, loosely typed for assertions. */
// eslint-disable-next-line typescript/no-explicit-any -- answers are as varied as the queries of tests
export type Answer = any

/** An empty newsroom on a database of its own, with everything that tests do to it. */
export interface TestNewsroom {
  readonly prisma: PrismaClient
  readonly pool: Pool
  readonly deliveryPool: Pool
  /** Runs a use-case as a role; gives its value or throws what it failed with. */
  does<Input extends z.ZodType, Value>(useCase: UseCase<Input, Value>, input: unknown, role?: Role): Promise<Value>
  /** Runs a use-case that is expected to fail. */
  fails<Input extends z.ZodType, Value>(useCase: UseCase<Input, Value>, input: unknown, role?: Role): Promise<Failure>
  /** What readers see. Throws on errors. */
  reader(query: string, variables?: Record<string, unknown>): Promise<Answer>
  /** What the desk sees. Throws on errors. */
  desk(query: string, variables?: Record<string, unknown>, role?: Role): Promise<Answer>
  close(): Promise<void>
}

/** Somebody who acts in a test. */
const actorWith = (role: Role): Actor => ({ kind: 'USER', id: `user-${role.toLowerCase()}`, name: `The ${role.toLowerCase()}`, role })

/** Opens an empty newsroom; close it in `afterAll`. */
export async function openTestNewsroom(): Promise<TestNewsroom> {
  const { prisma, pool, deliveryPool, drop } = await testDatabase()
  const call = <Input extends z.ZodType, Value>(useCase: UseCase<Input, Value>, input: unknown, role: Role): Promise<Result<Value, Failure>> =>
    useCase({ prisma, actor: actorWith(role), requestId: 'test' }, input)
  const answer = async (execution: ReturnType<typeof graphql>): Promise<Answer> => {
    const { data, errors } = await execution
    if (errors?.[0]) throw errors[0]
    return JSON.parse(JSON.stringify(data))
  }
  return {
    prisma,
    pool,
    deliveryPool,
    close: drop,
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
    reader: (source, variableValues) =>
      answer(graphql({ schema: deliverySchema, source, variableValues, contextValue: deliveryContext((asOf) => readsOver(deliveryPool, 'delivery', asOf), 'test') })),
    desk: (source, variableValues, role = 'EDITOR') =>
      answer(
        graphql({
          schema: editorialSchema, source, variableValues,
          contextValue: editorialContext({ reads: readsOver(pool, 'editorial'), actor: actorWith(role), prisma, requestId: 'test', adminUrl: 'http://localhost:3000' }),
        }),
      ),
  }
}
