import { expect, test } from 'vitest'
import { approvalOf } from './approval.ts'

const unnamed = {
  anonymity: 'UNNAMED_KNOWN_TO_US',
  terms: 'BACKGROUND',
  state: 'ACCEPTED',
  publicFrom: null,
  approvedBy: null,
} as const
const now = Date.parse('2026-11-28T12:00:00Z')

test('an editor is asked to approve an accepted source that is not named, until readers see it', () => {
  expect(approvalOf(unnamed, now)).toBe('AWAITED')
  expect(approvalOf({ ...unnamed, publicFrom: '2026-11-28T12:00:01Z' }, now)).toBe('AWAITED')
  expect(approvalOf({ ...unnamed, publicFrom: '2026-11-28T12:00:00Z' }, now)).toBe('NOT_NEEDED')
  expect(approvalOf({ ...unnamed, approvedBy: 'Ada' }, now)).toBe('GIVEN')
})

test('nobody is asked about a named, a proposed or a withheld source', () => {
  expect(approvalOf({ ...unnamed, anonymity: 'NAMED' }, now)).toBe('NOT_NEEDED')
  expect(approvalOf({ ...unnamed, state: 'PROPOSED' }, now)).toBe('NOT_NEEDED')
  expect(approvalOf({ ...unnamed, terms: 'DEEP_BACKGROUND' }, now)).toBe('NOT_NEEDED')
})
