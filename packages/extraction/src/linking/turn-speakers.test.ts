import { describe, expect, it } from 'vitest'
import { saidBy, told } from '../testing/told.ts'

const interview = `Engineer Ana Sol tells us how the dam of Tal was saved.

Gazette: When did you see the water?

Sol: I saw it at noon. We closed 14 gates in May 2020 and nobody was hurt.

The council paid 30 million crowns for it in 2021.

Gazette: Critics say the dam is too old. Is it?

Sol: I think it will hold. They said the same in 1998.`

describe('in an interview whose turns bear names', () => {
  it('whoever answers is "I" and "we"', () => {
    expect(told(interview)).toContain('Ana Sol ASSERTS: it will hold')
  })

  it('what is answered belongs to whoever answers', () => {
    const said = saidBy(interview, 'Ana Sol').filter(({ by }) => by === 'rule:turn')
    expect(said.map(({ claim }) => claim.text)).toEqual([
      'We closed 14 gates in May 2020 and nobody was hurt',
      'The council paid 30 million crowns for it in 2021',
    ])
    expect(said[0]).toMatchObject({ cue: null, form: 'DIRECT_QUOTE', source: { text: 'Sol', kind: 'PERSON' } })
  })

  it('what is told in a question keeps its own source', () => {
    expect(told(interview)).toContain('Critics ASSERTS: the dam is too old')
  })

  it('a label is no part of what is said', () => {
    expect(told(interview).filter((line) => line.includes('Sol:'))).toEqual([])
  })
})

it('takes no list with colons for a conversation', () => {
  expect(told('Price: 3 crowns.\n\nPlace: Tal.\n\nThe dam opened in 1998.')).toEqual([])
})
