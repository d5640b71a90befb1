import type { ApolloServer, BaseContext } from '@apollo/server'
import type { Actor } from '@sourceline/domain'
import type { FastifyRequest } from 'fastify'

/** Both graphs, started, with what makes the context of a request to each. */
export interface Graphs<Delivery extends BaseContext = BaseContext, Editorial extends BaseContext = BaseContext> {
  readonly delivery: ApolloServer<Delivery>
  readonly editorial: ApolloServer<Editorial>
  deliveryContext(request: FastifyRequest): Delivery
  editorialContext(request: FastifyRequest, actor: Actor): Editorial
}
