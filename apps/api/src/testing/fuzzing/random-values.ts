import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql'
import type { Chances } from '@sourceline/kit'

/** A name among values, to be written without quotation marks where a document is written. */
export class EnumName {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }

  toJSON(): string {
    return this.name
  }
}

/** What breaks programs when it comes as a text. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'nul in \u0000 between',
  '\uD800',
  '\uDFFFturned\uD800',
  '\u202Eright to left',
  'e\u0301'.repeat(500),
  '👩‍👩‍👧‍👦'.repeat(40),
  '%',
  '\\',
  "'; DROP TABLE article; --",
  '${7*7}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '\r\nSet-Cookie: a=b',
  'a'.repeat(5_000),
  '-'.repeat(3_000),
  '(((((((((((((((((((((((((',
  '" OR (((',
  '&|!<->:*',
  '__proto__',
  'constructor',
  'null',
  'https://nowhere.invalid/a?b=c#d',
  'javascript:alert(1)',
  'council OR storm -mayor "harbour bridge"',
]

const hostileIds: readonly string[] = [
  '',
  'article',
  'article_',
  'article_zzzzzzzzzzzzzzzzzzzzzzzzzz',
  '1',
  '\u0000',
  '@',
]

const moments: readonly string[] = [
  '2026-03-01T09:30:00Z',
  '1970-01-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  '0000-00-00T00:00:00Z',
  '2026-02-30T25:61:61Z',
  '2016-12-31T23:59:60Z',
  'yesterday',
]

const numbers: readonly number[] = [0, 1, -1, 2, 5, 20, 100, 1_000, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 1e300, 0.5, -0]

/** Values that inputs are given: most as the schema asks for them, some that only look so. */
export class RandomValues {
  readonly #chances: Chances
  readonly #ids: readonly string[]

  /** @param ids Typed ids of records that there are. */
  constructor(chances: Chances, ids: readonly string[]) {
    this.#chances = chances
    this.#ids = ids
  }

  /** A value for a type; lists and objects end with a depth of nothing. */
  of(type: GraphQLInputType, depth = 4): unknown {
    const chances = this.#chances
    if (chances.isOnce(0.015)) return this.#anything()
    if (!isNonNullType(type) && chances.isOnce(0.05)) return null
    const given = getNullableType(type)
    if (isListType(given)) {
      if (chances.isOnce(0.05)) return this.of(given.ofType, depth - 1)
      return depth > 0 ? chances.several(3, () => this.of(given.ofType, depth - 1)) : []
    }
    if (isEnumType(given)) {
      return new EnumName(chances.isOnce(0.02) ? 'NO_SUCH_VALUE' : chances.oneOf(given.getValues()).name)
    }
    if (isInputObjectType(given)) return this.#object(given, depth)
    return this.#scalar(given.name)
  }

  #object(type: GraphQLInputObjectType, depth: number): Record<string, unknown> {
    const chances = this.#chances
    const optional = depth > 1 ? 0.3 : 0.05
    const fields = Object.values(type.getFields()).filter(
      (field) => !chances.isOnce(isNonNullType(field.type) ? 0.02 : 1 - optional),
    )
    const asked = type.isOneOf ? fields.slice(0, 1) : fields
    const given = asked.map((field) => [field.name, this.of(field.type, depth - 1)] as const)
    return Object.fromEntries(chances.isOnce(0.02) ? [...given, ['noSuchField', 1]] : given)
  }

  #scalar(name: string): unknown {
    const chances = this.#chances
    switch (name) {
      case 'ID':
        return chances.isOnce(0.75) && this.#ids.length > 0 ? chances.oneOf(this.#ids) : chances.oneOf(hostileIds)
      case 'Int':
      case 'Float':
        return chances.oneOf(numbers)
      case 'Boolean':
        return chances.isOnce(0.5)
      case 'DateTime':
        return chances.oneOf(moments)
      case 'Date':
        return chances.oneOf(moments).slice(0, 10)
      case 'JSON':
        return this.#json(5)
      default:
        return chances.isOnce(0.4) ? `words ${chances.below(1_000)}` : chances.oneOf(hostileTexts)
    }
  }

  #json(depth: number): unknown {
    const chances = this.#chances
    if (depth === 0 || chances.isOnce(0.2)) return this.#anything()
    if (chances.isOnce(0.2)) return chances.several(4, () => this.#json(depth - 1))
    const type = chances.oneOf(['doc', 'paragraph', 'text', 'heading', 'image', 'claim', '', 'constructor'])
    const content = chances.several(3, () => this.#json(depth - 1))
    const marks = [{ type: 'claim', attrs: { claimId: chances.oneOf(this.#ids), role: 'ATTRIBUTED' } }]
    return { type, content, text: chances.oneOf(hostileTexts), ...(chances.isOnce(0.3) ? { marks } : {}) }
  }

  #anything(): unknown {
    return this.#chances.oneOf<unknown>([0, -1, 1.5, true, [], {}, [[]], { a: { a: {} } }, ...hostileTexts])
  }
}
