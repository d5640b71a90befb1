import { readFileSync } from 'node:fs'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema, isInputObjectType, isIntrospectionType, isSpecifiedScalarType, type GraphQLSchema } from 'graphql'
import { expect, test } from 'vitest'
import { emptyBuilder, pub } from './builder.ts'
import { printedGraphs } from './printed-graphs.ts'
import { deliverySchema } from './schemas.ts'
import { surfaceOf } from './surface.ts'
import { outputFields } from './testing/schema-walk.ts'

const committed = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

async function breaking(before: string, after: GraphQLSchema): Promise<string[]> {
  const changes = await diff(buildSchema(before), after)
  return changes
    .filter((change) => change.criticality.level === CriticalityLevel.Breaking)
    .map((change) => change.message)
}

test('readers’ front-ends can ask for what is on the declared list, and for nothing else', () => {
  expect(surfaceOf(deliverySchema)).toEqual(committed('delivery-surface.txt').trim().split('\n'))
})

test('the committed graphs are those that the newsroom serves', () => {
  for (const [file, text] of Object.entries(printedGraphs()))
    expect(text, `${file} is stale: run npm run print-schema in apps/api`).toBe(committed(file))
})

test('what breaks front-ends since the last release is declared, and nothing else', async () => {
  const declared = committed('delivery-breaking.txt').split('\n').filter(Boolean)
  expect((await breaking(committed('delivery-released.graphql'), deliverySchema)).toSorted()).toEqual(declared)
})

test('a field that goes, or an argument that becomes required, is called breaking', async () => {
  const before = 'type Query { article(slug: String): String, claim: String }'
  expect(await breaking(before, buildSchema('type Query { article(slug: String!): String }'))).toHaveLength(2)
})

/** Declared on the type or field itself: what a default or a parent gives does not count. */
const declaredPublic = (thing: { extensions: Readonly<Record<string, unknown>> }): boolean => {
  const options = thing.extensions['pothosOptions'] as { subGraphs?: readonly string[] } | undefined
  return options?.subGraphs?.includes('Delivery') ?? false
}

test('every public type and field says of itself that it is public', () => {
  const types = Object.values(deliverySchema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  )
  expect(types.filter((type) => !declaredPublic(type)).map((type) => type.name)).toEqual([])
  expect(
    outputFields(deliverySchema)
      .filter(({ field }) => !declaredPublic(field))
      .map(({ path }) => path),
  ).toEqual([])
})

test('the readers’ graph changes nothing and knows no word of the editors’ graph', () => {
  expect(deliverySchema.getMutationType()).toBeUndefined()
  expect(deliverySchema.getSubscriptionType()).toBeUndefined()
  const editorial = /^(state|version|hasDraft|can|proposals|orphans|adverse|terms|createdAt|updatedAt|wordCount)$/
  expect(
    outputFields(deliverySchema)
      .filter(({ field }) => editorial.test(field.name))
      .map(({ path }) => path),
  ).toEqual([])
  const inputs = Object.values(deliverySchema.getTypeMap())
    .filter(isInputObjectType)
    .map((type) => type.name)
  expect(inputs.filter((name) => name.includes('Editorial') || name.endsWith('Input'))).toEqual([])
})

test('what nobody declared public is not in the readers’ graph', () => {
  const builder = emptyBuilder()
  builder.queryType({ ...pub })
  const Note = builder.objectRef<{ text: string; secret: string }>('Note').implement({
    ...pub,
    fields: (t) => ({ text: t.exposeString('text', { ...pub }), secret: t.exposeString('secret') }),
  })
  const Memo = builder
    .objectRef<{ text: string }>('Memo')
    .implement({ fields: (t) => ({ text: t.exposeString('text', { ...pub }) }) })
  builder.queryFields((t) => ({
    note: t.field({ ...pub, type: Note, resolve: () => ({ text: '', secret: '' }) }),
    memo: t.field({ type: Memo, resolve: () => ({ text: '' }) }),
  }))
  const surface = surfaceOf(builder.toSchema({ subGraph: 'Delivery' }))
  expect(surface).toEqual(expect.arrayContaining(['Query.note', 'Note.text']))
  expect(surface.filter((line) => /secret|memo/i.test(line))).toEqual([])
})
