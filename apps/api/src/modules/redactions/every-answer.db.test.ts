import { graphql, type GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deliveryContext, editorialContext, type Context } from '../../graphql/context.ts'
import { deliverySchema, editorialSchema } from '../../graphql/schemas.ts'
import { rootQueries, type RootQuery, type Sample } from '../../graphql/testing/root-queries.ts'
import { typedId, type IdPrefix } from '../../platform/ids.ts'
import { deliveryReads, editorialReads } from '../../platform/reads/reads.ts'
import type { FrozenNewsroom, TestNewsroom } from '../../testing/newsroom.ts'
import { openTestNewsroom } from '../../testing/newsroom.ts'
import {
  addEditor,
  articleVersion,
  nameOfOneRecord,
  needle,
  needleOfOneRecord,
  person,
  plantedName,
  plantInOneRecord,
  plantName,
  tablesNaming,
} from '../../testing/planted-name.ts'
import { redactRecord } from './use-cases/redact-record.ts'

let frozen: FrozenNewsroom
let moment = ''
let articleId = ''
const ids: Record<string, string[]> = {}

const administrator = {
  kind: 'USER',
  id: 'user-administrator',
  name: 'The administrator',
  role: 'ADMINISTRATOR',
} as const

/** The tables whose records a root field gives by an id, with the prefix of that. */
const tables: Readonly<Record<string, IdPrefix>> = {
  article: 'article',
  claim: 'claim',
  source: 'source',
  topic: 'topic',
  collection: 'collection',
  correction: 'correction',
  job: 'job',
  article_revision: 'revision',
}

beforeAll(async () => {
  const newsroom = await openTestNewsroom()
  const { moment: past } = await plantName(newsroom)
  ;({ articleId } = await plantInOneRecord(newsroom))
  moment = past
  await addEditor(newsroom, 'anna')
  for (const [table, prefix] of Object.entries(tables)) {
    const { rows } = await newsroom.pool.query<{ id: string }>(`SELECT id FROM "${table}" ORDER BY id`)
    ids[prefix] = rows.map(({ id }) => typedId(prefix, id))
  }
  frozen = await newsroom.freeze()
})
afterAll(() => frozen.drop())

/** What is asked for by each argument: by its path, by its name, or by the noun whose id it is. */
function wordsFor(word: string): Readonly<Record<string, unknown>> {
  return {
    slug: `${word}-saw-the-fire`,
    locale: 'en',
    query: word,
    search: word,
    words: word,
    // Without the word: what is asked is told again where it differs from what is found.
    statement: word === needle ? 'Zora saw the fire.' : 'Ottoline saw the flood.',
    topic: `zora-${word}`,
    asOf: moment,
    publishedAfter: '2020-01-01T00:00:00.000Z',
    publishedBefore: '2100-01-01T00:00:00.000Z',
    'redactionPreview.version': 1,
    last: 20,
  }
}

/** Every root field, with every argument, for each record that an id can name. */
function everyQuery(schema: GraphQLSchema, word: string): RootQuery[] {
  const words = wordsFor(word)
  const asking =
    (turn: number): Sample =>
    (path) => {
      const name = path.split('.').at(-1) ?? ''
      const given = words[path] ?? words[name]
      if (given !== undefined) return given
      const noun = name === 'id' ? (path.split('.')[0] ?? '') : name.replace(/Id$/, '')
      const anyId = noun === 'node' || noun === 'subject' || path === 'nodes.ids'
      const known = anyId ? Object.values(ids).flat() : ids[prefixes[noun] ?? noun]
      if (known?.length) return known[turn % known.length]
      throw new Error(`Say in this test what to give for ${path}.`)
    }
  const most = Object.values(ids).flat().length
  const queries = Array.from({ length: most }, (_, turn) => rootQueries(schema, asking(turn))).flat()
  return [...new Map(queries.map((one) => [`${one.query} ${JSON.stringify(one.variables)}`, one])).values()]
}
const prefixes: Readonly<Record<string, string>> = { articleVersion: 'revision', except: 'claim' }

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

/** The root fields of both graphs in whose answers a word stands. */
async function fieldsNaming(newsroom: TestNewsroom, word: string): Promise<string[]> {
  const naming = new Set<string>()
  for (const [graph, { schema, context }] of Object.entries(graphs)) {
    for (const { name, field, query, variables } of everyQuery(schema, word)) {
      const { data, errors } = await graphql({
        schema,
        source: query,
        variableValues: variables,
        contextValue: context(newsroom),
      })
      if (errors && errors[0]?.extensions['code'] !== 'BAD_USER_INPUT')
        throw new Error(`${name}: ${errors[0]?.message}`)
      if (JSON.stringify(data).toLowerCase().includes(word)) naming.add(`${graph} ${field}`)
    }
  }
  return [...naming].sort()
}

async function redact(newsroom: TestNewsroom, input: object): Promise<void> {
  const asked = await redactRecord(
    { prisma: newsroom.prisma, actor: person('anna'), requestId: 'test' },
    { ...input, ground: 'COURT_ORDER', reason: 'Order 13/26.' },
  )
  if (!asked.ok) throw new Error(JSON.stringify(asked.failure))
}

const namedEverywhere = [
  'delivery article',
  'delivery articles',
  'delivery claim',
  'delivery claims',
  'delivery collection',
  'delivery collections',
  'delivery corrections',
  'delivery node',
  'delivery nodes',
  'delivery search',
  'delivery source',
  'delivery sources',
  'delivery topic',
  'delivery topics',
  'editorial article',
  'editorial articleVersion',
  'editorial articles',
  'editorial changeEvents',
  'editorial claim',
  'editorial claims',
  'editorial collection',
  'editorial collections',
  'editorial corrections',
  'editorial job',
  'editorial jobs',
  'editorial node',
  'editorial nodes',
  'editorial publishCheck',
  'editorial redactionPreview',
  'editorial redactions',
  'editorial search',
  'editorial similarClaims',
  'editorial source',
  'editorial sources',
  'editorial topic',
  'editorial topics',
]

const namedByOneRecord = namedEverywhere.filter((field) => !/(?:sources|topics?|collections?|jobs?)$/.test(field))

test('a word redacted in the whole newsroom is afterwards in no table and in no answer of any root field, at any moment', async () => {
  const newsroom = await frozen.open()
  try {
    expect(await fieldsNaming(newsroom, needle)).toEqual(namedEverywhere)
    await redact(newsroom, { scope: 'NEWSROOM', words: [plantedName, 'Quillfeather', `${plantedName}s`] })
    expect(await fieldsNaming(newsroom, needle)).toEqual([])
    expect(await tablesNaming(newsroom, needle)).toEqual([])
  } finally {
    await newsroom.close()
  }
}, 300_000)

test('so is a word redacted in one record with what it carries', async () => {
  const newsroom = await frozen.open()
  try {
    expect(await fieldsNaming(newsroom, needleOfOneRecord)).toEqual(namedByOneRecord)
    const version = await articleVersion(newsroom, articleId)
    await redact(newsroom, { scope: 'RECORD', subjectId: articleId, words: [nameOfOneRecord] })
    expect(await articleVersion(newsroom, articleId)).toBeGreaterThan(version)
    expect(await fieldsNaming(newsroom, needleOfOneRecord)).toEqual([])
    expect(await tablesNaming(newsroom, needleOfOneRecord)).toEqual([])
  } finally {
    await newsroom.close()
  }
}, 300_000)
