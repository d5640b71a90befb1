import { loadArchive } from '@sourceline/database/archive'
import {
  getNamedType,
  getNullableType,
  graphql,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLInputType,
} from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAsset } from '../modules/assets/public.ts'
import { createAuthor } from '../modules/authors/public.ts'
import { publishAuthor } from '../modules/authors/use-cases/publish-author.ts'
import { createSection } from '../modules/sections/public.ts'
import { publishSection } from '../modules/sections/use-cases/publish-section.ts'
import { addComment } from '../modules/comments/use-cases/add-comment.ts'
import { createRedirect } from '../modules/redirects/public.ts'
import { enqueue } from '../platform/jobs/enqueue.ts'
import { jobNamed } from '../platform/jobs/define-job.ts'
import { typedId } from '../platform/ids.ts'
import { deliveryReads, editorialReads } from '../platform/reads/reads.ts'
import { inTransaction } from '../platform/transactions/begin.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { addEditor } from '../testing/planted-name.ts'
import { storedImage } from '../testing/stored-image.ts'
import { deliveryContext, editorialContext, type Context } from './context.ts'
import { deliverySchema, editorialSchema } from './schemas.ts'

let newsroom: TestNewsroom
const needed: Record<string, unknown> = {}

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  await addEditor(newsroom, actor.id)
  await loadArchive(newsroom.pool, { articles: 30, brief: true })
  const { rows } = await newsroom.pool.query<{ id: string }>('SELECT id FROM article LIMIT 1')
  const id = typedId('article', rows[0]?.id ?? '')
  await newsroom.does(createAsset, { name: 'crane.jpg', file: storedImage('a crane') })
  const { authorId } = await newsroom.does(createAuthor, { name: 'Ines Holt' })
  await newsroom.does(publishAuthor, { id: typedId('author', authorId), expectedVersion: 1 })
  const { sectionId } = await newsroom.does(createSection, { name: 'Harbour' })
  await newsroom.does(publishSection, { id: typedId('section', sectionId), expectedVersion: 1 })
  const { headline } = (await newsroom.editorial('query ($id: ID!) { article(id: $id) { headline } }', { id })).article
  const words = { place: 'HEADLINE', exact: headline, start: 0, end: headline.length }
  await newsroom.does(addComment, { articleId: id, words, text: 'Who says so?' })
  await newsroom.does(createRedirect, { path: '/2024/05/crane', articleId: id })
  await newsroom.pool.query(
    `INSERT INTO session (id, expires_at, token, created_at, updated_at, user_id)
     SELECT 'session', now() + interval '1 day', 'token', now(), now(), id FROM "user" WHERE id = $1`,
    [actor.id],
  )
  const job = jobNamed('job:forget-ended')
  if (!job) throw new Error('There is no such job.')
  await inTransaction(newsroom.prisma, (tx) => enqueue({ tx, actor }, job, {}))
  Object.assign(needed, { id, articleId: id, ids: [id] })
}, 120_000)
afterAll(() => newsroom.close())

const actor = { kind: 'USER', id: 'user-editor', name: 'The editor', role: 'ADMINISTRATOR' } as const

const graphs = {
  delivery: {
    schema: deliverySchema,
    context: (): Context => deliveryContext((asOf) => deliveryReads(newsroom.deliveryPool, asOf), 'test'),
  },
  editorial: {
    schema: editorialSchema,
    context: (): Context =>
      editorialContext({
        reads: editorialReads(newsroom.pool, actor),
        actor,
        prisma: newsroom.prisma,
        requestId: 'test',
        adminUrl: 'http://localhost:3000',
      }),
  },
} as const

/** Values of an argument that say nothing: the empty text, the empty list, and filters that hold one of them. */
function emptyValues(type: GraphQLInputType): unknown[] {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return [[]]
  if (isInputObjectType(nullable))
    return Object.values(nullable.getFields()).flatMap((field) =>
      emptyValues(field.type).map((value) => ({ [field.name]: value })),
    )
  return ['String', 'ID', 'DateTime', 'Date'].includes(getNamedType(nullable).name) ? ['', '   '] : []
}

/** What a root field has to be given, and one further argument. */
interface Question {
  readonly field: string
  readonly name: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** Every root field of a graph, asked with each empty value that one of its arguments can have. */
function questions({ schema }: (typeof graphs)[keyof typeof graphs]): Question[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const must = field.args.filter(isRequiredArgument).filter(({ defaultValue }) => defaultValue === undefined)
    const type = getNamedType(field.type)
    const selection = type.name.endsWith('Connection') ? '{ nodes { __typename } }' : '{ __typename }'
    const asked = (arg: GraphQLArgument | null, value: unknown): Question => {
      const given = new Map([
        ...must.map((one) => [one, needed[one.name] ?? 'crane'] as const),
        ...(arg ? [[arg, value] as const] : []),
      ])
      const declared = [...given.keys()].map((one) => `$${one.name}: ${String(one.type)}`).join(', ')
      const passed = [...given.keys()].map(({ name }) => `${name}: $${name}`).join(', ')
      return {
        field: field.name,
        name: `${field.name}(${arg ? `${arg.name}: ${JSON.stringify(value)}` : ''})`,
        query: `query ${declared && `(${declared})`} { found: ${field.name}${passed && `(${passed})`} ${selection} }`,
        variables: Object.fromEntries([...given].map(([{ name }, one]) => [name, one])),
      }
    }
    const empty = field.args
      .filter(({ name }) => !placesOfPages.has(name))
      .flatMap((arg) => emptyValues(arg.type).map((value) => asked(arg, value)))
    return empty.length > 0 ? [asked(null, null), ...empty] : []
  })
}

const placesOfPages: ReadonlySet<string> = new Set(['after', 'before'])

/** What has no row in this newsroom, so that the test could not find a fault there: what is looked for by words. */
const withoutRows: ReadonlySet<string> = new Set(['redirect', 'search', 'similarClaims'])

/** How many rows are found; null where the question is refused. */
async function found(graph: keyof typeof graphs, { query, variables }: Question): Promise<number | null> {
  const { schema, context } = graphs[graph]
  const { data, errors } = await graphql({ schema, source: query, variableValues: variables, contextValue: context() })
  if (errors) return null
  const { found: answer } = JSON.parse(JSON.stringify(data))
  if (answer === null) return 0
  return (answer.nodes ?? [answer].flat()).filter((row: unknown) => row !== null).length
}

test.each(['delivery', 'editorial'] as const)(
  'an empty value of an argument of %s is refused or finds nothing, never everything',
  async (graph) => {
    const everything: string[] = []
    const empty: string[] = []
    for (const question of questions(graphs[graph])) {
      const count = await found(graph, question)
      if (question.name.endsWith('()')) {
        if (count === 0 && !withoutRows.has(question.field)) empty.push(question.field)
      } else if (count !== null && count > 0) everything.push(question.name)
    }
    expect({ everything, empty }).toEqual({ everything: [], empty: [] })
  },
  60_000,
)
