import pg from 'pg'

/**
 * A connection that sends one query after the other. Prisma asks for several relations of a record at once,
 * also inside a transaction, which has one connection only; pg will no longer queue these by itself.
 */
export class OrderedClient extends pg.Client {
  #last: Promise<unknown> | null = null

  // The overloads of pg's own method are kept; queries with a callback or a cursor pass through.
  override query = ((...args: Parameters<pg.Client['query']>) => {
    const send = (): Promise<unknown> => super.query(...args) as unknown as Promise<unknown>
    const [query] = args as readonly unknown[]
    if (typeof args.at(-1) === 'function' || isSubmittable(query)) return send()
    const running = this.#last ? this.#last.then(send, send) : send()
    this.#last = running
    const forget = (): void => {
      if (this.#last === running) this.#last = null
    }
    void running.then(forget, forget)
    return running
  }) as pg.Client['query']
}

function isSubmittable(query: unknown): boolean {
  return typeof query === 'object' && query !== null && 'submit' in query
}
