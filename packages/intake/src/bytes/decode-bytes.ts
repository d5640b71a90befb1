import { failed, ok, type Result } from '@sourceline/domain'
import type { Problem } from '../problems.ts'

/** Text that was bytes. */
export interface DecodedText {
  readonly text: string
  /** The encoding where it was guessed and an editor should look. */
  readonly guessed: string | null
}

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

const binary: Problem = { code: 'file-binary', parameters: {} }
const unreadable: Problem = { code: 'file-encoding', parameters: {} }

/** How much of a file is looked at to tell what it is. */
const head = 8_192

/**
 * Reads bytes as text: by a byte order mark, as UTF-16 without one, by the encoding that XML or HTML declares, as UTF-8,
 * and as Windows-1252 where they can be nothing else that is read. What would give wrong letters is refused.
 */
export function decodeBytes(bytes: Uint8Array): Result<DecodedText, Problem> {
  const mark = marks.find((known) => known.bytes.every((byte, index) => bytes[index] === byte))
  if (mark) return strictly(bytes, mark.encoding)
  if (bytes.subarray(0, head).includes(0)) return withoutMark(bytes)
  if (bytes.subarray(0, head).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return failed(binary)
  const utf8 = strictly(bytes, 'utf-8')
  if (utf8.ok) return utf8
  const declared = declaredEncoding(bytes)
  if (declared !== null && declared !== 'utf-8') return strictly(bytes, declared)
  return inWestern(bytes)
}

function strictly(bytes: Uint8Array, encoding: string): Result<DecodedText, Problem> {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? failed(binary) : ok({ text, guessed: null })
  } catch {
    return failed(unreadable)
  }
}

/** UTF-16 without a mark is told by what every text has: spaces, line feeds and commas, in one of the two orders. */
function withoutMark(bytes: Uint8Array): Result<DecodedText, Problem> {
  const [little, big] = [likelihood(bytes, 'utf-16le'), likelihood(bytes, 'utf-16be')]
  const units = Math.min(bytes.length, head) / 2
  if (bytes.length % 2 !== 0 || Math.max(little, big) < units / 40) return failed(binary)
  const encoding = little > big ? 'utf-16le' : 'utf-16be'
  const read = strictly(bytes, encoding)
  return read.ok ? ok({ text: read.value.text, guessed: encoding.toUpperCase() }) : read
}

/** How many characters speak for an encoding, less those that speak against it. */
function likelihood(bytes: Uint8Array, encoding: string): number {
  const sample = new TextDecoder(encoding).decode(bytes.subarray(0, head))
  return (sample.match(/[\s.,]/gu)?.length ?? 0) - (sample.match(/[\0\uFFFD\p{Co}\p{Cn}]/gu)?.length ?? 0)
}

/** The encoding that the head of XML or HTML names, where the platform knows it. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048))
  const named =
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]+)/u.exec(start)?.[1] ??
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]+)/iu.exec(start)?.[1]
  if (named === undefined) return null
  try {
    return new TextDecoder(named).encoding
  } catch {
    return null
  }
}

/** Bytes that Windows-1252 gives no character. */
const unused = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/**
 * Not UTF-8, so Windows-1252, if a Western text can look so: some accents and quotation marks among many plain letters,
 * and no sign that it is UTF-8 which is cut off or mixed.
 */
function inWestern(bytes: Uint8Array): Result<DecodedText, Problem> {
  let high = 0
  for (const byte of bytes) {
    if (unused.has(byte)) return failed(unreadable)
    if (byte > 0x7f) high++
  }
  if (high > bytes.length / 5) return failed(unreadable)
  const asUtf8 = new TextDecoder().decode(bytes)
  const broken = asUtf8.match(/\uFFFD/gu)?.length ?? 0
  const whole = (asUtf8.match(/[^\p{ASCII}]/gu)?.length ?? 0) - broken
  if (whole >= broken || asUtf8.endsWith('\uFFFD')) return failed(unreadable)
  return ok({ text: new TextDecoder('windows-1252').decode(bytes), guessed: 'Windows-1252' })
}
