import { expect, test } from 'vitest'
import { leftOut, waitingWords } from './proposal-count.ts'

const on = (...claimIds: string[]) => claimIds.map((id) => ({ claim: { id } }))

test('an editor reads how many proposals wait, one or many', () => {
  expect(waitingWords(on('a'))).toBe('One proposal on one claim waits')
  expect(waitingWords(on('a', 'a'))).toBe('2 proposals on one claim wait')
  expect(waitingWords(on('a', 'a', 'b'))).toBe('3 proposals on 2 claims wait')
})

interface Sign {
  readonly subjectType?: string
  readonly strength?: 'SURE' | 'WEAK'
  readonly open?: readonly string[]
}

const judged = (claimId: string, { subjectType = 'CLAIM', strength = 'SURE', open = [] }: Sign = {}) => ({
  claim: { id: claimId },
  subjectType,
  strength,
  open,
})

test('an editor reads what accepting all leaves: the open, with who speaks to it, and the weak', () => {
  expect(leftOut([judged('a'), judged('a', { subjectType: 'ATTRIBUTION' })])).toBe('')
  expect(
    leftOut([
      judged('a', { open: ['he'] }),
      judged('a', { subjectType: 'ATTRIBUTION', strength: 'WEAK' }),
      judged('b', { strength: 'WEAK' }),
      judged('c'),
      judged('c', { subjectType: 'ATTRIBUTION', open: ['she'] }),
    ]),
  ).toBe('Accepting all leaves 3 open and 1 weak for you to look at.')
  expect(leftOut([judged('b', { strength: 'WEAK' })])).toBe('Accepting all leaves 1 weak for you to look at.')
})
