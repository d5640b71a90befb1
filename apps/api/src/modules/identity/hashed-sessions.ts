import type { BetterAuthOptions, DBAdapter, DBTransactionAdapter, Where } from 'better-auth'
import { hashSecret } from './secret-token.ts'

type MakeAdapter = (options: BetterAuthOptions) => DBAdapter

/**
 * Lets the sign-in library keep only hashes of session tokens: hashed on the way in, and put back
 * on the way out where the caller named the token, so that the library sees what it gave.
 */
export function hashingSessionTokens(make: MakeAdapter): MakeAdapter {
  return (options) => {
    const adapter = make(options)
    return { ...hashing(adapter), transaction: (work) => adapter.transaction((inner) => work(hashing(inner))) }
  }
}

function hashing<Adapter extends DBTransactionAdapter>(adapter: Adapter): Adapter {
  return {
    ...adapter,
    create: async (query) => {
      const given = tokenOf(query.model, query.data)
      if (given === null) return adapter.create(query)
      const row = await adapter.create({ ...query, data: { ...query.data, token: hashSecret(given) } })
      return { ...row, token: given }
    },
    findOne: (query) => naming(query, (hashed) => adapter.findOne(hashed)),
    findMany: (query) => adapter.findMany(hashedQuery(query)),
    count: (query) => adapter.count(hashedQuery(query)),
    update: (query) => naming(query, (hashed) => adapter.update(hashed)),
    updateMany: (query) => adapter.updateMany(hashedQuery(query)),
    delete: (query) => adapter.delete(hashedQuery(query)),
    deleteMany: (query) => adapter.deleteMany(hashedQuery(query)),
    consumeOne: (query) => naming(query, (hashed) => adapter.consumeOne(hashed)),
    incrementOne: (query) => naming(query, (hashed) => adapter.incrementOne(hashed)),
  }
}

interface Query {
  readonly model: string
  readonly where?: Where[] | undefined
}

function hashedQuery<Q extends Query>(query: Q): Q {
  if (query.model !== 'session' || !query.where) return query
  return {
    ...query,
    where: query.where.map((condition) =>
      condition.field === 'token' ? { ...condition, value: hashedValue(condition.value) } : condition,
    ),
  }
}

function hashedValue(value: Where['value']): Where['value'] {
  if (Array.isArray(value)) return value.map((token) => hashSecret(String(token)))
  return value === null ? null : hashSecret(String(value))
}

async function naming<Q extends Query, Row>(query: Q, run: (query: Q) => Promise<Row | null>): Promise<Row | null> {
  const row = await run(hashedQuery(query))
  const named =
    query.model === 'session'
      ? query.where?.find(({ field, value }) => field === 'token' && typeof value === 'string')
      : undefined
  return row && named ? { ...row, token: named.value } : row
}

function tokenOf(model: string, data: object): string | null {
  return model === 'session' && 'token' in data && typeof data.token === 'string' ? data.token : null
}
