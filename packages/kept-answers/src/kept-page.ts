import { hash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { holdsAlready } from './holds-already.ts'
import type { Keepable } from './answer-cache.ts'
import { acceptedEncoding, encode, type Encoding } from './encoding.ts'

/** A page as it was rendered. */
export interface RenderedPage {
  readonly status: number
  /** What goes out with it whoever asks, by names in lower case; nothing of how it is sent or may be kept. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** The keys by which caches before the site purge it; null where none may keep it. */
  readonly surrogateKeys: readonly string[] | null
}

/** What goes out to one who asked: flat headers, as `writeHead` takes them, and no bytes for what has not changed. */
interface Outgoing {
  readonly status: number
  readonly headers: readonly string[]
  readonly bytes: Buffer | null
}

interface Form {
  readonly bytes: Buffer
  readonly headers: readonly string[]
  readonly etag: string
}

/** Below so many bytes, what a smaller page saves is less than what its headers cost. */
const smallest = 1_000

/** A page, ready to go out as often as it is asked for: as it is, and encoded for whoever takes that. */
export class KeptPage implements Keepable {
  readonly #page: RenderedPage
  readonly #forms = new Map<Encoding | null, Form | Promise<Form>>()
  #grown: (bytes: number) => void = () => undefined

  constructor(page: RenderedPage) {
    this.#page = page
    this.#forms.set(null, this.#form(page.body, null))
  }

  get size(): number {
    return this.#page.body.length
  }

  keep(grown: (bytes: number) => void): void {
    this.#grown = grown
  }

  /** What goes out to a request with these headers; at once, where it has gone out in that encoding before. */
  outgoing(request: Readonly<IncomingHttpHeaders>): Outgoing | Promise<Outgoing> {
    const encoding = this.size < smallest ? null : acceptedEncoding(request['accept-encoding'])
    const form = this.#forms.get(encoding) ?? this.#encode(encoding)
    return form instanceof Promise ? form.then((made) => this.#answer(made, request)) : this.#answer(form, request)
  }

  #answer({ bytes, headers, etag }: Form, request: Readonly<IncomingHttpHeaders>): Outgoing {
    const { status, surrogateKeys } = this.#page
    return surrogateKeys && status === 200 && holdsAlready(request, etag)
      ? { status: 304, headers: withoutContent(headers), bytes: null }
      : { status, headers, bytes }
  }

  #encode(encoding: Encoding | null): Form | Promise<Form> {
    if (encoding === null) return this.#form(this.#page.body, null)
    const made = encode(encoding, this.#page.body).then((bytes) => {
      const form = this.#form(bytes, encoding)
      this.#forms.set(encoding, form)
      this.#grown(bytes.length)
      return form
    })
    this.#forms.set(encoding, made)
    return made
  }

  #form(bytes: Buffer, encoding: Encoding | null): Form {
    const { headers: own, surrogateKeys, status, body } = this.#page
    const digest = hash('sha256', Buffer.concat([Buffer.from(`${status} `), body]), 'base64url').slice(0, 27)
    const etag = encoding ? `"${digest}-${encoding}"` : `"${digest}"`
    const headers = [...Object.entries(own).flat(), 'content-length', String(bytes.length), 'vary', 'accept-encoding']
    if (encoding) headers.push('content-encoding', encoding)
    if (!surrogateKeys) return { bytes, headers: [...headers, 'cache-control', 'no-store'], etag }
    // Whoever keeps it asks each time whether it still holds, unless it purges by key.
    headers.push('cache-control', 'public, no-cache', 'etag', etag)
    if (surrogateKeys.length > 0)
      headers.push('surrogate-key', surrogateKeys.join(' '), 'cache-tag', surrogateKeys.join(','))
    return { bytes, headers, etag }
  }
}

/** Headers without those that tell of a content. */
const withoutContent = (headers: readonly string[]): string[] =>
  headers.filter((_text, index) => !(headers[index - (index % 2)] ?? '').startsWith('content-'))
