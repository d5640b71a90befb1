import type { GraphQLSchema } from 'graphql'
import { builder } from './builder.ts'
import './errors.graphql.ts'
import './node.graphql.ts'
import { closeRefusalCodes } from './refusal-codes.ts'
import './scalars.ts'

// Awaited, as the bundle keeps no order among modules that are imported for what they declare.
await import('../modules/registry.ts')
closeRefusalCodes()

/** The graph of readers' front-ends: what is public, read-only. */
export const deliverySchema: GraphQLSchema = builder.toSchema({ subGraph: 'Delivery' })

/** The graph of the newsroom: everything. */
export const editorialSchema: GraphQLSchema = builder.toSchema({ subGraph: 'Editorial' })
