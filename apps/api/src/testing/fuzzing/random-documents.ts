import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql'
import type { Chances } from '@sourceline/kit'
import { EnumName, RandomValues } from './random-values.ts'

/** What a client posts to a graph. */
export interface GraphPost {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

const broken = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '$',
  '@',
  '...',
  '!',
  ':',
  '"',
  '"""',
  '\u0000',
  '#',
  '\uFEFF',
  'fragment',
  'on',
]

/**
 * A document drawn from a schema: fields, arguments, variables, aliases, fragments and directives. Most are valid; some have
 * a value that is none, or are cut and spliced as a text.
 */
export class RandomDocument {
  /** The fields of the root that it asks for. */
  readonly roots: string[] = []
  readonly #schema: GraphQLSchema
  readonly #chances: Chances
  readonly #values: RandomValues
  readonly #variables: { name: string; type: string; value: unknown }[] = []
  readonly #fragments: string[] = []

  /** @param ids Typed ids of records that there are. */
  constructor(schema: GraphQLSchema, chances: Chances, ids: readonly string[]) {
    this.#schema = schema
    this.#chances = chances
    this.#values = new RandomValues(chances, ids)
  }

  draw(): GraphPost {
    const chances = this.#chances
    const mutation = this.#schema.getMutationType()
    const isMutation = mutation && chances.isOnce(0.35)
    const root = isMutation ? mutation : this.#schema.getQueryType()
    if (!root) throw new Error('the schema has no queries')
    const count = chances.isOnce(0.1) ? 1 + chances.below(4) : 1
    const fields = Array.from({ length: count }, (_, place) => {
      const field = chances.oneOf(Object.values(root.getFields()))
      this.roots.push(field.name)
      return `r${place}: ${this.#field(field, 3)}`
    })
    const operation = `${isMutation ? 'mutation' : 'query'} Drawn${this.#declarations()} { ${fields.join(' ')} }`
    const query = [operation, ...this.#fragments].join(' ')
    return {
      query: chances.isOnce(0.12) ? this.#spoilt(query) : query,
      variables: Object.fromEntries(this.#variables.map(({ name, value }) => [name, value])),
    }
  }

  #declarations(): string {
    const declared = this.#variables.map(({ name, type }) => `$${name}: ${type}`)
    return declared.length > 0 ? `(${declared.join(', ')})` : ''
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args.flatMap((argument) => this.#argument(argument))
    const list = given.length > 0 ? `(${given.join(', ')})` : ''
    return `${field.name}${list}${this.#directive()} ${this.#selection(getNamedType(field.type), depth)}`
  }

  #argument({ name, type }: GraphQLArgument): string[] {
    const chances = this.#chances
    if (!chances.isOnce(isNonNullType(type) ? 0.99 : 0.3)) return []
    const value = this.#values.of(type)
    if (chances.isOnce(0.5)) return [`${name}: ${literal(value)}`]
    return [`${name}: ${this.#variable(String(type), value)}`]
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.#variables.length}`
    this.#variables.push({ name, type, value })
    return `$${name}`
  }

  #directive(): string {
    const chances = this.#chances
    if (!chances.isOnce(0.04)) return ''
    const condition = chances.isOnce(0.5) ? 'true' : this.#variable('Boolean!', chances.isOnce(0.7))
    return ` @${chances.oneOf(['include', 'skip'])}(if: ${condition})`
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    const chances = this.#chances
    if (isLeafType(type)) return ''
    if (isUnionType(type) || isInterfaceType(type)) {
      const possible = chances.oneOf(this.#schema.getPossibleTypes(type))
      return `{ __typename ... on ${possible.name} ${this.#selection(possible, depth)} }`
    }
    if (!isObjectType(type)) throw new Error(`${type.name} has no fields`)
    const all = Object.values(type.getFields())
    const fields = depth > 0 ? all : all.filter(({ type: own }) => isLeafType(getNamedType(own)))
    if (fields.length === 0) return '{ __typename }'
    const chosen = [...new Set(Array.from({ length: 1 + chances.below(4) }, () => chances.oneOf(fields)))]
    const text = `{ ${chosen.map((field, place) => `a${place}: ${this.#field(field, depth - 1)}`).join(' ')} }`
    return chances.isOnce(0.05) ? this.#asFragment(type.name, text) : text
  }

  #asFragment(type: string, selection: string): string {
    const name = `F${this.#fragments.length}`
    this.#fragments.push(`fragment ${name} on ${type} ${selection}`)
    return `{ ...${name} }`
  }

  /** A text with pieces of it lost, doubled or exchanged. */
  #spoilt(text: string): string {
    const chances = this.#chances
    const at = chances.below(text.length)
    const end = Math.min(text.length, at + 1 + chances.below(20))
    const [before, middle, after] = [text.slice(0, at), text.slice(at, end), text.slice(end)]
    return chances.oneOf([
      before + after,
      before + middle + middle + after,
      before + chances.oneOf(broken) + middle + after,
      before + middle.toUpperCase() + after,
      before,
    ])
  }
}

/** A value as a document writes it. */
function literal(value: unknown): string {
  if (value instanceof EnumName) return value.name
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).map(
    ([name, one]) => `${/^[_a-z]\w*$/i.test(name) ? name : '_'}: ${literal(one)}`,
  )
  return `{${fields.join(', ')}}`
}
