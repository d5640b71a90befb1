import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server'
import {
  getOperationAST,
  type FormattedExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { saysUnavailable } from '../platform/unavailable.ts'
import type { Context } from './context.ts'
import { KnownDocuments, type Question } from './known-documents.ts'
import { planOperation, type OperationPlan } from './operation-plan.ts'
import { unavailableError } from './unavailable-answers.ts'

/** An answer as it goes out; its status is the server's to set. */
const answer = (singleResult: Pick<FormattedExecutionResult, 'data' | 'errors'>): GraphQLResponse => ({
  http: { status: undefined, headers: new HeaderMap() },
  body: { kind: 'single', singleResult },
})

/** The bytes of an answer, as Apollo has them. */
const bodyOf = (data: string): string => `{"data":${data}}\n`

/** The bytes of an answer with their context; or the context alone, or nothing, where the engine has to answer. */
type PlannedAnswer =
  | { readonly context: Context; readonly body: string }
  | { readonly context?: Context; readonly body?: undefined }

/**
 * Answers the operations of a graph along their {@link OperationPlan}. Those that the engine does not know yet come
 * through it, and their plan is kept as long as it keeps the parsed document; a known document is answered before it.
 * Where a plan gives up, graphql-js answers from the beginning: use it only for a graph that changes nothing.
 */
export class PlannedAnswers {
  private readonly schema: GraphQLSchema
  private readonly plans = new WeakMap<OperationDefinitionNode, OperationPlan | null>()
  private readonly known = new KnownDocuments()
  /** Where a plan gave up before the engine was asked, and why: it is not tried again. */
  private readonly failed = new WeakMap<Context, { readonly error: unknown }>()
  private readonly texts = new WeakMap<object, string>()

  constructor(schema: GraphQLSchema) {
    this.schema = schema
  }

  /** Whether the operation of a question is known. */
  knows(question: Question): boolean {
    return this.known.find(question) !== null
  }

  /**
   * Answers a question whose operation is known.
   *
   * @param contextOf Makes the context of the request, once.
   * @returns Where there are no bytes, the engine has to answer: in the context that was made, if one was.
   */
  async answer(question: Question, contextOf: () => Promise<Context>): Promise<PlannedAnswer> {
    const found = this.known.find(question)
    if (!found) return {}
    const context = await contextOf()
    try {
      return { context, body: bodyOf(await found.plan.run(context, found.variables)) }
    } catch (error) {
      this.failed.set(context, { error })
      return { context }
    }
  }

  /** Lets the engine answer along plans, and learns from it which documents are known. */
  readonly plugin: ApolloServerPlugin<Context> = {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ document, contextValue, request, source, queryHash }) => {
          const operation = getOperationAST(document, request.operationName)
          if (!operation) return null
          let plan = this.plans.get(operation)
          if (plan === undefined) this.plans.set(operation, (plan = planOperation(this.schema, document, operation)))
          if (plan === null) return null
          try {
            const data = await this.runOnce(plan, contextValue, request.variables ?? {})
            if (source !== undefined && queryHash !== undefined)
              this.known.learn(source, request.operationName, { plan, hash: queryHash })
            const parsed: Record<string, unknown> = JSON.parse(data)
            this.texts.set(parsed, bodyOf(data))
            return answer({ data: parsed })
          } catch (error) {
            // Asked again, it would only wait again.
            return saysUnavailable(error) ? answer({ errors: [unavailableError(error)] }) : null
          }
        },
      }),
  }

  /** The bytes of an answer that the engine gives: those of its plan, where it has one. */
  readonly stringify = (result: FormattedExecutionResult): string =>
    (result.data && this.texts.get(result.data)) ?? `${JSON.stringify(result)}\n`

  private runOnce(plan: OperationPlan, context: Context, variables: Readonly<Record<string, unknown>>) {
    const failed = this.failed.get(context)
    if (failed) throw failed.error
    return plan.run(context, variables)
  }
}
