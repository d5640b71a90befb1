import { expect, test } from 'vitest'
import { noteRecent, readRecent, recordOfPath } from './recent-records.ts'

const id = (letter: string): string => `claim_${letter.repeat(26)}`

test('the last records that were opened are remembered of each user, the last one first and each once', () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  for (const letter of [...'abcdefghij', 'c']) noteRecent(storage, 'ada', id(letter))
  expect(readRecent(storage, 'ada')).toEqual([...'cjihgfed'].map(id))
  expect(readRecent(storage, 'ben')).toEqual([])
})

test('an address tells of which record it is the page', () => {
  expect(recordOfPath(`/claims/${id('a')}`)).toBe(id('a'))
  expect(recordOfPath('/claims')).toBeNull()
  expect(recordOfPath(`/settings/${id('a')}/more`)).toBeNull()
})
