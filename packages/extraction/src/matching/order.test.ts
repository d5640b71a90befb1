import { expect, it } from 'vitest'
import { coverageOf } from './coverage.ts'
import { densest, RunFinder } from './order.ts'
import { prepareQuery } from './query.ts'
import type { PreparedQuery } from './query.ts'
import { IndexedClaims } from './indexed-claims.ts'
import { SoftMatcher } from './soft-match.ts'

const store = new IndexedClaims()
store.add({ id: 'ferry', text: 'The mayor of Harbourton sold the old ferry.', title: 'The ferry of Harbourton' })
const tokens = store.tokensOf(0)

const asked = (text: string): PreparedQuery => prepareQuery(store, { text })

it.each([
  ['They say the mayor of Harbourton sold it', 5],
  ['ferry old the sold', 1],
  ['sold the old ferry the ferry of', 4],
  ['Whales sing', 0],
])('%s: has %i words in a row as recorded, not counted across claim and title', (text, length) => {
  expect(new RunFinder(asked(text)).longest(tokens)).toBe(length)
})

it('tells words met close together from words met far apart', () => {
  const share = (text: string): number => {
    const query = asked(text)
    const { all, near } = densest(
      coverageOf(store, query, new SoftMatcher(store.vocabulary, query), tokens, new Set()).met,
    )
    return near / all
  }
  expect(share('mayor Harbourton ferry')).toBeCloseTo(1)
  expect(share('mayor one two three four five six seven eight nine ten Harbourton ferry')).toBeLessThan(1)
})
