import { describe, expect, it } from 'vitest'
import { createClaimIndex } from '../claim-index.ts'
import { CONTRAST_CASES } from '../testing/contrast-cases.ts'
import { contrastsBetween } from './index.ts'

/** All recorded claims in one index, as in a newsroom. */
const index = createClaimIndex()
CONTRAST_CASES.forEach(({ recorded }, at) => index.add({ id: String(at), text: recorded }))

const bandOf = (at: number): string | undefined =>
  index.query({ text: CONTRAST_CASES[at]?.query ?? '' }).find(({ id }) => id === String(at))?.band

const apart = CONTRAST_CASES.map((one, at) => ({ ...one, at })).filter(({ isSame }) => !isSame)
const alike = CONTRAST_CASES.map((one, at) => ({ ...one, at })).filter(({ isSame }) => isSame)

describe('a claim in much the same words', () => {
  it.each(apart)('is never called the same when it $kind: $query', ({ at, query, recorded }) => {
    const { found, negated } = contrastsBetween(query, recorded)
    expect(found.length > 0 || negated !== null).toBe(true)
    expect(bandOf(at)).not.toBe('same')
  })

  it.each(alike)('is set apart by nothing when it $kind: $query', ({ query, recorded }) => {
    expect(contrastsBetween(query, recorded)).toEqual({ found: [], negated: null })
  })

  it('is called the same when it says the same, nine times of ten', () => {
    const called = alike.filter(({ at }) => bandOf(at) === 'same')
    expect(called.length).toBeGreaterThanOrEqual(0.9 * alike.length)
  })
})

describe('what sets two claims apart', () => {
  it('is shown with the words of both', () => {
    expect(contrastsBetween('Halden fined Nordvik.', 'Nordvik fined Halden.').found).toEqual([
      { code: 'roles-differ', here: 'Halden fined Nordvik', there: 'Nordvik fined Halden' },
    ])
    expect(contrastsBetween('The tram will stop in May.', 'The tram will stop in June.').found).toEqual([
      { code: 'date-differs', here: 'May', there: 'June' },
    ])
  })

  it('is looked for in the sentence of a post that retells the claim', () => {
    const post = 'Nobody told us! The council banned scooters in the old town. What next?'
    expect(contrastsBetween(post, 'The council allowed scooters in the old town.').found).toMatchObject([
      { code: 'opposite', here: 'banned', there: 'allowed' },
    ])
  })

  it('is that they say different things where two plain sentences share a few words in passing', () => {
    expect(
      contrastsBetween('The old mayor opened a school in Arvik.', 'Snow closed the pass near Arvik for two days.'),
    ).toMatchObject({ found: [{ code: 'words-differ' }], negated: null })
  })

  it('is not looked for where one of the two is a long post that shares a few words in passing', () => {
    const post =
      'What a day in Arvik: the old mayor opened a school, the choir sang three songs, everybody got cake, ' +
      'and in the evening a band played on the quay until the rain came.'
    expect(contrastsBetween(post, 'Snow closed the pass near Arvik for two days.')).toEqual({
      found: [],
      negated: null,
    })
  })

  it('takes a passive for what it says', () => {
    expect(contrastsBetween('Nordvik was sued by Halden.', 'Halden sued Nordvik.').found).toEqual([])
    expect(contrastsBetween('Halden was sued by Nordvik.', 'Halden sued Nordvik.').found).toMatchObject([
      { code: 'roles-differ' },
    ])
  })

  it('counts two turns as none', () => {
    expect(contrastsBetween('The bank did not deny the loss.', 'The bank confirmed the loss.').negated).toBeNull()
  })

  it('takes a round number for the one that it stands for', () => {
    expect(
      contrastsBetween('More than two million people left Karsk.', '2.1 million people left Karsk.').found,
    ).toEqual([])
    expect(contrastsBetween('Two million people left Karsk.', '3.1 million people left Karsk.').found).toMatchObject([
      { code: 'number-differs' },
    ])
  })
})
