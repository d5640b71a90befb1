import { describe, expect, it } from 'vitest'
import { told } from '../testing/told.ts'

describe('what somebody says against an argument', () => {
  it.each([
    [
      'Judge Ida Moen rejected this argument:\n\nThe law binds the harbours. It also ignores the lease of the quay.',
      ['Ida Moen ASSERTS: The law binds the harbours', 'Ida Moen ASSERTS: It also ignores the lease of the quay'],
    ],
    [
      'Mayor Ana Sol dismissed the allegation: "The quay was never sold. It is ours."',
      ['Ana Sol ASSERTS: The quay was never sold', 'Ana Sol ASSERTS: It is ours'],
    ],
    ['Mayor Ana Sol denied the charge:\n\n"The quay was never sold."', ['Ana Sol ASSERTS: "The quay was never sold."']],
  ])('is said by them: %s', (text, lines) => {
    expect(told(text)).toEqual(lines)
  })

  it('ends where the writer tells again of what they say', () => {
    const text =
      'The council denied the charge:\n\nTal was never sold. The quay of Tal was never closed. The council also said that Lund was dry.'
    expect(told(text)).toEqual(['council ASSERTS: Tal was never sold', 'council ASSERTS: Lund was dry'])
  })

  it('is denied by them where it is announced as what they deny', () => {
    expect(told('Mayor Ana Sol denied the following: "The quay was sold."')).toEqual([
      'Ana Sol DENIES: "The quay was sold."',
    ])
  })
})

describe('what is rejected without a claim of its own', () => {
  it.each([
    'Judge Ida Moen dismissed the lawsuit of the company.',
    'Judge Ida Moen dismissed the company’s lawsuit.',
    'The court rejected the motion.',
    'It was the very idea that the settlers rejected when they came: that one man may own the harbour.',
  ])('is no denial: %s', (text) => {
    expect(told(text)).toEqual([])
  })
})
