import { largestFile } from '@sourceline/domain'
import { expect, test } from 'vitest'
import { fileContent, fileProblem, textContent, textProblem } from './import-content.ts'

test('a file is sent as it is, whatever it is written in', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256)
  const content = await fileContent(new Blob([bytes]))
  expect('file' in content && Uint8Array.from(atob(content.file), (letter) => letter.charCodeAt(0))).toEqual(bytes)
})

test('a file of nothing, or of too much, is told before it is sent', () => {
  expect(fileProblem({ size: 0 })).toMatch(/empty/)
  expect(fileProblem({ size: largestFile })).toBeNull()
  expect(fileProblem({ size: largestFile + 1 })).toMatch(/5 MB/)
})

test('a text that is missing or too long is told before it is sent', () => {
  expect(textProblem(' \n')).toBe('Paste a text or choose a file.')
  expect(textProblem('a'.repeat(5_000_000))).toBeNull()
  expect(textProblem('a'.repeat(5_000_001))).toMatch(/^The text has 5,000,001 characters and may have 5,000,000/u)
})

test('a pasted text keeps its structure until its words are changed', () => {
  const pasted = { words: 'Dam holds\n\nIt held.', html: '<h1>Dam holds</h1><p>It <b>held</b>.</p>' }
  expect(textContent('Dam holds\nIt held.', pasted)).toEqual({ text: pasted.html })
  expect(textContent('Dam holds\nIt fell.', pasted)).toEqual({ text: 'Dam holds\nIt fell.' })
  expect(textContent('Dam holds', null)).toEqual({ text: 'Dam holds' })
})
