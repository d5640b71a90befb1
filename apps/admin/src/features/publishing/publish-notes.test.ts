import { expect, test } from 'vitest'
import { publishNotes } from './publish-notes.ts'

test('nobody publishes a proposed headline, or leaves a claim half written, without being told', () => {
  expect(publishNotes({ headlineProposed: false, isClaimBeingWritten: false })).toEqual([])
  expect(publishNotes({ headlineProposed: true, isClaimBeingWritten: true })).toEqual([
    expect.stringContaining('Publishing takes it'),
    expect.stringContaining('not saved with this'),
  ])
})
