import type { ApolloServer, BaseContext } from '@apollo/server'
import type { Actor } from '@sourceline/domain'

/** What a graph learns of a request besides its operation. */
export interface GraphRequest {
  readonly id: string
}

/** Both graphs, started, with what makes the context of a request to each. */
export interface Graphs<Delivery extends BaseContext = BaseContext, Editorial extends BaseContext = BaseContext> {
  readonly delivery: ApolloServer<Delivery>
  readonly editorial: ApolloServer<Editorial>
  deliveryContext(request: GraphRequest): Delivery
  editorialContext(request: GraphRequest, actor: Actor): Editorial
}
