import { Tokenize } from 'rtf-stream-parser'

/** A part of a file of RTF: the begin or end of a group, a control word, or bytes of text. */
export type RtfToken =
  | { readonly kind: 'OPEN' }
  | { readonly kind: 'CLOSE' }
  | {
      readonly kind: 'CONTROL'
      readonly word: string
      readonly value: number | undefined
      /** The byte of `\'hh`. */
      readonly bytes: Uint8Array | undefined
    }
  | { readonly kind: 'TEXT'; readonly bytes: Uint8Array }

/** What the tokenizer's own types are, by number. */
const open = 0
const close = 1
const control = 2

interface Given {
  readonly type: number
  readonly word?: string
  readonly param?: number
  readonly data?: Uint8Array
}

/** Parts a file of RTF. A byte that is written wrongly and data that is longer than the file are left out. */
export async function* tokensOf(bytes: Uint8Array): AsyncGenerator<RtfToken> {
  const rtf = Buffer.from(bytes)
    .toString('latin1')
    .replace(/\\'(?![0-9a-f]{2})/giu, '')
    .replace(/\\bin(\d+)/gu, (whole, length: string) => (Number(length) > bytes.length ? '' : whole))
  const tokenizer = new Tokenize()
  tokenizer.end(Buffer.from(rtf, 'latin1'))
  const given: AsyncIterable<Given> = tokenizer
  for await (const { type, word = '', param, data } of given)
    if (type === open) yield { kind: 'OPEN' }
    else if (type === close) yield { kind: 'CLOSE' }
    else if (type === control) yield { kind: 'CONTROL', word, value: param, bytes: data }
    else if (data) yield { kind: 'TEXT', bytes: data }
}
