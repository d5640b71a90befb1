import { readdirSync, readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const folder = '../../examples/queries/'
const queries = readdirSync(new URL(folder, import.meta.url)).map((name) => ({ name, text: read(folder + name) }))
const shown = [...read('../../docs/guides/front-end.md').matchAll(/```graphql\n([\s\S]*?)```/g)].map(
  (match) => match[1],
)

describe('the guide for front-ends', () => {
  const schema = buildSchema(read('../api/delivery.graphql'))

  it.each(queries)('gives a query that the delivery graph answers: $name', ({ text }) => {
    expect(validate(schema, parse(text))).toEqual([])
  })

  it('shows each example as it stands in the repository', () => {
    expect(shown.toSorted()).toEqual(queries.map(({ text }) => text).toSorted())
  })
})
