import { expect, test } from 'vitest'
import { pad, paddedLengths, unpad } from './padding.ts'

test.each([0, 1, 300, 4_092, 4_093, 16_380, 40_000, 65_532])('%i bytes come back as they were', (length) => {
  const data = Buffer.alloc(length, 'x')
  const padded = pad(data)
  expect(paddedLengths).toContain(padded.length)
  expect(unpad(padded)).toEqual(data)
})

test('a short name and a long one have one length', () => {
  expect(pad(Buffer.from('Bo'))).toHaveLength(pad(Buffer.from('x'.repeat(4_000))).length)
})

test('more than fits is refused', () => {
  expect(() => pad(Buffer.alloc(65_533))).toThrow(RangeError)
})
