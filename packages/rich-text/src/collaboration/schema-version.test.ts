import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { partSchemas } from './article-document.ts'
import { schemaVersion } from './schema-version.ts'

/** Nodes and marks with what stands in them, as what an editor does not know of that it takes out of a shared text. */
const surface = (): string => {
  const { nodes, marks } = partSchemas.body
  const of = (types: typeof nodes | typeof marks) =>
    Object.values(types)
      .map(
        ({ name, spec }) =>
          `${name} ${Object.keys(spec.attrs ?? {})
            .toSorted()
            .join(' ')} ${String(spec['content'] ?? '')}`,
      )
      .toSorted()
  return JSON.stringify([of(nodes), of(marks)])
}

it('the version of the schema grows with every change of its nodes, marks and attributes', () => {
  const printed = createHash('sha256').update(surface()).digest('hex').slice(0, 16)
  expect({ schemaVersion, printed }).toMatchInlineSnapshot(`
    {
      "printed": "3c76bdc33fda232f",
      "schemaVersion": 2,
    }
  `)
})
