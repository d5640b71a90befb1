import { buildSchema, execute, getOperationAST, parse, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'
import { expect, test } from 'vitest'
import type { Context } from './context.ts'
import { NotPlanned, planOperation } from './operation-plan.ts'

const schema = newsroomSchema()
const context = { graph: 'delivery' } as Context

function newsroomSchema(): GraphQLSchema {
  const built = buildSchema(`
    type Query { article(slug: String!): Article found(limit: Int = 2): [Found!]! broken: Article! late: Article }
    type Mutation { publish: Boolean }
    union Found = Article | Source
    type Article { slug: String! headline(length: Int): String dek: String missing: String!
      sources(first: Int = 5): [Source!] later: String }
    type Source { name: String! }
  `)
  const field = (type: string, name: string) =>
    (built.getType(type) as unknown as { getFields(): Record<string, { resolve?: unknown }> }).getFields()[name] ?? {}
  const article = (slug: string) => ({
    __typename: 'Article',
    slug,
    dek: null,
    headline: ({ length }: { length?: number }) => 'A long headline'.slice(0, length),
  })
  field('Query', 'article').resolve = async (_: unknown, { slug }: { slug: string }) =>
    slug === 'none' ? null : article(slug)
  field('Query', 'found').resolve = (_: unknown, { limit }: { limit: number }) =>
    [article('a'), { __typename: 'Source', name: 'Ada' }, article('b')].slice(0, limit)
  field('Query', 'broken').resolve = () => Promise.reject(new Error('broken'))
  field('Query', 'late').resolve = () => article('late')
  field('Article', 'headline').resolve = (row: ReturnType<typeof article>, args: { length?: number }) =>
    row.headline(args)
  field('Article', 'later').resolve = ({ slug }: { slug: string }) =>
    slug === 'lost' ? Promise.reject(new Error('no more')) : Promise.resolve(`later, "${slug}"`)
  field('Article', 'sources').resolve = (
    _: unknown,
    { first }: { first: number },
    __: unknown,
    info: { path: { key: string } },
  ) => ['Ada', 'Ben', 'Cy'].slice(0, first).map((name) => ({ name: `${name} as ${info.path.key}` }))
  Object.assign(built.getType('Found') ?? {}, { resolveType: (row: { __typename: string }) => row.__typename })
  return built
}

function planned(source: string, variables: Record<string, unknown> = {}) {
  const document = parse(source)
  return planOperation(schema, document, getOperationAST(document) as OperationDefinitionNode)?.run(context, variables)
}

test.each([
  ['one field', '{ article(slug: "x") { slug } }', {}],
  ['nothing found', '{ article(slug: "none") { slug } }', {}],
  [
    'aliases, a type name and a field of two arguments',
    '{ one: article(slug: "x") { __typename short: headline(length: 3) headline dek } two: article(slug: "y") { slug } }',
    {},
  ],
  [
    'variables and defaults',
    `query ($slug: String!, $first: Int, $length: Int = 4) {
      article(slug: $slug) { headline(length: $length) sources(first: $first) { name } all: sources { name } } }`,
    { slug: 'z', first: 1 },
  ],
  [
    'fragments that overlap',
    `{ article(slug: "x") { ...A ... on Article { sources(first: 2) { name } } } }
      fragment A on Article { slug sources(first: 2) { called: name } }`,
    {},
  ],
  ['fields that wait', '{ found(limit: 3) { ... on Article { slug later } } article(slug: "x") { later slug } }', {}],
  ['a list of several types', '{ found(limit: 3) { __typename ... on Article { slug } ... on Source { name } } }', {}],
])('a plan answers as graphql-js does: %s', async (_what, source, variables) => {
  const answer = await execute({ schema, document: parse(source), contextValue: context, variableValues: variables })
  expect(answer.errors).toBeUndefined()
  expect(await planned(source, variables)).toBe(JSON.stringify(answer.data))
})

test.each([
  ['a mutation', 'mutation { publish }'],
  ['directives', 'query ($with: Boolean!) { article(slug: "x") { slug @include(if: $with) } }'],
  ['introspection', '{ __schema { types { name } } }'],
  ['a key that objects treat in a way of their own', '{ article(slug: "x") { __proto__: slug } }'],
])('no plan is made of %s', (_what, source) => {
  expect(planned(source)).toBeUndefined()
})

test.each([
  ['a resolver throws', '{ late { slug } broken { slug } }'],
  ['what it waits for does not come', '{ late { slug } article(slug: "lost") { later } }'],
  ['null stands where none may', '{ article(slug: "x") { missing } }'],
])('a plan gives up where %s', async (_what, source) => {
  await expect(planned(source)).rejects.toThrow()
})

test('a plan gives up where a variable is missing or wrong', async () => {
  const source = 'query ($slug: String!) { article(slug: $slug) { slug } }'
  await expect(planned(source)).rejects.toThrow(NotPlanned)
  await expect(planned(source, { slug: 7 })).rejects.toThrow(NotPlanned)
})
