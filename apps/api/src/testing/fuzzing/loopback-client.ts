import { once } from 'node:events'
import { Agent, request, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

/** What a server sent back on one connection. */
export interface Sent {
  /** The status of each answer; of those that only ask to go on none. */
  readonly statuses: readonly number[]
  readonly text: string
}

/** How long a server may take with what it was sent whole, in milliseconds. */
const patience = 120_000
/** After how much silence no more is waited for: before anything was answered, since a request may lack its end, and after it. */
const silence = { before: 3_000, after: 100 } as const

/**
 * Sends bytes as they are on a connection of their own, and nothing after them.
 *
 * @param from From which address of this machine, as 127.0.0.2.
 */
export async function sendBytes(port: number, bytes: Buffer, from: string): Promise<Sent> {
  const socket = connect({ port, host: '127.0.0.1', localAddress: from })
  const parts: Buffer[] = []
  socket.on('data', (part: Buffer) => {
    parts.push(part)
    socket.setTimeout(silence.after)
  })
  socket.setTimeout(silence.before, () => socket.destroy())
  // A server may close while it is still sent to.
  socket.on('error', () => undefined)
  socket.write(bytes)
  await once(socket, 'close')
  const told = Buffer.concat(parts).toString()
  const statuses = [...told.matchAll(/(?:^|\n|\}|>)HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))
  return { statuses: statuses.filter((status) => status >= 200), text: told }
}

/** An answer to a request that was sent as it should be. */
export interface Answered {
  readonly status: number
  readonly text: string
}

/** Posts JSON from one of several addresses of this machine, over connections that are kept. */
export class JsonClient {
  readonly #agent: Agent
  readonly #port: number

  constructor(port: number, from: string) {
    this.#port = port
    this.#agent = new Agent({ keepAlive: true, localAddress: from })
  }

  async post(path: string, body: string, headers: Readonly<Record<string, string>>): Promise<Answered> {
    const asked = request({
      agent: this.#agent,
      host: '127.0.0.1',
      port: this.#port,
      method: 'POST',
      path,
      timeout: patience,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
    })
    asked.once('timeout', () => asked.destroy(new Error(`no answer within ${patience / 1_000} seconds`)))
    asked.end(body)
    const [answer]: IncomingMessage[] = await once(asked, 'response')
    if (!answer) throw new Error('nothing was answered')
    return { status: answer.statusCode ?? 0, text: await text(answer) }
  }

  close(): void {
    this.#agent.destroy()
  }
}
