import { describe, expect, it } from 'vitest'
import { told } from '../testing/told.ts'

const held = ['Ana Sol ASSERTS: the dam had held']

describe('what is said is found behind', () => {
  it.each([
    ['whom it is said to', 'Ana Sol told her sister the dam had held.'],
    ['a pronoun for whom it is said to', 'Ana Sol told us that the dam had held.'],
    ['a time', 'Ana Sol explained late last week the dam had held.'],
    ['a date', 'Ana Sol announced on Tuesday 4 May that the dam had held.'],
    ['a time counted back', 'Ana Sol noted two days ago that the dam had held.'],
    ['a place to say it', 'Ana Sol said in an emailed statement the dam had held.'],
    ['an insertion', 'Ana Sol told staff in a memo, seen by the Gazette, that the dam had held.'],
    ['the particle of the verb', 'Ana Sol pointed out that the dam had held.'],
    ['an adverb of two words', 'Ana Sol noticed early on that the dam had held.'],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual(held)
  })

  it('a subject that is interrupted', () => {
    expect(told('Ana Sol said Ivo Brand, 41, of Tal, opened the gate.')).toEqual([
      'Ana Sol ASSERTS: Ivo Brand, 41, of Tal, opened the gate',
    ])
  })

  it.each([
    ['a comma in speech', 'Ana Sol told the guards, I will not go.', 'Ana Sol ASSERTS: I will not go'],
    ['a comma in thought', 'And I just think, it can wait.', 'I ASSERTS: it can wait'],
  ])('%s, without quotation marks', (_, text, expected) => {
    expect(told(text)).toEqual([expected])
  })
})

describe('an indirect question', () => {
  it.each([
    ['Ana Sol asked whether the dam had held.', 'Ana Sol ASSERTS: whether the dam had held'],
    ['Ana Sol described what happened on the dam.', 'Ana Sol ASSERTS: what happened on the dam'],
    ['Ana Sol told him exactly where the dam had failed.', 'Ana Sol ASSERTS: where the dam had failed'],
    ['The council discussed how the dam could be saved.', 'council ASSERTS: how the dam could be saved'],
    ['I do not care who pays for it.', 'I DOES_NOT_CONFIRM: who pays for it'],
  ])('is what is told in "%s"', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  it('is no relative clause behind a hearer', () => {
    expect(told('The book tells of a woman who left the town.')).toEqual([])
  })
})

describe('a demonstrative is no conjunction in', () => {
  it.each(['I do not believe that any more.', 'Ana Sol said that to me.', 'Ana Sol heard that too.'])(
    '"%s"',
    (text) => {
      expect(told(text)).toEqual([])
    },
  )
})
