import type { Readable } from 'node:stream'
import { OperatorError } from '@sourceline/database/operator-error'

/** A line of a file, counted from 1. */
export interface Line {
  readonly number: number
  /** With its line feed, if it has one. */
  readonly bytes: Buffer
  /** What stands in it, as JSON. */
  readonly value: unknown
}

/** How long a line may be, in bytes: several times the longest that a newsroom can have. */
const longestLine = 64 * 1024 ** 2

/** Says what is wrong with a line, and what to do about it. */
export const wrongLine = (number: number, problem: string): OperatorError =>
  new OperatorError(
    `Line ${number}: ${problem}. Nothing was imported. Export again; or put it right there, and take the checksums ` +
      '("sha256") out of the last line.',
  )

/**
 * Reads a text of a JSON value each line, one line at a time.
 *
 * @throws OperatorError where a line is too long, no UTF-8 or no JSON.
 */
export async function* jsonLines(input: Readable): AsyncGenerator<Line> {
  let number = 0
  for await (const bytes of linesOf(input)) {
    number += 1
    yield { number, bytes, value: valueOf(number, bytes) }
  }
}

async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = []
  let length = 0
  let number = 1
  for await (const piece of input) {
    let from = 0
    for (let feed = piece.indexOf(10); feed !== -1; feed = piece.indexOf(10, from)) {
      yield Buffer.concat([...pieces, piece.subarray(from, feed + 1)])
      pieces = []
      length = 0
      number += 1
      from = feed + 1
    }
    pieces.push(piece.subarray(from))
    length += piece.byteLength - from
    if (length > longestLine) throw wrongLine(number, `it is longer than ${longestLine} bytes`)
  }
  if (length > 0) yield Buffer.concat(pieces)
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function valueOf(number: number, bytes: Buffer): unknown {
  try {
    return JSON.parse(decoder.decode(bytes))
  } catch {
    throw wrongLine(number, 'it is no JSON in UTF-8, or breaks off')
  }
}
