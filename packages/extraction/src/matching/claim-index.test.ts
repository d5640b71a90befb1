import { describe, expect, it } from 'vitest'
import { createClaimIndex } from './claim-index.ts'
import type { ClaimIndex, ClaimMatch } from './claim-index.ts'

const RECORDED = [
  {
    id: 'ferry',
    text: 'The city of Harbourton spent 4.2 million crowns on a new ferry in 2021.',
    title: 'What did the Harbourton ferry cost?',
    date: '2021-05-02',
  },
  {
    id: 'contract',
    text: 'Mayor Ann Tully did not sign the ferry contract.',
    title: 'Tully and the contract',
    date: '2021-05-20',
  },
  {
    id: 'library',
    text: 'The Low Street library will close for the winter.',
    title: 'Library closing',
    date: '2020-11-01',
  },
  {
    id: 'trawlers',
    text: 'The Northern Fishing Board fined seventeen trawlers.',
    title: 'Trawlers fined',
    date: '2019-03-01',
  },
]

function newsroomIndex(): ClaimIndex {
  const index = createClaimIndex()
  for (const claim of RECORDED) index.add(claim)
  return index
}

function best(text: string, date?: string): ClaimMatch {
  const [match] = newsroomIndex().query(date === undefined ? { text } : { text, date })
  if (!match) throw new Error('nothing was found')
  return match
}

const reason = (match: ClaimMatch, code: string): string | undefined =>
  match.reasons.find((one) => one.code === code)?.text

describe('asking whether a claim is already recorded', () => {
  it('finds the claim retold in other words, first and as the same', () => {
    expect(best('Harbourton paid 4,200,000 crowns for its new ferry')).toMatchObject({ id: 'ferry', band: 'same' })
  })

  it('says which names and numbers agree', () => {
    const match = best('In Harbourton a ferry cost 4.2 million')
    expect(reason(match, 'same-names')).toBe('Same names: Harbourton')
    expect(reason(match, 'same-numbers')).toBe('Same numbers: 4.2 million')
  })

  it('says how near the dates are, and warns when they are far apart', () => {
    expect(reason(best('The Harbourton ferry', '2021-05-02T08:00:00Z'), 'same-date')).toBe('Same date')
    expect(reason(best('The Harbourton ferry', '3 May 2021'), 'same-date')).toBe('Dates 1 day apart')
    expect(reason(best('The Harbourton ferry', 'May 2, 2023'), 'said-apart')).toBe('Dates differ: 24 months apart')
  })

  it('warns of another number and never calls such a claim the same', () => {
    const match = best('The city of Harbourton spent 9 million crowns on a new ferry in 2021.')
    expect(reason(match, 'number-differs')).toBe('Number differs: 9 million here, 4.2 million there')
    expect(match).toMatchObject({ id: 'ferry', band: 'related' })
  })

  it('warns of another year', () => {
    expect(reason(best('The city of Harbourton spent 4.2 million on a ferry in 2019.'), 'date-differs')).toBe(
      'Date differs: 2019 here, 2021 there',
    )
  })

  it('warns when one is negated and never calls such a claim the same', () => {
    const match = best('Mayor Ann Tully did sign the ferry contract.')
    expect(reason(match, 'negated')).toBe('Negated there, not here')
    expect(match).toMatchObject({ id: 'contract', band: 'related' })
    expect(best('Mayor Ann Tully did not sign the ferry contract.')).toMatchObject({ id: 'contract', band: 'same' })
  })

  it('puts warnings before agreements', () => {
    const kinds = best('Harbourton spent 9 million crowns on a new ferry').reasons.map(({ kind }) => kind)
    expect(kinds).toEqual([...kinds].sort().reverse())
    expect(kinds[0]).toBe('warning')
  })

  it('calls nothing related that shares a word in passing', () => {
    const matches = newsroomIndex().query({ text: 'A new winter coat is on sale', date: '2021-05-02' })
    expect(matches.every(({ band }) => band === 'none')).toBe(true)
  })

  it('finds nothing where no word is shared', () => {
    expect(newsroomIndex().query({ text: 'Zebras yodel' })).toEqual([])
    expect(newsroomIndex().query({ text: '?!' })).toEqual([])
    expect(createClaimIndex().query({ text: 'The ferry' })).toEqual([])
  })

  it('reads hashtags, handles and short forms', () => {
    expect(best('#HarbourtonFerry was dear')).toMatchObject({ id: 'ferry' })
    expect(best('#thestreetlibrary')).toMatchObject({ id: 'library' })
    expect(best('@AnnTully signs')).toMatchObject({ id: 'contract' })
    expect(best('The NFB is at it again')).toMatchObject({ id: 'trawlers' })
  })

  it('uses the names it is given beside the words', () => {
    expect(newsroomIndex().query({ text: 'She never signed', names: ['Ann Tully'] })[0]).toMatchObject({
      id: 'contract',
    })
  })

  it('takes author and day of a quoted post from its last line', () => {
    expect(reason(best('That ferry! — Ann Tully (@anntully) May 20, 2021'), 'same-date')).toBe('Same date')
  })

  it('shows no more than asked for', () => {
    expect(newsroomIndex().query({ text: 'the ferry contract of Harbourton' }, { top: 1 })).toHaveLength(1)
  })
})

describe('keeping the index current', () => {
  it('refuses to record an id twice', () => {
    expect(() => newsroomIndex().add({ id: 'ferry', text: 'Another ferry.' })).toThrow(
      'Claim ferry is already recorded: use update',
    )
  })

  it('follows a claim whose wording changes', () => {
    const index = newsroomIndex()
    index.update({ id: 'library', text: 'The swimming pool will open in spring.' })
    expect(index.query({ text: 'library closing' })).toEqual([])
    expect(index.query({ text: 'The swimming pool opens' })[0]?.id).toBe('library')
    expect(index.size).toBe(RECORDED.length)
  })

  it('says whether there was a claim to forget', () => {
    const index = newsroomIndex()
    expect([index.remove('ferry'), index.remove('ferry'), index.has('ferry'), index.size]).toEqual([
      true,
      false,
      false,
      3,
    ])
  })
})

describe('claims that are no answer', () => {
  it('leaves them out, as rivals of the others too', () => {
    const index = newsroomIndex()
    index.add({ id: 'retold', text: 'Harbourton paid 4.2 million crowns for the new ferry.' })
    const scoreOfRetold = (except: string[]): number =>
      index
        .query({ text: 'The city of Harbourton spent 4.2 million crowns on a new ferry.' }, { except })
        .find(({ id }) => id === 'retold')?.score ?? 0
    expect(index.query({ text: 'the new ferry' }, { except: ['ferry'] }).map(({ id }) => id)).not.toContain('ferry')
    expect(scoreOfRetold(['ferry'])).toBeGreaterThan(scoreOfRetold([]))
  })
})
