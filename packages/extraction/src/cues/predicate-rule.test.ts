import { describe, expect, it } from 'vitest'
import { attributed, told } from '../testing/told.ts'

describe('a state of mind', () => {
  it.each([
    ['Ana Sol is confident that the dam will hold.', 'Ana Sol ASSERTS: the dam will hold'],
    ['We were sure the signal was real.', 'We ASSERTS: the signal was real'],
    ['They seemed surprised that we had only two boats.', 'They ASSERTS: we had only two boats'],
    ['Policymakers are "increasingly confident" prices will fall.', 'Policymakers ASSERTS: prices will fall'],
    ["I'm not so sure he will.", 'I DOES_NOT_CONFIRM (hedged): he will'],
    ['Ana Sol is unsure whether the dam will hold.', 'Ana Sol DOES_NOT_CONFIRM (hedged): whether the dam will hold'],
  ])('is told in "%s"', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  it('is asked for in a question', () => {
    const [proposal] = attributed('Were you aware that nobody had won before?')
    expect(proposal).toMatchObject({
      source: { text: 'you' },
      cue: { text: 'Were aware' },
      claim: { text: 'nobody had won before' },
    })
  })

  it('is nobody\'s in "it is clear that"', () => {
    expect(told('It is clear that the dam will hold.')).toEqual([])
  })
})
