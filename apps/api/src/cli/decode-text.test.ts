import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const utf16 = (text: string, littleEndian: boolean): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return littleEndian ? bytes : bytes.swap16()
}

test('a text in UTF-8 is read, with a byte order mark and without', () => {
  expect(decodeText(Buffer.from('Élysée said “no”'))).toEqual({ ok: true, value: 'Élysée said “no”' })
  expect(decodeText(Buffer.from('\uFEFFno'))).toEqual({ ok: true, value: 'no' })
})

test.each([true, false])('a text in UTF-16 with a byte order mark is read (little-endian: %s)', (littleEndian) => {
  expect(decodeText(utf16('Élysée 😀', littleEndian))).toEqual({ ok: true, value: 'Élysée 😀' })
})

test('a text in Latin-1 is refused, not garbled', () => {
  expect(decodeText(Buffer.from('Élysée', 'latin1'))).toEqual({
    ok: false,
    failure: 'is not written in UTF-8: save it as UTF-8 and try again',
  })
})

test('half a letter at the end is refused', () => {
  expect(decodeText(Buffer.from('é').subarray(0, 1))).toMatchObject({ ok: false })
  expect(decodeText(utf16('ab', true).subarray(0, 5))).toEqual({
    ok: false,
    failure: 'is not written in UTF-16LE: save it as UTF-8 and try again',
  })
})

test.each([
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
  ['a program', Buffer.from('\x7fELF\x02\x01\x01\0\0\0')],
  ['UTF-16 without a mark', Buffer.from('no mark', 'utf16le')],
])('%s is refused as binary', (_what, bytes) => {
  expect(decodeText(bytes)).toEqual({ ok: false, failure: 'is not a text but a binary file' })
})
