import { holdsAlready } from '@sourceline/kept-answers'
import { hash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { acceptedEncoding, ChangeKeys, encode, type Encoding, type Keepable } from '@sourceline/kept-answers'
import { cacheControl } from '../graphql/kept-answers.ts'

/** An answer of the published graph. */
export interface DeliveryAnswer {
  readonly status: number
  readonly mediaType: string
  readonly body: Buffer
  /** The headers by which caches purge it; null where nobody may keep it. */
  readonly keys: Readonly<Record<string, string>> | null
  /** By what caches that follow the changes purge it, worked out for whoever asks. */
  readonly changeKeys: (() => string | null) | null
  /** For how many seconds others may keep it, as of when it was read. */
  readonly maxAge: number
  /** Its further headers: what an error tells. */
  readonly more: Readonly<Record<string, string>>
}

/** What goes out to one who asked: flat headers, as `writeHead` takes them, and no bytes for what has not changed. */
export interface Outgoing {
  readonly status: number
  readonly headers: readonly string[]
  readonly bytes: Buffer | null
}

/** Below so many bytes, what a smaller answer saves is less than what its headers cost. */
const smallest = 1_000

/** One form of an answer, with the headers that are the same whoever asks for it. */
interface Form {
  readonly bytes: Buffer
  readonly headers: readonly string[]
  /** Quoted; each form has its own. */
  readonly etag: string
}

/** An answer, ready to go out as often as it is asked for: as it is and, once somebody has asked for that, encoded. */
export class KeptAnswer implements Keepable {
  readonly answer: DeliveryAnswer
  readonly #byGet: boolean
  readonly #plain: Form
  #changeKeys: string | null | undefined
  readonly #encoded = new Map<Encoding, Form | null>()
  #grown: ((bytes: number) => void) | null = null

  constructor(method: 'GET' | 'POST', answer: DeliveryAnswer) {
    this.answer = answer
    this.#byGet = method === 'GET' && answer.keys !== null
    this.#plain = this.#form(answer.body, null)
  }

  get size(): number {
    return this.answer.body.length
  }

  /**
   * Lets it be encoded for whoever takes that: worth it for what is kept.
   *
   * @param grown Is told how many bytes more it takes, each time.
   */
  keep(grown: (bytes: number) => void): void {
    if (this.size >= smallest) this.#grown = grown
  }

  /** What goes out to a request with these headers, which may keep it for some seconds. */
  outgoing(request: Readonly<IncomingHttpHeaders>, maxAge: number): Outgoing {
    const { status } = this.answer
    const { bytes, headers, etag } = this.#formFor(request['accept-encoding'])
    if (!this.#byGet) return { status, headers, bytes }
    const kept = ['cache-control', cacheControl(maxAge), ...headers]
    if (request[ChangeKeys.header] !== undefined) kept.push(...this.#keysOfChanges())
    if (!holdsAlready(request, etag)) return { status, headers: kept, bytes }
    return { status: 304, headers: withoutContent(kept), bytes: null }
  }

  #keysOfChanges(): string[] {
    this.#changeKeys ??= this.answer.changeKeys?.() ?? null
    return this.#changeKeys === null ? [] : [ChangeKeys.header, this.#changeKeys]
  }

  #formFor(accepted: string | undefined): Form {
    const encoding = this.#grown && acceptedEncoding(accepted)
    if (!encoding) return this.#plain
    const made = this.#encoded.get(encoding)
    if (made === undefined) this.#encode(encoding)
    return made ?? this.#plain
  }

  /** Begins an encoding; it goes out from the next time on that it is asked for. */
  #encode(encoding: Encoding): void {
    this.#encoded.set(encoding, null)
    encode(encoding, this.answer.body).then(
      (bytes) => {
        this.#encoded.set(encoding, this.#form(bytes, encoding))
        this.#grown?.(bytes.length)
      },
      // Whoever asks next begins anew.
      () => this.#encoded.delete(encoding),
    )
  }

  #form(bytes: Buffer, encoding: Encoding | null): Form {
    const { mediaType, body, keys, more } = this.answer
    const headers = [
      'content-type',
      mediaType,
      'content-length',
      String(bytes.length),
      'vary',
      'accept, accept-encoding',
    ]
    headers.push(...Object.entries(more).flat())
    if (encoding) headers.push('content-encoding', encoding)
    if (!this.#byGet) return { bytes, headers, etag: '' }
    const digest = hash('sha256', `${mediaType} ${body.toString()}`, 'base64url').slice(0, 27)
    const etag = encoding ? `"${digest}-${encoding}"` : `"${digest}"`
    headers.push('etag', etag, ...Object.entries(keys ?? {}).flat())
    return { bytes, headers, etag }
  }
}

/** Headers without those that tell of a content. */
const withoutContent = (headers: readonly string[]): string[] =>
  headers.filter((_text, index) => !(headers[index - (index % 2)] ?? '').startsWith('content-'))
