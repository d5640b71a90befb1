import type { Problem } from '../problems.ts'

/** What bytes are, told by how they begin. */
export type ByteKind = 'ZIP' | 'RTF' | 'TEXT'

const begins: readonly { readonly with: string; readonly what: string }[] = [
  { with: '%PDF', what: 'a PDF' },
  { with: '\u00d0\u00cf\u0011\u00e0', what: 'a file of an older office program (.doc, .xls, .ppt, .msg)' },
  { with: '\u0089PNG', what: 'a picture' },
  { with: '\u00ff\u00d8\u00ff', what: 'a picture' },
  { with: 'GIF8', what: 'a picture' },
  { with: '\u001f\u008b', what: 'a compressed file (gzip)' },
  { with: 'Rar!', what: 'a compressed file (RAR)' },
  { with: '7z\u00bc\u00af', what: 'a compressed file (7-Zip)' },
  { with: 'ID3', what: 'a sound' },
  { with: '%!PS', what: 'a PostScript file' },
  { with: 'wOF', what: 'a font' },
]

/** Tells what bytes are by how they begin, whatever the file is called; a problem for what is known and not read. */
export function recogniseBytes(bytes: Uint8Array): ByteKind | Problem {
  if (bytes.every((byte) => byte === 32 || (byte > 8 && byte < 14))) return { code: 'file-empty', parameters: {} }
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  const known = begins.find((one) => start.startsWith(one.with))
  if (known) return { code: 'file-unread', parameters: { what: known.what } }
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return 'ZIP'
  return /^(?:\u00ef\u00bb\u00bf)?\s*\{\\rtf/u.test(start) ? 'RTF' : 'TEXT'
}
