/** The lengths that padded data can have, in bytes: most is of the first, so that a length tells next to nothing. */
export const paddedLengths = [4_096, 16_384, 65_536] as const

/** Fills data up to the next of {@link paddedLengths}; its true length stands in the first four bytes. */
export function pad(data: Uint8Array): Buffer {
  const length = paddedLengths.find((candidate) => candidate >= data.length + 4)
  if (length === undefined) throw new RangeError(`${data.length} bytes are more than can be padded`)
  const padded = Buffer.alloc(length)
  padded.writeUInt32BE(data.length)
  padded.set(data, 4)
  return padded
}

/** The data within what {@link pad} gave. */
export function unpad(padded: Buffer): Buffer {
  return padded.subarray(4, 4 + padded.readUInt32BE())
}
