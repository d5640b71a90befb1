import { expect, test } from 'vitest'
import { decodeBytes } from './decode-bytes.ts'

const words = 'Élysée said: “no”, and 😀 the mayor’s office agreed.'

const utf16 = (text: string, littleEndian: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le')
  return littleEndian ? bytes : bytes.swap16()
}
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => ({ '“': 0x93, '”': 0x94, '’': 0x92 })[character] ?? character.charCodeAt(0))

test('a text in UTF-8 is read, with a byte order mark and without', () => {
  for (const mark of ['', '\uFEFF'])
    expect(decodeBytes(Buffer.from(mark + words))).toEqual({ ok: true, value: { text: words, guessed: null } })
})

test.each([true, false])(
  'a text in UTF-16 is read, with a byte order mark and without (little-endian: %s)',
  (little) => {
    expect(decodeBytes(utf16(`\uFEFF${words}`, little))).toEqual({ ok: true, value: { text: words, guessed: null } })
    const guessed = little ? 'UTF-16LE' : 'UTF-16BE'
    expect(decodeBytes(utf16(words, little))).toEqual({ ok: true, value: { text: words, guessed } })
    const russian = 'Мэр сказал, что мост закрыт.\nЖители ждут, когда его откроют.'
    expect(decodeBytes(utf16(russian, little))).toMatchObject({ value: { text: russian, guessed } })
  },
)

test('a Western text that is not UTF-8 is read as Windows-1252, and its reader is told', () => {
  const text = 'The Élysée said “no”, and the mayor’s office agreed with the café.'
  expect(decodeBytes(windows1252(text))).toEqual({ ok: true, value: { text, guessed: 'Windows-1252' } })
})

test('a page is read in the encoding that it declares', () => {
  const page = Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), Buffer.from([0xcc, 0xee, 0xf1, 0xf2])])
  expect(decodeBytes(page)).toMatchObject({ value: { text: expect.stringContaining('Мост'), guessed: null } })
})

test.each([
  ['UTF-8 that ends within a letter', Buffer.from(`${words}é`).subarray(0, -1)],
  ['UTF-8 with broken letters among many', Buffer.concat([Buffer.from('é ü ö – “no”'), Buffer.from([0xff, 0xfe])])],
  ['UTF-16 that ends within a unit', utf16(`\uFEFF${words}`, true).subarray(0, -1)],
  ['Cyrillic in a Western file', Uint8Array.from('Ìýð ñêàçàë, ÷òî ìîñò çàêðûò', (letter) => letter.charCodeAt(0))],
])('%s is refused, not garbled', (_what, bytes) => {
  expect(decodeBytes(bytes)).toEqual({ ok: false, failure: { code: 'file-encoding', parameters: {} } })
})

test.each([
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
  ['a program', Buffer.from('\u007fELF\u0002\u0001\u0001\0\0\0', 'latin1')],
  ['nothing but zeros', new Uint8Array(1_000)],
])('%s is refused as binary', (_what, bytes) => {
  expect(decodeBytes(bytes)).toEqual({ ok: false, failure: { code: 'file-binary', parameters: {} } })
})
