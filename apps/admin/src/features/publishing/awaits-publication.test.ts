import { expect, test } from 'vitest'
import { awaitsPublication, decisionsWait } from './awaits-publication.ts'

const now = '2026-03-01T00:00:00Z'
type Article = Parameters<typeof awaitsPublication>[0]

function article(claim: object = {}, attribution: object = {}, more: object = {}): Article {
  const said = { state: 'ACCEPTED', publicFrom: now, terms: 'ON_RECORD' as const, ...attribution }
  return {
    hasDraft: false,
    publicFrom: now,
    hasUnpublishedDecisions: false,
    claims: [{ claim: { state: 'ACCEPTED', publicFrom: now, hasDraft: false, attributions: [said], ...claim } }],
    ...more,
  }
}

test('an article whose readers see all that was accepted waits for nothing', () => {
  expect(awaitsPublication(article())).toBe(false)
})

test.each([
  ['a draft', article({}, {}, { hasDraft: true })],
  ['an article that is not public', article({}, {}, { publicFrom: null })],
  ['a claim that was accepted later', article({ publicFrom: null })],
  ['a claim that was reworded', article({ hasDraft: true })],
  ['an attribution that was accepted later', article({}, { publicFrom: null })],
  ['what only the server knows of', article({}, {}, { hasUnpublishedDecisions: true })],
])('%s waits for publishing', (_what, waiting) => {
  expect(awaitsPublication(waiting)).toBe(true)
})

test('what is only proposed, or off the record, is no decision that waits', () => {
  expect(decisionsWait(article({ state: 'PROPOSED', publicFrom: null }))).toBe(false)
  expect(decisionsWait(article({}, { state: 'PROPOSED', publicFrom: null }))).toBe(false)
  expect(decisionsWait(article({}, { publicFrom: null, terms: 'OFF_RECORD' }))).toBe(false)
  expect(decisionsWait(article({}, { publicFrom: null, terms: 'DEEP_BACKGROUND' }))).toBe(false)
})
