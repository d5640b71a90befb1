import { execute, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql'
import { typedId, type IdPrefix } from '../../platform/ids.ts'
import { camelCase } from '../../platform/records/camel-case.ts'
import { allRecords } from '../../platform/records/define-record.ts'
import { deliveryReads, editorialReads } from '../../platform/reads/reads.ts'
import type { TestNewsroom } from '../../testing/newsroom.ts'
import { deliveryContext, editorialContext, type Context } from '../context.ts'
import { deliverySchema, editorialSchema } from '../schemas.ts'
import { rootQueries, type RootQuery, type Sample } from './root-queries.ts'

/** What to ask a newsroom for. */
export interface Wanted {
  /** A word that is searched for, and stands in the address of an article and of a topic. */
  readonly word: string
  /** What a claim might say. */
  readonly statement: string
  /** A moment of its past. */
  readonly moment: string
}

/** What a root field of one of the graphs gave. */
export interface Answered {
  readonly graph: keyof typeof graphs
  readonly field: string
  readonly data: unknown
}

/** The tables whose records a root field gives by an id, with the prefix of that. */
const tables = (): readonly { readonly table: string; readonly prefix: IdPrefix }[] => [
  ...allRecords().flatMap(({ revisions, table, type }) => (revisions ? [{ table, prefix: type }] : [])),
  { table: 'correction', prefix: 'correction' },
  { table: 'job', prefix: 'job' },
  { table: 'redirect', prefix: 'redirect' },
  { table: 'comment', prefix: 'comment' },
  { table: 'list_view', prefix: 'list_view' },
  { table: 'embed', prefix: 'embed' },
  { table: 'article_revision', prefix: 'revision' },
]

/** Every id of a newsroom by which something can be asked for, by the noun whose it is. */
async function everyId({ pool }: TestNewsroom): Promise<Readonly<Record<string, readonly string[]>>> {
  const ids: Record<string, string[]> = {}
  for (const { table, prefix } of tables()) {
    const { rows } = await pool.query<{ id: string }>(`SELECT id FROM "${table}" ORDER BY id`)
    ids[camelCase(prefix)] = rows.map(({ id }) => typedId(prefix, id))
  }
  return ids
}

/** What is asked for by each argument: by its path, by its name, or by the noun whose id it is. */
const valuesOf = ({ word, statement, moment }: Wanted): Readonly<Record<string, unknown>> => ({
  slug: `${word}-saw-the-fire`,
  locale: 'en',
  query: word,
  search: word,
  words: word,
  statement,
  topic: `zora-${word}`,
  asOf: moment,
  publishedAfter: '2020-01-01T00:00:00.000Z',
  publishedBefore: '2100-01-01T00:00:00.000Z',
  'redactionPreview.version': 1,
  'jobs.name': 'mail:send',
  path: `/2024/toAddress/zora-${word}`,
  'redirects.search': '/2024',
  last: 20,
  'sessions.userId': typedId('user', '01890000-0000-7000-8000-000000000000'),
})

/** Nouns that an argument has another word for. */
const nouns: Readonly<Record<string, string>> = { articleVersion: 'revision', except: 'claim' }

/** Every root field, with every argument, for each record that an id can name. */
function everyQuery(
  schema: GraphQLSchema,
  values: Readonly<Record<string, unknown>>,
  ids: Readonly<Record<string, readonly string[]>>,
): RootQuery[] {
  const all = Object.values(ids).flat()
  const asking =
    (turn: number): Sample =>
    (path) => {
      const name = path.split('.').at(-1) ?? ''
      const given = values[path] ?? values[name]
      if (given !== undefined) return given
      const noun = name === 'id' ? (path.split('.')[0] ?? '') : name.replace(/Ids?$/, '')
      const anyId = noun === 'node' || noun === 'subject' || path === 'nodes.ids'
      const candidates = anyId ? all : ids[nouns[noun] ?? noun]
      if (candidates?.length) return candidates[turn % candidates.length]
      throw new Error(`Say in this file what to give for ${path}.`)
    }
  const queries = all.flatMap((_, turn) => rootQueries(schema, asking(turn)))
  return [...new Map(queries.map((one) => [`${one.query} ${JSON.stringify(one.variables)}`, one])).values()]
}

const administrator = {
  kind: 'USER',
  id: 'user-administrator',
  name: 'The administrator',
  role: 'ADMINISTRATOR',
} as const

const graphs = {
  delivery: {
    schema: deliverySchema,
    context: ({ deliveryPool }: TestNewsroom): Context =>
      deliveryContext((asOf) => deliveryReads(deliveryPool, asOf), 'test'),
  },
  editorial: {
    schema: editorialSchema,
    context: ({ pool, prisma }: TestNewsroom): Context =>
      editorialContext({
        reads: editorialReads(pool, administrator),
        actor: administrator,
        prisma,
        requestId: 'test',
        adminUrl: 'http://localhost:3000',
      }),
  },
} as const

/** Reads and checks queries as a graph takes them: the same one, which is asked for many records, once. */
function documentsFor(schema: GraphQLSchema): (query: string) => DocumentNode {
  const documents = new Map<string, DocumentNode>()
  return (query) => {
    const document = documents.get(query) ?? parse(query)
    const [invalid] = documents.has(query) ? [] : validate(schema, document)
    if (invalid) throw invalid
    documents.set(query, document)
    return document
  }
}

/** What every root field of both graphs answers, to readers and to an administrator. Throws on what should not fail. */
export async function* everyAnswer(newsroom: TestNewsroom, wanted: Wanted): AsyncGenerator<Answered> {
  const ids = await everyId(newsroom)
  for (const graph of ['delivery', 'editorial'] as const) {
    const { schema, context } = graphs[graph]
    const documentOf = documentsFor(schema)
    for (const { name, field, query, variables } of everyQuery(schema, valuesOf(wanted), ids)) {
      const { data, errors } = await execute({
        schema,
        document: documentOf(query),
        variableValues: variables,
        contextValue: context(newsroom),
      })
      if (errors && errors[0]?.extensions['code'] !== 'BAD_USER_INPUT')
        throw new Error(`${name}: ${errors[0]?.message}`)
      yield { graph, field, data }
    }
  }
}
