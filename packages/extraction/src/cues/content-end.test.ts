import { describe, expect, it } from 'vitest'
import { told } from '../testing/told.ts'

describe('what is said ends', () => {
  it.each([
    [
      'where the source goes on to say more',
      'The mayor said the dam had held and warned the road could flood.',
      'mayor ASSERTS: the dam had held',
    ],
    [
      'where a contrast adds another statement',
      'The mayor said the dam had held, but added: "I am worried."',
      'mayor ASSERTS: the dam had held',
    ],
    [
      'at a semicolon before another clause',
      'The mayor said the dam had held; the road was closed.',
      'mayor ASSERTS: the dam had held',
    ],
    [
      'at a colon before a quotation',
      'The mayor fears that people will leave: "They think it is over."',
      'mayor ASSERTS: people will leave',
    ],
    [
      'where the story goes on behind a thought',
      'I knew that she was asking for help, and I shook my head.',
      'I ASSERTS: she was asking for help',
    ],
    [
      'where a new sentence starts behind a comma',
      'They say the dam held, we saw it break.',
      'They ASSERTS: the dam held',
    ],
    [
      'before what the narrator calls it',
      'The firm said that the boats were safe, a claim the union denies.',
      'firm ASSERTS: the boats were safe',
    ],
    [
      'where a closing mark and "and" open another report',
      'A source said that talks were at "a delicate stage," and the paper reported that a plane was waiting.',
      'source ASSERTS: talks were at "a delicate stage,"',
    ],
    [
      'where the verb of the main clause comes',
      'Residents who believe the dam is safe told reporters the road was closed.',
      'Residents ASSERTS: the dam is safe',
    ],
    [
      'where somebody else says something',
      'The mayor said the dam held and the police said the road was closed.',
      'mayor ASSERTS: the dam held',
    ],
    ['before what is added in passing', 'I think the dam held, you know.', 'I ASSERTS: the dam held'],
    [
      'where a clause of time looks back',
      'The firm said data had been stolen, weeks after it had blamed a cable.',
      'firm ASSERTS: data had been stolen',
    ],
    [
      'where the clause that opens the sentence ends',
      'When we said in March that nothing was stolen, we believed it.',
      'we ASSERTS: nothing was stolen',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toContain(expected)
  })

  it('keeps a contrast that "that" ties to it', () => {
    expect(told('The mayor said that the dam was ready, but the council must wait.')).toEqual([
      'mayor ASSERTS: the dam was ready, but the council must wait',
    ])
  })

  it('keeps the condition of what is thought', () => {
    expect(told('If it rains, I think the dam will break.')).toEqual(['I ASSERTS: If it rains, the dam will break'])
  })
})
