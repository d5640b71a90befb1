import { afterAll, beforeAll, expect, test } from 'vitest'
import { saidInSuggestions } from '../../testing/body-naming.ts'
import { everyAnswer } from '../../graphql/testing/every-answer.ts'
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
  saidInComments,
  plantInOneRecord,
  plantName,
  tablesNaming,
} from '../../testing/planted-name.ts'
import { redactRecord } from './use-cases/redact-record.ts'

let frozen: FrozenNewsroom
let moment = ''
let articleId = ''
/** The root fields that name what is planted, what is said in comments and what is only suggested, before anything is redacted. */
let naming: string[] = []
let namingComments: string[] = []
let namingSuggestions: string[] = []
/** The tables in which that stands which is only suggested. */
let tablesOfSuggestions: string[] = []

beforeAll(async () => {
  const newsroom = await openTestNewsroom()
  const { moment: past } = await plantName(newsroom)
  ;({ articleId } = await plantInOneRecord(newsroom))
  moment = past
  await addEditor(newsroom, 'anna')
  const sought = [needle, saidInComments, saidInSuggestions]
  ;[naming = [], namingComments = [], namingSuggestions = []] = await fieldsNaming(newsroom, needle, sought)
  tablesOfSuggestions = await tablesNaming(newsroom, saidInSuggestions)
  frozen = await newsroom.freeze()
})
afterAll(() => frozen.drop())

/** The root fields of both graphs in whose answers words stand, for each of the words. */
async function fieldsNaming(newsroom: TestNewsroom, word: string, sought = [word]): Promise<string[][]> {
  // Without the word: what is asked is told again where it differs from what is found.
  const statement = word === needle ? 'Zora saw the fire.' : 'Ottoline saw the flood.'
  const naming = sought.map((one) => ({ one, fields: new Set<string>() }))
  for await (const { graph, field, data } of everyAnswer(newsroom, { word, statement, moment })) {
    const answer = JSON.stringify(data).toLowerCase()
    for (const { one, fields } of naming) if (answer.includes(one)) fields.add(`${graph} ${field}`)
  }
  return naming.map(({ fields }) => [...fields].sort())
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
  'delivery author',
  'delivery authors',
  'delivery claim',
  'delivery claims',
  'delivery collection',
  'delivery collections',
  'delivery corrections',
  'delivery node',
  'delivery nodes',
  'delivery redirect',
  'delivery search',
  'delivery section',
  'delivery sections',
  'delivery source',
  'delivery sources',
  'delivery topic',
  'delivery topics',
  'editorial article',
  'editorial articleVersion',
  'editorial articles',
  'editorial asset',
  'editorial assets',
  'editorial author',
  'editorial authors',
  'editorial changeEvents',
  'editorial claim',
  'editorial claims',
  'editorial collection',
  'editorial collections',
  'editorial comments',
  'editorial corrections',
  'editorial embed',
  'editorial importItems',
  'editorial job',
  'editorial jobs',
  'editorial listViews',
  'editorial node',
  'editorial nodes',
  'editorial publishCheck',
  'editorial redactionPreview',
  'editorial redactions',
  'editorial redirect',
  'editorial redirects',
  'editorial search',
  'editorial section',
  'editorial sections',
  'editorial similarClaims',
  'editorial source',
  'editorial sources',
  'editorial topic',
  'editorial topics',
]

const namedByOneRecord = namedEverywhere.filter(
  (field) =>
    !/(?:assets?|authors?|embed|sections?|sources|topics?|collections?|jobs?|importItems|listViews|redirects?)$/.test(
      field,
    ),
)

test('a word redacted in the whole newsroom is afterwards in no table and in no answer of any root field, at any moment', async () => {
  const newsroom = await frozen.open()
  try {
    expect(naming).toEqual(namedEverywhere)
    await redact(newsroom, { scope: 'NEWSROOM', words: [plantedName, 'Quillfeather', `${plantedName}s`] })
    expect(await fieldsNaming(newsroom, needle)).toEqual([[]])
    expect(await tablesNaming(newsroom, needle)).toEqual([])
  } finally {
    await newsroom.close()
  }
}, 300_000)

test('so is a word redacted in one record with what it carries', async () => {
  const newsroom = await frozen.open()
  try {
    expect(await fieldsNaming(newsroom, needleOfOneRecord)).toEqual([namedByOneRecord])
    const version = await articleVersion(newsroom, articleId)
    await redact(newsroom, { scope: 'RECORD', subjectId: articleId, words: [nameOfOneRecord] })
    expect(await articleVersion(newsroom, articleId)).toBeGreaterThan(version)
    expect(await fieldsNaming(newsroom, needleOfOneRecord)).toEqual([[]])
    expect(await tablesNaming(newsroom, needleOfOneRecord)).toEqual([])
  } finally {
    await newsroom.close()
  }
}, 300_000)

test('what is said in comments is answered to the newsroom alone, and found by no search', () => {
  expect(namingComments).toEqual(['editorial comments', 'editorial node', 'editorial nodes'])
})

test('what is only suggested is answered to the newsroom alone, and found by no search', () => {
  expect(namingSuggestions).toEqual(['editorial article', 'editorial articles', 'editorial node', 'editorial nodes'])
  expect(tablesOfSuggestions).toEqual(['article_suggestion'])
})
