import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server'
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { retryAfter, saysUnavailable, unavailable, unavailableMessage } from '../platform/unavailable.ts'
import type { Context } from './context.ts'
import { NotPlanned, planOperation, type OperationPlan } from './operation-plan.ts'

const unavailableAnswer = (error: unknown): GraphQLResponse => ({
  http: { status: unavailable.status, headers: new HeaderMap([['retry-after', String(retryAfter)]]) },
  body: {
    kind: 'single',
    singleResult: {
      errors: [{ message: unavailableMessage(error), extensions: { code: unavailable.code, retryAfter } }],
    },
  },
})

/**
 * Answers queries along their {@link OperationPlan}, which is kept as long as the server keeps the
 * parsed document. Where a plan gives up, graphql-js answers from the beginning: use it only for a
 * graph that changes nothing.
 */
export function plannedAnswers(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const plans = new WeakMap<OperationDefinitionNode, OperationPlan | null>()
  return {
    requestDidStart: () =>
      Promise.resolve({
        async responseForOperation({ document, operation, contextValue, request }) {
          let plan = plans.get(operation)
          if (plan === undefined) plans.set(operation, (plan = planOperation(schema, document, operation)))
          if (plan === null) return null
          try {
            const data = await plan.run(contextValue, request.variables ?? {})
            return {
              http: { status: undefined, headers: new HeaderMap() },
              body: { kind: 'single', singleResult: { data } },
            }
          } catch (error) {
            // Asked again, it would only wait again.
            if (saysUnavailable(error)) return unavailableAnswer(error)
            if (error instanceof NotPlanned && error.always) plans.set(operation, null)
            return null
          }
        },
      }),
  }
}
