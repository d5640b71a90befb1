import { expect, test } from 'vitest'
import { waitingWords } from './proposal-count.ts'

const on = (...claimIds: string[]) => claimIds.map((id) => ({ claim: { id } }))

test('an editor reads how many proposals wait, one or many', () => {
  expect(waitingWords(on('a'))).toBe('One proposal on one claim waits')
  expect(waitingWords(on('a', 'a'))).toBe('2 proposals on one claim wait')
  expect(waitingWords(on('a', 'a', 'b'))).toBe('3 proposals on 2 claims wait')
})
