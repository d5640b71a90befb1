import { expect, test } from 'vitest'
import { historyLines } from './history-lines.ts'

const record = { id: 'claim_1', noun: 'claim', parts: new Map([['attribution_1', 'Harbour Board']]) }

const event = (id: string, more: object) => ({
  id,
  at: '2026-05-01T10:00:00Z',
  actorName: 'Ada',
  action: 'claim:save',
  past: 'edited {it}',
  subjectId: 'claim_1',
  subjectType: 'claim',
  subjectNoun: 'claim',
  changes: {},
  ...more,
})

const tell = (events: ReturnType<typeof event>[]) =>
  historyLines(events, record).map(({ who, phrase, words }) => `${who} ${phrase}${words ? `: ${words}` : ''}`)

test('what was done to a claim and its parts is told with the words that it got', () => {
  expect(
    tell([
      event('4', { action: 'claim:assess', past: 'assessed {it}', changes: { verdict: 'FALSE' } }),
      event('3', { changes: { statement: 'The pier is open.' } }),
      event('2', {
        action: 'attribution:create',
        past: 'created {it}',
        subjectId: 'attribution_1',
        subjectType: 'attribution',
        subjectNoun: 'attribution',
      }),
      event('1', { action: 'claim:create', past: 'created {it}', changes: { statement: 'The pier is shut.' } }),
    ]),
  ).toEqual([
    'Ada assessed the claim: False',
    'Ada edited the claim: “The pier is open.”',
    'Ada created an attribution: Harbour Board',
    'Ada created the claim: “The pier is shut.”',
  ])
})

test('the same done again is one line, and words that did not change are told once', () => {
  expect(
    tell([
      event('4', { changes: { statement: 'The pier is open.' } }),
      event('3', { changes: { statement: 'The pier is' } }),
      event('2', { actorName: 'Ben', changes: { statement: 'The pier is open.' } }),
      event('1', { action: 'claim:create', past: 'created {it}', changes: { statement: 'The pier is open.' } }),
    ]),
  ).toEqual(['Ada edited the claim', 'Ben edited the claim', 'Ada created the claim: “The pier is open.”'])
})

test('parts that went public with a claim are told by the claim', () => {
  const published = { action: 'claim:publish', past: 'published {it}' }
  expect(
    tell([
      event('2', { ...published, subjectId: 'attribution_1', subjectType: 'attribution', subjectNoun: 'attribution' }),
      event('1', published),
    ]),
  ).toEqual(['Ada published the claim'])
})
