import type { Chances } from '@sourceline/kit'
import {
  getNamedType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql'

/** What arguments of queries are given. */
export interface Words {
  readonly ids: readonly string[]
  readonly slugs: readonly string[]
  readonly words: readonly string[]
  readonly moments: readonly string[]
}

/**
 * Makes queries of a schema: few fields each, so that one which forgets what it is made from is not saved by another that
 * names it.
 */
export class RandomQueries {
  readonly #schema: GraphQLSchema
  readonly #chances: Chances

  constructor(schema: GraphQLSchema, chances: Chances) {
    this.#schema = schema
    this.#chances = chances
  }

  query(words: Words): string {
    const fields = Object.values(this.#schema.getQueryType()?.getFields() ?? {})
    const roots = Array.from({ length: this.#chances.isOnce(0.2) ? 2 : 1 }, (_, place) => {
      const field = this.#chances.oneOf(fields)
      return `r${place}: ${field.name}${this.#rootArguments(field, words)} ${this.#selection(getNamedType(field.type), 4)}`
    })
    return `{ ${roots.join(' ')} }`
  }

  #rootArguments(field: GraphQLField<unknown, unknown>, words: Words): string {
    const given = field.args.flatMap(({ name, type }) => {
      const value = this.#value(field.name, name, getNamedType(type), words)
      const isAsked = isNonNullType(type) || this.#chances.isOnce(0.4)
      return value === null || !isAsked ? [] : [[name, value] as const]
    })
    const byName = new Map(given)
    if (field.args.some(({ name }) => name === 'slug')) {
      byName.delete('id')
      byName.set('slug', JSON.stringify(this.#chances.oneOf(words.slugs)))
    }
    if (byName.has('id') && byName.get('id')?.includes('@')) byName.delete('asOf')
    const texts = [...byName].map(([name, value]) => `${name}: ${value}`)
    return texts.length > 0 ? `(${texts.join(', ')})` : ''
  }

  #value(root: string, name: string, type: GraphQLNamedType, words: Words): string | null {
    if (name === 'id') {
      const own = words.ids.filter((id) => root === 'node' || id.startsWith(`${root}_`))
      return own.length > 0 ? JSON.stringify(this.#chances.oneOf(own)) : '"claim_01h455vb4pex5vsknk084sn02q"'
    }
    if (name === 'ids') return JSON.stringify([this.#chances.oneOf(words.ids), this.#chances.oneOf(words.ids)])
    if (name === 'asOf') return this.#chances.isOnce(0.2) ? JSON.stringify(this.#chances.oneOf(words.moments)) : null
    if (name === 'first') return String(this.#chances.oneOf([1, 2, 5, 20]))
    if (name === 'query') return JSON.stringify(this.#chances.oneOf(words.words))
    if (name === 'filter') return this.#filter(type.name, words)
    return isEnumType(type) ? this.#chances.oneOf(type.getValues()).name : null
  }

  #filter(type: string, words: Words): string | null {
    if (type === 'ArticleFilter')
      return this.#chances.oneOf([
        `{ topic: ${JSON.stringify(this.#chances.oneOf(words.slugs))} }`,
        '{ kind: [NEWS] }',
        '{ locale: "fr" }',
      ])
    if (type === 'ClaimFilter')
      return this.#chances.oneOf([
        '{ kind: [FACT] }',
        '{ verdict: [FALSE] }',
        '{ assessed: true }',
        '{ assessed: false }',
      ])
    return null
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    if (isLeafType(type)) return ''
    if (isUnionType(type) || isInterfaceType(type)) {
      const possible = this.#chances.oneOf(this.#schema.getPossibleTypes(type))
      return `{ __typename ... on ${possible.name} ${this.#selection(possible, depth)} }`
    }
    if (!isObjectType(type)) throw new Error(`${type.name} has no fields`)
    const all = Object.values(type.getFields())
    const fields = depth > 0 ? all : all.filter((field) => isLeafType(getNamedType(field.type)))
    if (fields.length === 0) return '{ __typename }'
    const chosen = new Set(Array.from({ length: this.#chances.oneOf([1, 1, 2, 3]) }, () => this.#chances.oneOf(fields)))
    const texts = [...chosen].map((field) => {
      const limit = field.args.some(({ name }) => name === 'first') && this.#chances.isOnce(0.4) ? '(first: 2)' : ''
      return `${field.name}${limit} ${this.#selection(getNamedType(field.type), depth - 1)}`
    })
    return `{ ${texts.join(' ')} }`
  }
}
