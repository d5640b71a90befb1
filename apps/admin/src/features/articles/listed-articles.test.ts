import { expect, test } from 'vitest'
import { dayStart, listedArticles } from './listed-articles.ts'

const asked = (address: string) => {
  const parameters = new URLSearchParams(address)
  return listedArticles({
    text: (name) => parameters.get(name) ?? '',
    oneOf: (name, values) => values.find((value) => value === parameters.get(name)) ?? null,
  })
}

test('an address without filters lists everything, last changed first', () => {
  expect(asked('')).toEqual({
    filter: { kind: null, section: null, topic: null, author: null, publishedAfter: null, publishedBefore: null },
    editorial: { search: null, state: null, hasOpenProposals: null, mine: null, source: null, verdict: null },
    orderBy: 'RECENTLY_UPDATED',
  })
})

test('each filter of an address is asked for, and what is none of a list is left out', () => {
  const { filter, editorial, orderBy } = asked(
    'search=weir&state=PUBLISHED&kind=BRIEF&section=local&topic=water&author=mara&proposals=none&mine=yes&sort=OLDEST' +
      '&source=source_01h455vb4pex5vsknk084sn02q&verdict=FALSE',
  )
  expect(filter).toMatchObject({ kind: ['BRIEF'], section: 'local', topic: 'water', author: 'mara' })
  expect(editorial).toEqual({
    search: 'weir',
    state: ['PUBLISHED'],
    hasOpenProposals: false,
    mine: true,
    source: 'source_01h455vb4pex5vsknk084sn02q',
    verdict: ['FALSE'],
  })
  expect(orderBy).toBe('OLDEST')
  expect(asked('state=LOST&kind=POEM&sort=LOUDEST&from=soon&mine=perhaps&source=mayor&verdict=ODD')).toEqual(asked(''))
})

test('the last day that is asked for is in the list as a whole', () => {
  const { filter } = asked('from=2026-02-27&to=2026-02-28')
  expect(filter.publishedAfter).toBe(new Date(2026, 1, 27).toISOString())
  expect(filter.publishedBefore).toBe(new Date(2026, 2, 1).toISOString())
  expect(dayStart('2026-13-01')).toBeNull()
})
