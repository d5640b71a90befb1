import { AsyncLocalStorage } from 'node:async_hooks'
import type { Database } from '@sourceline/database'

const transaction = new AsyncLocalStorage<true>()

/**
 * Has whatever asks for a second connection within a transaction fail. As many transactions at once as the pool has
 * connections would each hold one and wait for another for ever.
 */
export function withOneConnectionEach({ prisma, pool, close }: Database): Database {
  pool.connect = new Proxy(pool.connect, {
    apply(connect, _pool, given: unknown[]): unknown {
      if (!transaction.getStore()) return Reflect.apply(connect, pool, given)
      const error = new Error('a second connection is asked for within a transaction')
      const [tell] = given
      return typeof tell === 'function' ? Reflect.apply(tell, undefined, [error]) : Promise.reject(error)
    },
  })
  const marking: ProxyHandler<Database['prisma']> = {
    get(client, name) {
      const member: unknown = Reflect.get(client, name)
      if (name !== '$transaction') return member
      return (work: unknown, ...more: unknown[]) =>
        Reflect.apply(client.$transaction, client, [
          typeof work === 'function'
            ? (within: unknown) => transaction.run(true, () => Reflect.apply(work, undefined, [within]))
            : work,
          ...more,
        ])
    },
  }
  return { prisma: new Proxy(prisma, marking), pool, close }
}
