import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

interface Line {
  readonly client: Socket
  readonly server: Socket
  isSilent: boolean
}

/** Stands between a client and a server on loopback, and does to their lines what networks do. */
export class FaultProxy {
  /** How much later each piece is passed on, in milliseconds. */
  delay = 0
  readonly #server: Server
  readonly #lines = new Set<Line>()

  private constructor(target: number) {
    this.#server = createServer({ allowHalfOpen: true }, (client) => this.#join(client, target))
  }

  /** @param target The port of the server on 127.0.0.1. */
  static async open(target: number): Promise<FaultProxy> {
    const proxy = new FaultProxy(target)
    await once(proxy.#server.listen(0, '127.0.0.1'), 'listening')
    return proxy
  }

  get port(): number {
    const address = this.#server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }

  /** Cuts every line, as a firewall does: both ends are told (RST). */
  reset(): void {
    for (const { client, server } of this.#lines) for (const end of [client, server]) end.resetAndDestroy()
    this.#lines.clear()
  }

  /** Every line that is open stays so and says nothing more: neither end is told. New ones work. */
  silence(): void {
    for (const line of this.#lines) line.isSilent = true
  }

  async close(): Promise<void> {
    this.reset()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #join(client: Socket, target: number): void {
    const server = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true })
    const line: Line = { client, server, isSilent: false }
    this.#lines.add(line)
    this.#pass(line, client, server)
    this.#pass(line, server, client)
  }

  #pass(line: Line, from: Socket, to: Socket): void {
    let passed: Promise<unknown> = Promise.resolve()
    const later = (work: () => unknown): void => {
      const due = performance.now() + this.delay
      passed = passed.then(async () => {
        const wait = due - performance.now()
        if (wait > 0) await sleep(wait)
        if (!line.isSilent) work()
      })
    }
    from.setNoDelay(true)
    from.on('data', (piece) => later(() => to.write(piece)))
    from.on('end', () => later(() => to.end()))
    from.on('error', () => undefined)
    from.on('close', (isBroken) => {
      if (isBroken && !line.isSilent) to.resetAndDestroy()
      if (line.client.destroyed && line.server.destroyed) this.#lines.delete(line)
    })
  }
}
