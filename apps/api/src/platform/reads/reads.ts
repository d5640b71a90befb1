import { getNamedType, GraphQLError, isObjectType, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql'
import { mayReadConfidences, keeperOf, type Actor } from '@sourceline/domain'
import { escapeLiteral, type Pool, type PoolClient } from 'pg'
import { compilePage, compileRow, type Page } from './compile.ts'
import { compiledOnce } from './compiled-once.ts'
import { pageWindow, type PageWindow } from './cursor.ts'
import { argumentsOf } from './selection.ts'
import type { PageOrder, Shape } from './shape.ts'
import { queryOver } from './query-text.ts'
import type { RecordType } from '../records/define-record.ts'
import type { Tags } from './tags.ts'
import { writeRow } from './write.ts'
import { pageFrom, writePage, type PageRow } from './write-page.ts'
import { isTakingText, writtenAs, type Written } from './written.ts'

/** A condition on rows, whose values become parameters. */
export type Where = (row: string, bind: (value: unknown) => string, schema: string) => string

/** A page as read: rows with their keys, from the end that was asked for, and one more than asked for if there are more. */
export interface PageRows {
  readonly rows?: readonly { readonly id: string; readonly $key: string; readonly written?: Written }[]
  readonly total?: number
  readonly window: PageWindow
}

/** Reads what a request selected, one statement a root field. */
export interface Reads {
  readonly schema: string
  /** One row as a record for resolvers, or null. */
  one<Row>(info: GraphQLResolveInfo, shape: Shape, where: Where, type?: GraphQLObjectType): Promise<Row | null>
  /** Some rows, in the order of `ids`. */
  byIds<Row>(
    info: GraphQLResolveInfo,
    shape: Shape,
    ids: readonly string[],
    type?: GraphQLObjectType,
    where?: Where,
  ): Promise<Row[]>
  /** One page of rows. */
  page(info: GraphQLResolveInfo, shape: Shape, where: Where, order: PageOrder): Promise<PageRows>
  /** Says that the answer depends on the search for words. */
  forSearch(): void
  /** Says that the answer depends on records of a type, of which it shows none. */
  forList(type: RecordType): void
  /**
   * A statement of a reads file, over this schema's views.
   *
   * @param plannedAnew Whether each run is planned for its values: worth it where the best way depends on them.
   */
  rows<Row>(
    text: (schema: string) => string,
    values: readonly unknown[],
    options?: { readonly plannedAnew?: boolean },
  ): Promise<Row[]>
}

/** A prepared statement is planned once a connection; a bounded number of texts gets a name. */
const names = new Map<string, string>()
const maxNames = 500

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known) return known
  if (names.size >= maxNames) return undefined
  const name = `read_${names.size}`
  names.set(text, name)
  return name
}

/**
 * Reads what is public now, or what was public at `asOf`.
 *
 * @param tags Is told of every record that is read, where the answer is to be kept.
 */
export function deliveryReads(pool: Pool, asOf: Date | null = null, tags: Tags | null = null): Reads {
  return readsOver(pool, asOf ? 'delivery_as_of' : 'delivery', asOf ? { as_of: asOf.toISOString() } : null, tags)
}

/**
 * Reads what the newsroom has, as far as somebody may: the views themselves leave out what is confidential to
 * others, so that it cannot be filtered, ordered, searched or counted by.
 */
export function editorialReads(pool: Pool, reader: Actor): Reads {
  return readsOver(pool, 'editorial', {
    reader: keeperOf(reader) ?? '',
    reads_confidential: mayReadConfidences(reader) ? 'on' : 'off',
  })
}

/** What the views of a statement are told, local to its transaction: the settings `sourceline.*`. */
type Settings = Readonly<Partial<Record<'as_of' | 'reader' | 'reads_confidential', string>>>

type Run = <Row>(text: string, values: readonly unknown[], plannedAnew?: boolean) => Promise<Row[]>

/** Runs statements: as they come, or each in a transaction in which the views are told the settings. */
function runnerOver(pool: Pool, settings: Settings | null): Run {
  const told = Object.entries(settings ?? {}).map(
    ([name, value]) => `set_config('sourceline.${name}', ${escapeLiteral(value)}, true)`,
  )
  const opening = told.length > 0 ? `BEGIN READ ONLY; SELECT ${told.join(', ')}` : 'BEGIN READ ONLY'
  const openingAnew = `${opening}; SET LOCAL plan_cache_mode = force_custom_plan`
  return async <Row>(text: string, values: readonly unknown[], plannedAnew = false): Promise<Row[]> => {
    const name = plannedAnew ? undefined : nameOf(text)
    const query = name ? { name, text, values: [...values] } : { text, values: [...values] }
    if (!settings && !plannedAnew) return (await pool.query<Row & object>(query).catch(refuseData)).rows
    const client = await pool.connect()
    try {
      await client.query(plannedAnew ? openingAnew : opening)
      const { rows } = await client.query<Row & object>(query)
      void end(client, 'COMMIT')
      return rows
    } catch (error) {
      void end(client, 'ROLLBACK')
      return refuseData(error)
    }
  }
}

/** Ends a transaction that only read, for which nobody waits; a connection that cannot end it is given up. */
const end = (client: PoolClient, how: 'COMMIT' | 'ROLLBACK'): Promise<void> =>
  client.query(how).then(
    () => client.release(),
    (error: Error) => client.release(error),
  )

/** By what the reads of one kind are done. */
interface Reading {
  readonly run: Run
  readonly views: string
  readonly tags: Tags | null
}

/** Reads the rows of a shape that a condition names, in the form in which whoever asks takes them. */
async function readRows<Row>(
  { run, views, tags }: Reading,
  info: GraphQLResolveInfo,
  { shape, type, where, limit }: { shape: Shape; type: GraphQLObjectType; where: Where; limit?: number },
): Promise<Row[]> {
  const statement = queryOver(views, tags !== null)
  const row = statement.alias()
  const once = (form: string, compile: typeof compileRow): string =>
    compiledOnce(info, statement, `${type.name}${form}`, () =>
      compile(info, statement, type, shape, info.fieldNodes, row),
    )
  const from = () =>
    `FROM ${views}.${shape.view} ${row} WHERE ${where(row, statement.bind, views)}${limit === undefined ? '' : ` LIMIT ${limit}`}`
  if (isTakingText(info)) {
    const selected = once(' as text', writeRow)
    const text = `SELECT ${row}.id, ${selected} AS text ${from()}`
    const found = await run<{ id: string; text: string }>(text, statement.values)
    return found.map(({ id, text: written }) => writtenAs<Row>(id, written, statement.gaps))
  }
  const selected = once('', compileRow)
  const found = await run<{ data: Row }>(
    `SELECT row_to_json(x) AS data FROM (SELECT ${selected} ${from()}) x`,
    statement.values,
  )
  for (const { data } of found) tags?.rows(data)
  return found.map(({ data }) => data)
}

/** Reads a page of rows, in the form in which whoever asks takes them. */
async function readPage(
  { run, views, tags }: Reading,
  info: GraphQLResolveInfo,
  { shape, where, order }: { shape: Shape; where: Where; order: PageOrder },
): Promise<PageRows> {
  const statement = queryOver(views, tags !== null)
  const args = argumentsOf(info, info.parentType, { key: '', name: info.fieldName, nodes: info.fieldNodes })
  const window = pageWindow(args)
  const page: Page = {
    shape,
    nodes: info.fieldNodes,
    args,
    order,
    where: (row) => where(row, statement.bind, views),
    row: statement.alias(),
    once: (what, compile) => compiledOnce(info, statement, what, compile),
  }
  const written = isTakingText(info) ? writePage(info, statement, returned(info), page) : null
  if (!written) {
    const text = `SELECT ${compilePage(info, statement, returned(info), page)} AS data`
    const [found] = await run<{ data: Omit<PageRows, 'window'> }>(text, statement.values)
    tags?.rows(found?.data)
    return { ...found?.data, window }
  }
  const found = pageFrom(await run<PageRow>(written, statement.values), statement.gaps)
  if (shape.record) tags?.list(shape.record)
  // Nobody fills the row that only tells that there are more.
  if (tags) found.rows[window.size]?.written.note((row) => tags.rows(row))
  return { ...found, window }
}

function readsOver(
  pool: Pool,
  views: 'delivery' | 'delivery_as_of' | 'editorial',
  settings: Settings | null,
  tags: Tags | null = null,
): Reads {
  const run = runnerOver(pool, settings)
  const reading: Reading = { run, views, tags }
  return {
    schema: views,
    async one<Row>(info: GraphQLResolveInfo, shape: Shape, where: Where, type = returned(info)) {
      const [found] = await readRows<Row>(reading, info, { shape, type, where, limit: 1 })
      if (!found && shape.record) tags?.list(shape.record)
      return found ?? null
    },
    async byIds<Row>(
      info: GraphQLResolveInfo,
      shape: Shape,
      ids: readonly string[],
      type = returned(info),
      and?: Where,
    ) {
      if (ids.length === 0) return []
      const where: Where = (row, bind, schema) =>
        `${row}.id = ANY(${bind(ids)}::uuid[])${and ? ` AND ${and(row, bind, schema)}` : ''}`
      const found = await readRows<Row & { readonly id: string }>(reading, info, { shape, type, where })
      if (shape.record) for (const id of ids) tags?.record(shape.record, id)
      const byId = new Map(found.map((row) => [row.id, row]))
      return ids.flatMap((id) => byId.get(id) ?? [])
    },
    page: (info, shape, where, order) => readPage(reading, info, { shape, where, order }),
    forSearch: () => tags?.search(),
    forList: (type) => tags?.list(type),
    rows: (text, values, { plannedAnew } = {}) => run(text(views), values, plannedAnew),
  }
}

/** A value that the database cannot read (SQLSTATE class 22) came with the query: a forged cursor, a NUL. */
function refuseData(error: unknown): never {
  if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('22'))) throw error
  throw new GraphQLError(
    'A value in this query cannot be read: an "after" that is no cursor of this list, or a character that no text can hold.',
    {
      extensions: { code: 'BAD_USER_INPUT' },
    },
  )
}

function returned(info: GraphQLResolveInfo): GraphQLObjectType {
  const type = getNamedType(info.returnType)
  if (!isObjectType(type)) throw new Error(`${info.fieldName} needs to be told which type it reads`)
  return type
}
