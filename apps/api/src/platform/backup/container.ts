import { createHash } from 'node:crypto'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { OperatorError } from '@sourceline/database/operator-error'
import { extract, pack } from 'tar-stream'
import { partNames } from './manifest.ts'

/** Writes the parts of a backup, one after the other, as a tar. */
export interface ContainerWriter {
  /** Writes a part whose length is known. */
  part(name: string, size: number, content: AsyncIterable<Uint8Array>): Promise<void>
  /** Writes a part that is at hand; gives its SHA-256. */
  whole(name: string, content: Uint8Array): Promise<string>
}

/** Writes a container; it is whole when this has come back. */
export async function writeContainer(
  output: Writable,
  at: Date,
  fill: (writer: ContainerWriter) => Promise<void>,
): Promise<void> {
  const tar = pack()
  const part: ContainerWriter['part'] = (name, size, content) =>
    pipeline(Readable.from(content, { objectMode: false }), tar.entry({ name, size, mtime: at, mode: 0o600 }))
  const written = pipeline(tar, output)
  const filled = fill({
    part,
    async whole(name, content) {
      await part(name, content.byteLength, once(content))
      return sha256Of(content)
    },
  }).then(
    () => tar.finalize(),
    (error: unknown) => {
      tar.destroy(error instanceof Error ? error : new Error(String(error)))
      throw error
    },
  )
  const [ofFilling, ofWriting] = await Promise.allSettled([filled, written])
  // Where the disk is full, that is the reason; the other one is that nobody reads any more.
  const failure = [ofFilling, ofWriting].find((one) => one.status === 'rejected' && codeOf(one.reason) === 'ENOSPC')
  for (const one of [failure, ofFilling, ofWriting]) if (one?.status === 'rejected') throw one.reason
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null)

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}

/** The SHA-256 of bytes, in hexadecimal digits. */
export const sha256Of = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

/** A part of a backup that is being read; its content must be read before the next one. */
export interface Part {
  readonly name: string
  readonly size: number
  readonly content: AsyncIterable<Uint8Array>
}

/** Says that a backup, or an export, is not what was written. */
export const notWhole = (problem: string, noun: 'backup' | 'export' = 'backup'): OperatorError =>
  new OperatorError(`This ${noun} is not whole: ${problem}. Nothing of it is used; take another one.`)

/**
 * Reads the parts of a container in their order, up to the end.
 *
 * @throws OperatorError where it is no container, or breaks off.
 */
export async function* readContainer(input: Readable): AsyncGenerator<Part> {
  const tar = extract()
  const reading = pipeline(input, tar)
  reading.catch(() => undefined)
  let last = ''
  const inWords = (error: unknown): unknown => {
    const broken = error instanceof Error && /unexpected end of data|invalid tar header/i.test(error.message)
    if (!broken) return error
    return last === '' ? notABackup() : notWhole(`it breaks off, or is altered, after ${last}`)
  }
  async function* told(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      yield* pieces
    } catch (error) {
      throw inWords(error)
    }
  }
  try {
    for await (const entry of tar) {
      last = entry.header.name
      const size = entry.header.size ?? 0
      yield { name: last, size, content: told(Readable.from(entry, { objectMode: false })) }
    }
    await reading
  } catch (error) {
    throw inWords(error)
  } finally {
    tar.destroy()
    input.destroy()
  }
  if (last === '') throw notABackup()
  if (last !== partNames.seal) throw notWhole(`it breaks off after ${last}`)
}

const notABackup = (): OperatorError => new OperatorError('This is no backup of a Sourceline newsroom.')

/** A small part as a whole. */
export async function bytesOf({ name, size, content }: Part): Promise<Buffer> {
  if (size > largestFile) throw notWhole(`${name} is too long`)
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** What a part that is read as a whole may have at most, in bytes. */
const largestFile = 64 * 1024 ** 2
