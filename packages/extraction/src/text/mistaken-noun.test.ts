import { describe, expect, it } from 'vitest'
import { told } from '../testing/told.ts'

describe('a verb of saying that looks like a noun', () => {
  it.each([
    ['"The dam held," the report notes.', 'report ASSERTS: "The dam held,"'],
    ['The army, for its part, claims that the dam held.', 'army ASSERTS: the dam held'],
    ['Aid agencies estimate 200 people have left.', 'Aid agencies ASSERTS: 200 people have left'],
    ['Some fear the dam has failed.', 'Some ASSERTS: the dam has failed'],
    ['The council praised the crews, warning the dam could still fail.', 'council ASSERTS: the dam could still fail'],
    ['Dam will fail, engineer claims', 'engineer ASSERTS: Dam will fail'],
  ])('is read as a verb in "%s"', (text, expected) => {
    expect(told(text)).toContain(expected)
  })

  it.each([
    'The council read the report.',
    'He cited memos, letters and police reports.',
    'The claims process is slow.',
  ])('is left a noun in "%s"', (text) => {
    expect(told(text)).toEqual([])
  })
})
