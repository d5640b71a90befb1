import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server'
import type { FormattedExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { saysUnavailable } from '../platform/unavailable.ts'
import type { Context } from './context.ts'
import { NotPlanned, planOperation, type OperationPlan } from './operation-plan.ts'
import { unavailableError } from './unavailable-answers.ts'

/** An answer as it goes out; its status is the server's to set. */
const answer = (singleResult: Pick<FormattedExecutionResult, 'data' | 'errors'>): GraphQLResponse => ({
  http: { status: undefined, headers: new HeaderMap() },
  body: { kind: 'single', singleResult },
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
            return answer({ data: await plan.run(contextValue, request.variables ?? {}) })
          } catch (error) {
            // Asked again, it would only wait again.
            if (saysUnavailable(error)) return answer({ errors: [unavailableError(error)] })
            if (error instanceof NotPlanned && error.always) plans.set(operation, null)
            return null
          }
        },
      }),
  }
}
