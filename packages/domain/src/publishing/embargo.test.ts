import { expect, test } from 'vitest'
import { checkEmbargo, embargoOf, scheduledFor, type WantedPublication } from './embargo.ts'

const [yesterday, now, tomorrow, nextWeek] = [1, 2, 3, 9].map((day) => new Date(Date.UTC(2026, 2, day))) as [
  Date,
  Date,
  Date,
  Date,
]
const draft: WantedPublication = { now, publicFrom: null, wantedFrom: undefined, breakEmbargo: false }

test('an article is scheduled as long as the moment of its publication lies ahead', () => {
  expect([null, yesterday, now, tomorrow].map((from) => scheduledFor(from, now))).toEqual([null, null, null, tomorrow])
})

test('an embargo that is set stays until another is wanted or it is broken', () => {
  expect(embargoOf(draft)).toBeNull()
  expect(embargoOf({ ...draft, publicFrom: tomorrow })).toEqual(tomorrow)
  expect(embargoOf({ ...draft, publicFrom: tomorrow, wantedFrom: nextWeek })).toEqual(nextWeek)
  expect(embargoOf({ ...draft, publicFrom: tomorrow, breakEmbargo: true })).toBeNull()
})

test('an embargo holds back a first publication, and nothing that readers see', () => {
  const codeOf = (wanted: Partial<WantedPublication>, changesPublic = false) =>
    checkEmbargo({ ...draft, ...wanted }, changesPublic)?.code
  expect(codeOf({})).toBeUndefined()
  expect(codeOf({ wantedFrom: tomorrow })).toBeUndefined()
  expect(codeOf({}, true)).toBeUndefined()
  expect(codeOf({ wantedFrom: tomorrow }, true)).toBe('embargo-of-public-changes')
  expect(codeOf({ wantedFrom: now })).toBe('embargo-past')
  expect(codeOf({ publicFrom: yesterday })).toBeUndefined()
  expect(codeOf({ publicFrom: yesterday, wantedFrom: tomorrow })).toBe('embargo-of-public-article')
  expect(codeOf({ publicFrom: tomorrow, wantedFrom: nextWeek, breakEmbargo: true })).toBe('embargo-broken-and-moved')
})
