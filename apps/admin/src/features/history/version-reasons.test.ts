import { expect, test } from 'vitest'
import type { EditorVersionFragment } from '@/generated/graphql.ts'
import { reasonsFor } from './version-reasons.ts'

const version: EditorVersionFragment = {
  id: 'revision_1',
  number: 2,
  headline: 'Mayor resigns',
  note: null,
  updatedAt: '2026-03-01T08:00:00Z',
  contributors: [{ name: 'Ada' }],
  sealedAt: '2026-03-01T09:00:00Z',
  publicFrom: '2026-03-01T09:00:00Z',
  publicUntil: '2026-03-02T10:00:00.120Z',
  redactedAt: null,
  ending: 'UNPUBLISHED',
}
const event = {
  id: 'event_1',
  at: '2026-03-02T10:00:00Z',
  actorName: 'Ben',
  action: 'article:unpublish',
  past: 'took {it} down',
  changes: { reason: 'A court order' },
}

test('a version that was taken down tells by whom and why', () => {
  expect(reasonsFor(version, [event])).toEqual([
    { id: 'event_1', at: event.at, phrase: 'Ben took it down', reason: 'A court order' },
  ])
})

test('a version that was published over the gate tells by whom and why', () => {
  const published = {
    ...event,
    action: 'article:publish',
    past: 'published {it} over the gate',
    changes: { number: 2, overrideReason: 'The source is on the phone' },
  }
  expect(reasonsFor(version, [published])).toMatchObject([
    { phrase: 'Ben published it over the gate', reason: 'The source is on the phone' },
  ])
})

test('what was done with another version, or without a reason, is not told', () => {
  expect(reasonsFor({ ...version, publicUntil: '2026-04-01T00:00:00Z' }, [event])).toEqual([])
  expect(reasonsFor({ ...version, ending: 'REPLACED' }, [event])).toEqual([])
  expect(
    reasonsFor(version, [{ ...event, action: 'article:publish', changes: { number: 3, overrideReason: 'Another' } }]),
  ).toEqual([])
  expect(reasonsFor(version, [{ ...event, action: 'article:publish', changes: { number: 2 } }])).toEqual([])
})
