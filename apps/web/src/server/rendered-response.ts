import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

/** A request for a page that says nothing of whoever asks. */
export function plainRequest(address: string): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = address
  request.headers = { host: 'localhost', accept: 'text/html' }
  request.push(null)
  return request
}

/** What a renderer has answered; names of headers in lower case. */
export interface Rendered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** A response that goes nowhere: what is written into it is collected. */
export class RenderedResponse extends ServerResponse {
  /** Settles when it is ended. */
  readonly rendered: Promise<Rendered>
  readonly #chunks: Buffer[] = []
  #settle: (rendered: Rendered) => void = () => undefined

  constructor(request: IncomingMessage) {
    super(request)
    this.rendered = new Promise((resolve) => (this.#settle = resolve))
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status
    const headers = rest.find((one) => typeof one === 'object' && one !== null && !Array.isArray(one))
    for (const [name, value] of Object.entries(headers ?? {}))
      if (typeof value === 'string') this.setHeader(name, value)
    return this
  }

  override write(chunk: unknown): boolean {
    if (typeof chunk === 'string') this.#chunks.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) this.#chunks.push(Buffer.from(chunk))
    return true
  }

  override end(chunk?: unknown): this {
    if (this.finished) return this
    this.write(chunk)
    this.finished = true
    const headers = Object.entries(this.getHeaders()).map(([name, value]) => [name, String(value)])
    this.#settle({
      status: this.statusCode,
      headers: Object.fromEntries(headers),
      body: Buffer.concat(this.#chunks),
    })
    this.emit('finish')
    return this
  }
}
