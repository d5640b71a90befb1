import type { Result } from '@sourceline/domain'
import { failed, ok } from '@sourceline/domain'

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/**
 * Reads bytes as text: UTF-8, or UTF-16 where a byte order mark says so. Gives a sentence for
 * the user where the bytes are something else; guessing would put wrong letters into quotes.
 */
export function decodeText(bytes: Uint8Array): Result<string, string> {
  const mark = marks.find((known) => known.bytes.every((byte, index) => bytes[index] === byte))
  const encoding = mark?.encoding ?? 'utf-8'
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return failed(
      !mark && looksBinary(bytes)
        ? 'is not a text but a binary file'
        : `is not written in ${encoding.toUpperCase()}: save it as UTF-8 and try again`,
    )
  }
  return text.includes('\0') ? failed('is not a text but a binary file') : ok(text)
}

/** Control characters other than white space do not occur in texts of any encoding that writes Latin letters as ASCII does. */
function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8192).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
}
