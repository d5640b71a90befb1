import { readSqlFiles } from '@sourceline/database/present-sql'
import { expect, test } from 'vitest'

const files = readSqlFiles()
const textsOf = (schema: string) =>
  new Map(
    files
      .filter(({ object }) => object.startsWith(`view ${schema}.`))
      .map(({ object, text }) => [object.slice(`view ${schema}.`.length), text]),
  )

/** The text of a view as of a moment, read at the present: what is left may differ from `delivery` in nothing. */
function atPresent(text: string): string {
  return text
    .replaceAll("least(current_setting('sourceline.as_of')::timestamptz, now())", 'now()')
    .replaceAll(/public\.readable_(\w+)/g, 'public.$1')
    .replaceAll('delivery_as_of.', 'delivery.')
}

/** What of the present is kept in the read model, as it is worked out from the tables. */
const workedOut = (): ReadonlyMap<string, string> =>
  new Map(
    [...textsOf('truth')].map(([view, text]) => [
      view,
      text.replace(/^--.*\n/, '').replace(`VIEW truth.${view}`, `VIEW delivery.${view}`),
    ]),
  )

test('what was public at a moment is asked in the words of what is public now', () => {
  const kept = workedOut()
  expect(kept.size).toBeGreaterThan(3)
  const present = new Map([...textsOf('delivery')].map(([view, text]) => [view, kept.get(view) ?? text]))
  const past = textsOf('delivery_as_of')
  expect(present.size).toBeGreaterThan(15)
  expect([...past.keys()]).toEqual([...present.keys()])
  for (const [view, text] of past) expect(atPresent(text)).toBe(present.get(view))
})
