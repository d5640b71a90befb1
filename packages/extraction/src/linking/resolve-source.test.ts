import { describe, expect, it } from 'vitest'
import { attributed, told } from '../testing/told.ts'

describe('a source named earlier', () => {
  it('goes on as "she"', () => {
    expect(told('Mayor Ana Sol said the dam held. She said the road was open.')).toEqual([
      'Ana Sol ASSERTS: the dam held',
      'Ana Sol ASSERTS: the road was open',
    ])
  })

  it('goes on under its surname', () => {
    expect(told('Mayor Ana Sol said the dam held. Sol said the road was open.')[1]).toBe(
      'Ana Sol ASSERTS: the road was open',
    )
  })

  it('goes on as "the mayor"', () => {
    const [, second] = attributed('Mayor Ana Sol said the dam held. The mayor said the road was open.')
    expect(second?.source).toMatchObject({ text: 'The mayor', name: 'Ana Sol', anonymity: 'NAMED' })
  })

  it('goes on as "they" when it is a group', () => {
    expect(told('Norland officials said the dam held. They said the road was open.')[1]).toBe(
      'Norland officials ASSERTS: the road was open',
    )
  })

  it('goes on under its surname when the full name stood in the genitive', () => {
    expect(told("The council rejected Mayor Ana Sol's plan for the dam. Sol said the road was open.").at(-1)).toBe(
      'Ana Sol ASSERTS: the road was open',
    )
  })

  it('is no place when a person is meant', () => {
    expect(told('The road to Tal is closed. She said the dam held.')).toEqual(['She ASSERTS: the dam held'])
  })

  it('stays a person under one name when the text gives the other', () => {
    const [, second] = attributed('Ana Sol said the dam held. Sol said the road was open.')
    expect(second?.source).toMatchObject({ kind: 'PERSON', name: 'Ana Sol' })
  })

  it('is "I" and "we" in what is quoted', () => {
    expect(told('"I think the dam held," Ana Sol said. "We know the road is open."')).toContain(
      'Ana Sol ASSERTS: the road is open',
    )
  })

  it('keeps the words that the text uses', () => {
    const [, second] = attributed('Mayor Ana Sol said the dam held. She said the road was open.')
    expect(second?.source?.text).toBe('She')
  })
})
