import { describe, expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'
import { attributed, told } from '../testing/told.ts'

describe('a participle belongs', () => {
  it.each([
    [
      'to the subject behind a comma',
      'Ana Sol left early, adding that the dam was safe.',
      'Ana Sol ASSERTS: the dam was safe',
    ],
    [
      'to the subject without a comma',
      'The crew left on Monday knowing that the dam was safe.',
      'crew ASSERTS: the dam was safe',
    ],
    [
      'to the subject behind a preposition',
      'In March the council closed the road after finding that the dam was cracked.',
      'council ASSERTS: the dam was cracked',
    ],
    [
      'to the subject of "keeps"',
      'Ana Sol keeps asking whether the dam is safe.',
      'Ana Sol ASSERTS: whether the dam is safe',
    ],
    ['to the subject of "remember"', 'I remember thinking that the dam was safe.', 'I ASSERTS: the dam was safe'],
    [
      'to the subject that follows',
      'Saying the dam was safe, Ana Sol opened the road.',
      'Ana Sol ASSERTS: the dam was safe',
    ],
    [
      'to the letter that says it',
      'Residents found a letter saying that the dam was safe.',
      'letter ASSERTS: the dam was safe',
    ],
    ['to those who ask', 'We have sixty people asking if the dam is safe.', 'sixty people ASSERTS: if the dam is safe'],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toContain(expected)
  })
})

describe('an infinitive', () => {
  it('belongs to who came to say it', () => {
    expect(told('My bank called to ask if the dam was safe.')).toEqual(['My bank ASSERTS: if the dam was safe'])
  })

  it.each([
    ['is asked', 'Ana Sol asked the council to explain why the dam had failed.', 'The council'],
    ['is wanted to know', 'Ana Sol wanted him to know that the dam was safe.', 'him'],
    ['it is hard for', 'The rule makes it hard for prosecutors to prove that the dam was safe.', 'prosecutors'],
  ])('never asserts for whom it %s', (_, text) => {
    const [proposal] = extractProposals(text).filter(({ cue }) => /^(?:explain|know|prove)$/u.test(cue?.text ?? ''))
    expect(proposal).toMatchObject({ stance: 'DOES_NOT_CONFIRM' })
    expect(proposal?.score).toBeLessThan(0.4)
  })

  it('confirms nothing when somebody is asked to confirm', () => {
    expect(
      told('Ana Sol asked him to confirm that the dam was safe.').filter((line) => line.includes('CONFIRMS')),
    ).toEqual([])
  })

  it('belongs to nobody in "it is hard to say"', () => {
    expect(attributed('It is hard to say whether the dam is safe.')).toEqual([])
  })
})

describe('a command or a request', () => {
  it.each([
    ['Remember that the dam is safe.', 'remember'],
    ['Please tell us what happened on the dam.', 'tell'],
    ['Call the council and ask what they need.', 'ask'],
    ["Let's see if the dam holds.", 'see'],
  ])('names nobody in "%s"', (text, cue) => {
    const [proposal] = extractProposals(text).filter((one) => one.cue?.text.toLowerCase() === cue)
    expect(proposal).toMatchObject({ source: null })
  })
})

it.each([
  ['The dam closed, with mayor Ana Sol saying that it was old.', ['Ana Sol ASSERTS: it was old']],
  [
    'The dam closed on Monday, with mayor Ana Sol saying the wall had cracked.',
    ['Ana Sol ASSERTS: the wall had cracked'],
  ],
])('reads who stands behind "with" as who says it: %s', (text, lines) => {
  expect(told(text)).toEqual(lines)
})
