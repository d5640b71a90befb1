import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A line to a server that can be cut, fall silent, and lead to another one. */
export class Line {
  readonly #sockets = new Set<Socket>()
  #to: string | null
  readonly #server = createServer((near) => {
    this.#sockets.add(near)
    near.on('error', () => undefined).on('close', () => this.#sockets.delete(near))
    if (this.#to === null) return
    const far = connect(Number(new URL(this.#to).port), '127.0.0.1')
    this.#sockets.add(far)
    far.on('error', () => near.destroy()).on('close', () => this.#sockets.delete(far))
    near.pipe(far).pipe(near)
  })

  private constructor(to: string) {
    this.#to = to
  }

  static async open(to: string): Promise<Line> {
    const line = new Line(to)
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve))
    return line
  }

  get address(): string {
    const address: AddressInfo | string | null = this.#server.address()
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  }

  /** Leads to another server from now on; to none for null, which is silent. What was open is cut. */
  leadTo(to: string | null): void {
    this.#to = to
    this.cut()
  }

  /** Cuts what is open. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  async close(): Promise<void> {
    this.cut()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}
