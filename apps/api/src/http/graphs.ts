import type { ApolloServer } from '@apollo/server'
import type { Actor } from '@sourceline/domain'
import type { Context } from '../graphql/context.ts'
import type { GraphRequest } from '../graphql/graph-request.ts'
import type { PlannedAnswers } from '../graphql/planned-answers.ts'

/** Both graphs, started, with what makes the context of a request to each. */
export interface Graphs {
  readonly delivery: ApolloServer<Context>
  /** Answers what the published graph knows already, before its server is asked. */
  readonly plannedDelivery: PlannedAnswers
  readonly editorial: ApolloServer<Context>
  /** The published graph's schema, printed. */
  readonly deliverySchemaText: string
  readonly deliveryContext: (request: GraphRequest) => Context
  /** The same for an answer that caches may keep: until the next moment at which anything becomes public or ceases to be. */
  readonly keptDeliveryContext: (request: GraphRequest) => Promise<Context>
  /** `signal`: aborted when whoever asked has hung up. */
  editorialContext(request: GraphRequest, actor: Actor, signal?: AbortSignal): Context
}
