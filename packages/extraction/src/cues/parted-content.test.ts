import { describe, expect, it } from 'vitest'
import { told } from '../testing/told.ts'

describe('what is said around a tag with a time, a place or a hearer', () => {
  it.each([
    ['Tal will close, mayor Ana Sol said on Monday, and the plan is public.', ['Ana Sol ASSERTS: Tal will close']],
    ['Tal will close, mayor Ana Sol said yesterday, but the school stays open.', ['Ana Sol ASSERTS: Tal will close']],
    [
      'Tal will close, mayor Ana Sol told reporters in Lund, and Norland will pay.',
      ['Ana Sol ASSERTS: Tal will close'],
    ],
    [
      'Tal will close, mayor Ana Sol said in a statement on Tuesday, while the school stays open.',
      ['Ana Sol ASSERTS: Tal will close'],
    ],
    ['Tal will close, said mayor Ana Sol on Monday, and the plan is public.', ['Ana Sol ASSERTS: Tal will close']],
    [
      'Tal will close, mayor Ana Sol said at a meeting in Lund late on Monday, and the plan is public.',
      ['Ana Sol ASSERTS: Tal will close'],
    ],
    ['"Tal will close," mayor Ana Sol said on Monday, and the plan is public.', ['Ana Sol ASSERTS: "Tal will close,"']],
    [
      'Tal will close, according to mayor Ana Sol on Monday, and the plan is public.',
      ['Ana Sol ASSERTS: Tal will close'],
    ],
  ])('keeps what came first with its speaker and gives nobody the rest: %s', (text, lines) => {
    expect(told(text)).toEqual(lines)
  })

  it.each([
    'Tal will close, mayor Ana Sol said on Monday, and that Norland would pay.',
    'Tal will close, mayor Ana Sol said, and that Norland would pay.',
    'Tal will close, mayor Ana Sol told reporters in Lund, but that Norland would pay.',
    'Tal will close, mayor Ana Sol said in a statement on Tuesday, and that Norland would pay.',
  ])('gives the speaker what ", and that" ties to it, as a claim of its own: %s', (text) => {
    expect(told(text)).toEqual(['Ana Sol ASSERTS: Tal will close', 'Ana Sol ASSERTS: Norland would pay'])
  })

  it.each([
    ['In March, mayor Ana Sol said on Monday, the dam will close.', ['Ana Sol ASSERTS: the dam will close']],
    ['Mayor Ana Sol said in mid-2019, the dam will close.', ['Ana Sol ASSERTS: the dam will close']],
  ])('still reads what is said behind it alone: %s', (text, lines) => {
    expect(told(text)).toEqual(lines)
  })
})
