import { expect, test } from 'vitest'
import { leftOut, waitingWords } from './proposal-count.ts'

const on = (...claimIds: string[]) => claimIds.map((id) => ({ claim: { id } }))

test('an editor reads how many proposals wait, one or many', () => {
  expect(waitingWords(on('a'))).toBe('One proposal on one claim waits')
  expect(waitingWords(on('a', 'a'))).toBe('2 proposals on one claim wait')
  expect(waitingWords(on('a', 'a', 'b'))).toBe('3 proposals on 2 claims wait')
})

const judged = (claimId: string, { subjectType = 'CLAIM', weak = false, open = [] as string[] } = {}) => ({
  claim: { id: claimId },
  subjectType,
  weak,
  open,
})

test('an editor reads what accepting all leaves: the open, with who speaks to it, and the weak', () => {
  expect(leftOut([judged('a'), judged('a', { subjectType: 'ATTRIBUTION' })])).toBe('')
  expect(
    leftOut([
      judged('a', { open: ['he'] }),
      judged('a', { subjectType: 'ATTRIBUTION', weak: true }),
      judged('b', { weak: true }),
      judged('c'),
      judged('c', { subjectType: 'ATTRIBUTION', open: ['she'] }),
    ]),
  ).toBe('Accepting all leaves 3 open and 1 weak for you to look at.')
  expect(leftOut([judged('b', { weak: true })])).toBe('Accepting all leaves 1 weak for you to look at.')
})
