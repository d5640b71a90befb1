import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import SubGraphPlugin from '@pothos/plugin-sub-graph'
import { GraphQLError } from 'graphql'
import type { Context } from './context.ts'
import { limits } from './limits.ts'

/** The types that the builder knows by name. */
export interface GraphTypes {
  Context: Context
  SubGraphs: 'Delivery' | 'Editorial'
  DefaultFieldNullability: false

  Scalars: {
    ID: { Input: string; Output: string }
    DateTime: { Input: Date; Output: Date | string }
    Date: { Input: string; Output: string }
    JSON: { Input: unknown; Output: unknown }
  }
}

interface Size {
  readonly breadth: number
  readonly complexity: number
  readonly depth: number
}

/** How large a query is in the kind that exceeds its limit. */
function measured(kind: 'Breadth' | 'Complexity' | 'Depth', { breadth, complexity, depth }: Size): number {
  if (kind === 'Complexity') return complexity
  return kind === 'Depth' ? depth : breadth
}

/** A builder with nothing in it. What does not say otherwise is editorial. */
export const emptyBuilder = () =>
  new SchemaBuilder<GraphTypes>({
    plugins: [ComplexityPlugin, SubGraphPlugin],
    defaultFieldNullability: false,
    subGraphs: { defaultForTypes: ['Editorial'], defaultForFields: ['Editorial'], fieldsInheritFromTypes: false },
    complexity: {
      defaultComplexity: 1,
      defaultListMultiplier: 5,
      limit: (context) => limits[context.graph],
      complexityError: (kind, result) =>
        new GraphQLError(
          `The query is too large: its ${kind.toLowerCase()} is ${measured(kind, result)}. Ask for less at a time.`,
          {
            extensions: { code: 'QUERY_TOO_LARGE', http: { status: 400 } },
          },
        ),
    },
  })

/** The one builder of both graphs. */
export const builder = emptyBuilder()

/** Declares a type, field or value as public. */
export const pub: { subGraphs: GraphTypes['SubGraphs'][] } = { subGraphs: ['Delivery', 'Editorial'] }

/** Declares an argument as editorial. */
export const editorial: { subGraphs: GraphTypes['SubGraphs'][] } = { subGraphs: ['Editorial'] }

builder.queryType({ ...pub, description: 'What can be read.' })
builder.mutationType({
  description:
    'What can be changed. Every mutation answers with its payload or with one of the errors that can be expected of it.',
})
