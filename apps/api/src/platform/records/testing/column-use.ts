import type { PrismaClient } from '@sourceline/database'
import pg, { type Pool } from 'pg'
import { vi } from 'vitest'
import { z } from 'zod'

/** What the typed client knows of the tables: it names their columns by properties. */
const dataModel = z.object({
  models: z.record(
    z.string(),
    z.object({
      dbName: z.string().nullable(),
      fields: z.array(
        z.object({ name: z.string(), kind: z.string(), type: z.string(), dbName: z.string().optional() }),
      ),
    }),
  ),
})
type Models = z.infer<typeof dataModel>['models']

/** Which columns of tables are looked at, as `table.column`. */
export interface ColumnUse {
  /** The typed client, which notes what is asked of it. */
  readonly prisma: PrismaClient
  /** Every column that was compared, sorted by, or looked at in a row. */
  readonly lookedAt: ReadonlySet<string>
  /** Every statement of SQL that was run and that the typed client did not make. */
  readonly statements: ReadonlySet<string>
  /** Does something of the test's own, of which no statement is noted. */
  unnoted(work: () => Promise<void>): Promise<void>
  /** Ends the recording of statements. */
  stop(): void
}

/** Notes which columns are used, until it is stopped. */
export function recordColumnUse(client: PrismaClient): ColumnUse {
  const { models } = dataModel.parse(Reflect.get(client, '_runtimeDataModel'))
  const lookedAt = new Set<string>()
  const columns = rowsNoting(models, (column) => lookedAt.add(column))
  const extended = client.$extends({
    query: {
      $allModels: {
        $allOperations: async ({ model, args, query }) => {
          columns.asked(model, args)
          return columns.rows(model, await query(args), args)
        },
      },
    },
  })
  const statements = new Set<string>()
  let noting = true
  const original = pg.Client.prototype.query
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    const text = textOf(args[0])
    if (text !== undefined && noting && !isOfTypedClient(text)) statements.add(text)
    return Reflect.apply(original, this, args)
  })
  return {
    prisma: new Proxy(client, {
      get: (target, key) => Reflect.get(Reflect.has(extended, key) ? extended : target, key),
    }),
    lookedAt,
    statements,
    async unnoted(work) {
      noting = false
      await work()
      noting = true
    },
    stop: () => spy.mockRestore(),
  }
}

/** The typed client names every table with its schema, which no statement of ours does. */
const isOfTypedClient = (text: string): boolean => /"public"\."/.test(text)

function textOf(query: unknown): string | undefined {
  if (typeof query === 'string') return query
  const text: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, 'text') : undefined
  return typeof text === 'string' ? text : undefined
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Notes the columns that a question compares or sorts by, and those that are looked at in the rows it gave. */
function rowsNoting(models: Models, note: (column: string) => void) {
  const fieldOf = (model: string, property: string) => models[model]?.fields.find(({ name }) => name === property)
  const columnOf = (model: string, property: string): string | undefined => {
    const field = fieldOf(model, property)
    return field && field.kind !== 'object'
      ? `${models[model]?.dbName ?? model}.${field.dbName ?? property}`
      : undefined
  }
  const compared = (model: string, condition: unknown): void => {
    if (Array.isArray(condition)) for (const one of condition) compared(model, one)
    if (!isPlain(condition)) return
    for (const [key, value] of Object.entries(condition)) {
      const column = columnOf(model, key)
      if (column) note(column)
      else compared(fieldOf(model, key)?.type ?? model, value)
    }
  }
  const asked = (model: string, args: unknown): void => {
    if (!isPlain(args)) return
    for (const key of ['where', 'orderBy', 'cursor']) compared(model, args[key])
    for (const key of ['distinct', 'by']) for (const name of [args[key]].flat()) noteIf(columnOf(model, String(name)))
    for (const key of ['select', 'include'])
      if (isPlain(args[key]))
        for (const [name, below] of Object.entries(args[key])) {
          const field = fieldOf(model, name)
          if (field?.kind !== 'object') continue
          joined(model, field)
          asked(field.type, below)
        }
  }
  /** A relation is found by the id of the one in the other: `sourceId` by `source`, or by what lists what has it. */
  const joined = (model: string, { name, type }: { readonly name: string; readonly type: string }): void => {
    noteIf(columnOf(model, `${name}Id`))
    noteIf(columnOf(type, `${model.charAt(0).toLowerCase()}${model.slice(1)}Id`))
  }
  const noteIf = (column: string | undefined) => column && note(column)
  /** A row that is copied as a whole is not looked at, unless what it holds was asked for by name. */
  const rows = (model: string, value: unknown, args: unknown): unknown =>
    Array.isArray(value) ? value.map((one) => row(model, one, args)) : row(model, value, args)
  const row = (model: string, value: unknown, args: unknown): unknown => {
    if (!isPlain(value)) return value
    const named = isPlain(args) && isPlain(args['select'])
    let copying: PropertyKey | null = null
    return new Proxy(value, {
      getOwnPropertyDescriptor(target, key) {
        copying = key
        return Reflect.getOwnPropertyDescriptor(target, key)
      },
      get(target, key) {
        const copied = copying === key
        copying = null
        const given: unknown = Reflect.get(target, key)
        const field = typeof key === 'string' ? fieldOf(model, key) : undefined
        if (field?.kind === 'object') return rows(field.type, given, argsBelow(args, field.name))
        if (!copied || named) noteIf(columnOf(model, String(key)))
        return given
      },
    })
  }
  return { asked, rows }
}

/** What was asked of a relation. */
function argsBelow(args: unknown, relation: string): unknown {
  if (!isPlain(args)) return undefined
  const { select, include } = args
  return [select, include].flatMap((below) => (isPlain(below) ? [below[relation]] : [])).find(isPlain)
}

const relationPermissions = /RTEPERMISSIONINFO :relid (\d+) .*?:selectedCols \(b([^)]*)\)/g

/** The columns of tables and views, as `schema.relation.column`, that PostgreSQL has to read to run some statements. */
export async function columnsReadBy(pool: Pool, statements: Iterable<string>): Promise<Set<string>> {
  const client = await pool.connect()
  const trees: string[] = []
  const keep = ({ detail }: { detail?: string | undefined }) => void (detail && trees.push(detail))
  client.on('notice', keep)
  try {
    await client.query(`SET debug_print_parse = on; SET debug_pretty_print = off; SET client_min_messages = log`)
    for (const text of statements) {
      if (takesWholeRows.test(text)) throw new Error(`Name the columns that this needs: ${text}`)
      if (!/^\s*(?:\/\*.*?\*\/\s*)?(?:SELECT|INSERT|UPDATE|DELETE|WITH|MERGE)\b/i.test(text)) continue
      await client.query(`PREPARE probe AS ${text}`)
      await client.query('DEALLOCATE probe')
    }
  } finally {
    client.off('notice', keep)
    await client.query('RESET ALL')
    client.release()
  }
  const found = new Set<string>()
  for (const [, relation = '', columns = ''] of trees.join(' ').replaceAll(/\s+/g, ' ').matchAll(relationPermissions))
    for (const column of columns.trim().split(' ').filter(Boolean))
      found.add(`${relation} ${Number(column) - firstOfSystem}`)
  const { rows } = await pool.query<{ name: string }>(
    `SELECT DISTINCT format('%s.%s.%s', n.nspname, c.relname, a.attname) AS name
     FROM unnest($1::text[]) f(found) JOIN pg_attribute a ON a.attrelid = split_part(f.found, ' ', 1)::oid
       AND a.attnum = split_part(f.found, ' ', 2)::int
     JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace`,
    [[...found]],
  )
  return new Set(rows.map(({ name }) => name))
}

/** A statement that takes whole rows of a table tells nothing of which columns it needs. */
const takesWholeRows = /\bSELECT \*\s+FROM (?!\()|\bRETURNING \*|\bto_jsonb?\(\w+\.\*\)/i

/** In PostgreSQL's sets of columns, the members before those of a table stand for what every row has. */
const firstOfSystem = 7
