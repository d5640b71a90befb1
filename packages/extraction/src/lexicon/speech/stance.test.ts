import { expect, test } from 'vitest'
import { readIn } from '../../testing/told.ts'
import { stanceOfWithheld, withheldSpeech } from './stance.ts'

const silence = 'Ana Sol'

test.each([
  ['said that the dam held', 'ASSERTS'],
  ['confirmed that the dam held', 'CONFIRMS'],
  ['did not confirm that the dam held', 'DOES_NOT_CONFIRM'],
  ['did not deny that the dam held', 'DOES_NOT_CONFIRM'],
  ['refused to say whether the dam held', 'DECLINES_TO_COMMENT'],
  ['would not say whether the dam held', 'DECLINES_TO_COMMENT'],
  ['has yet to say whether the dam held', 'NOT_COMMENTED'],
  ['has not said whether the dam held', 'NOT_COMMENTED'],
  ['failed to confirm that the dam held', 'DOES_NOT_CONFIRM'],
  ['failed to respond to questions about the dam', 'NO_RESPONSE'],
  ['no longer believes that the dam held', 'WITHDRAWS'],
  ['does not believe that the dam held', 'DISPUTES (hedged)'],
  ['might say that the dam held', 'ASSERTS (hedged)'],
])('%s %s: silence is never assent', (words, stance) => {
  expect(readIn(`${silence} ${words}.`)).toEqual([expect.stringContaining(`${silence} | ${stance}`)])
})

test('of words that are withheld it is told how', () => {
  expect(withheldSpeech(['declined', 'to'])).toBe('REFUSED')
  expect(withheldSpeech(['has', 'yet', 'to'])).toBe('AWAITED')
  expect(withheldSpeech(['failed', 'to'])).toBe('FAILED')
  expect(withheldSpeech(['has', 'also'])).toBeNull()
  expect(stanceOfWithheld('FAILED', { replies: true })).toBe('NO_RESPONSE')
  expect(stanceOfWithheld('FAILED', {})).toBe('NOT_COMMENTED')
})
