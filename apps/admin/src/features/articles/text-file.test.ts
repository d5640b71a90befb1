import { expect, test } from 'vitest'
import { largestFile, readTextFile, textProblem } from './text-file.ts'

test('a brief is read with its accents', async () => {
  expect(await readTextFile(new Blob(['Zoë said so.']))).toEqual({ ok: true, text: 'Zoë said so.' })
})

test.each([
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])],
  ['a text in Latin-1', new Uint8Array([0x5a, 0x6f, 0xeb])],
  ['a text with zero bytes', new Uint8Array([0x5a, 0x00, 0x41])],
  ['an empty file', new Uint8Array()],
  ['a file of several megabytes', new Uint8Array(largestFile + 1).fill(0x41)],
])('%s is refused with advice', async (_what, bytes) => {
  const read = await readTextFile(new Blob([bytes]))
  expect(read.ok ? '' : read.message).toMatch(/\.$/)
  expect(read.ok).toBe(false)
})

test('a text that is missing or too long is told before it is sent', () => {
  expect(textProblem(' \n')).toBe('Paste a text or choose a file.')
  expect(textProblem('a'.repeat(500_000))).toBeNull()
  expect(textProblem('a'.repeat(500_001))).toMatch(/^The text has 500,001 characters and may have 500,000/u)
})
