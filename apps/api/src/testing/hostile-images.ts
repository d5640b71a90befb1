import { crc32, deflateSync } from 'node:zlib'

const signature = Buffer.from('89504e470d0a1a0a', 'hex')

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** A head of a PNG (ISO 15948, 11.2.2): grey, a bit a pixel. */
function head(width: number, height: number): Buffer {
  const content = Buffer.alloc(13)
  content.writeUInt32BE(width, 0)
  content.writeUInt32BE(height, 4)
  content[8] = 1
  return chunk('IHDR', content)
}

const png = (...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([signature, ...chunks, chunk('IEND', Buffer.alloc(0))])

/** An image of a hundred bytes that says that it has ten thousand million pixels. */
export const pixelFlood = (): Buffer => png(head(100_000, 100_000), chunk('IDAT', deflateSync(Buffer.alloc(1_000))))

/** An image of one pixel whose profile and words grow to 300 megabytes each when they are taken out. */
export function decompressionBomb(): Buffer {
  const bomb = deflateSync(Buffer.alloc(300 * 1024 ** 2), { level: 9 })
  return png(
    head(1, 1),
    chunk('iCCP', Buffer.concat([Buffer.from('profile\0\0'), bomb])),
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), bomb])),
    chunk('IDAT', deflateSync(Buffer.alloc(2))),
  )
}
