import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** How an answer is sent compressed. */
export type Encoding = 'br' | 'gzip'

const encoders: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes) => promisify(gzip)(bytes),
}

/** Compresses an answer beside the event loop. */
export const encode = (encoding: Encoding, bytes: Buffer): Promise<Buffer> => encoders[encoding](bytes)

/**
 * The encoding that a request takes, the one with the better ratio of several; null for none. What it refuses by a weight of
 * zero does not count.
 *
 * @param header The value of `accept-encoding`.
 */
export function acceptedEncoding(header: string | undefined): Encoding | null {
  if (!header) return null
  const parts = header.split(',').map((part) => part.toLowerCase().split(';'))
  const taken = parts.flatMap(([name = '', weight = '']) => (/^\s*q=0(?:\.0*)?\s*$/.test(weight) ? [] : [name.trim()]))
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : null
}
