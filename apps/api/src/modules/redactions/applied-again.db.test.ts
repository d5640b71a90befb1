import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawKey, readKeyRing } from '../../platform/encryption/key-ring.ts'
import type { KeyKeeper } from '../../platform/encryption/key-keeper.ts'
import { parseTypedId, typedId } from '../../platform/ids.ts'
import { proveHistory } from '../../platform/seal-revision.ts'
import { inTransaction } from '../../platform/transactions/begin.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import {
  addEditor,
  articleVersion,
  needle,
  person,
  plantedName as name,
  plantName,
  tablesNaming,
} from '../../testing/planted-name.ts'
import { restoreRevision, saveArticle } from '../articles/public.ts'
import { applyRedaction } from './use-cases/apply-redaction.ts'
import { redactRecord } from './use-cases/redact-record.ts'
import { rotateRedactionKeys } from './use-cases/rotate-redaction-keys.ts'

let newsroom: TestNewsroom
let articleId: string
let redactions: string[] = []
const copy = new Map<string, unknown[]>()

const keeperOf = (...lines: string[]): KeyKeeper => {
  const ring = readKeyRing(lines.join('\n'))
  return { read: () => ring, readOrDraw: () => ring }
}
const [line, nextLine] = [drawKey(new Date()).line, drawKey(new Date()).line]
const keys = keeperOf(line)
const operator = { kind: 'SYSTEM', id: null, name: 'Command line', role: 'ADMINISTRATOR' } as const

/** What is the redactions' own is not put back: it is the list that the copy is made to follow. */
const notCopied = /^(_prisma_migrations|redaction|redaction_strike)$/

async function tables(): Promise<string[]> {
  const { rows } = await newsroom.pool.query<{ table: string }>(
    `SELECT table_name AS table FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  )
  return rows.map(({ table }) => table).filter((table) => !notCopied.test(table))
}

async function takeCopy(): Promise<void> {
  for (const table of await tables())
    copy.set(
      table,
      (await newsroom.pool.query<{ row: unknown }>(`SELECT to_jsonb(t) AS row FROM "${table}" t`)).rows.map(
        ({ row }) => row,
      ),
    )
}

/** Puts the copied rows of tables back, as a restored backup would: past every guard. */
async function putBack(): Promise<void> {
  const client = await newsroom.pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(`SET LOCAL session_replication_role = 'replica'`)
    for (const [table, rows] of copy) {
      const { rows: columns } = await client.query<{ name: string }>(
        `SELECT quote_ident(column_name) AS name FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' AND identity_generation IS NULL`,
        [table],
      )
      const names = columns.map((column) => column.name).join(', ')
      await client.query(`DELETE FROM "${table}"`)
      await client.query(
        `INSERT INTO "${table}" (${names}) SELECT ${names} FROM jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
        [JSON.stringify(rows)],
      )
    }
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}

async function redact(input: object): Promise<void> {
  const asked = await redactRecord(
    { prisma: newsroom.prisma, actor: person('anna'), requestId: 'test', keys },
    { ground: 'COURT_ORDER', reason: 'Order 10/26.', ...input },
  )
  if (!asked.ok) throw new Error(JSON.stringify(asked.failure))
  redactions.push(typedId('redaction', asked.value.redactionId))
}

const applyAll = async (dryRun: boolean, by: KeyKeeper | undefined = keys) => {
  let rows = 0
  for (const id of redactions) {
    const done = await applyRedaction(
      { prisma: newsroom.prisma, actor: operator, requestId: null, ...(by ? { keys: by } : {}) },
      { id, dryRun },
    )
    if (!done.ok) throw new Error(JSON.stringify(done.failure))
    rows += done.value.rows
  }
  return rows
}

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  articleId = (await plantName(newsroom)).articleId
  await addEditor(newsroom, 'anna')
  await takeCopy()
  await newsroom.does(saveArticle, {
    id: articleId,
    expectedVersion: await articleVersion(newsroom, articleId),
    dek: 'A draft that names nobody any more.',
  })
  await redact({ scope: 'NEWSROOM', words: [name, 'Quillfeather', `${name}s`] })
  await redact({ scope: 'VERSION', subjectId: articleId, version: 1 })
})
afterAll(() => newsroom.close())

test('rows of an older copy hold the name, and a dry run counts them and leaves them', async () => {
  expect(await tablesNaming(newsroom, needle)).toEqual([])
  await putBack()
  const before = await tablesNaming(newsroom, needle)
  expect(before).toEqual(
    expect.arrayContaining(['article_revision', 'article_publication', 'change_event', 'source_revision']),
  )
  expect(await applyAll(true)).toBeGreaterThan(10)
  expect(await tablesNaming(newsroom, needle)).toEqual(before)
})

/** Goes back to the first version of the article. */
const restore = async (by: KeyKeeper | undefined) => {
  const uuid = parseTypedId(articleId)?.uuid ?? ''
  const first = await newsroom.prisma.articleRevision.findFirstOrThrow({ where: { articleId: uuid, number: 1 } })
  return restoreRevision(
    { prisma: newsroom.prisma, actor: person('anna'), requestId: 'test', ...(by ? { keys: by } : {}) },
    {
      articleId,
      revisionId: typedId('revision', first.id),
      expectedVersion: await articleVersion(newsroom, articleId),
    },
  )
}

/** The words of the article's draft, in whatever table. */
async function draftOf(): Promise<string> {
  const { draftRevisionId } = await newsroom.prisma.article.findUniqueOrThrow({
    where: { id: parseTypedId(articleId)?.uuid ?? '' },
  })
  const draft = await newsroom.prisma.articleRevision.findUniqueOrThrow({
    where: { id: draftRevisionId ?? '' },
    include: { mentions: true, bylines: true },
  })
  return JSON.stringify(draft).toLowerCase()
}

test('a version that was put back brings back nothing that was struck, and nothing at all without the key', async () => {
  expect(await restore(undefined)).toMatchObject({
    ok: false,
    failure: { issues: [{ code: 'redaction-key-missing' }] },
  })
  expect(await restore(keys)).toMatchObject({ ok: true })
  const draft = await draftOf()
  expect(draft).toContain('[redacted]')
  expect(draft).not.toContain(needle)
  expect(draft).not.toContain('nobody')
})

test('without the key of its words nothing is applied, and it is said so', async () => {
  const [id = ''] = redactions
  const context = { prisma: newsroom.prisma, actor: operator, requestId: null }
  const other = readKeyRing(drawKey(new Date()).line)
  for (const given of [{}, { keys: { read: () => other, readOrDraw: () => other } }])
    expect(await applyRedaction({ ...context, ...given }, { id })).toMatchObject({
      ok: false,
      failure: { issues: [{ code: 'redaction-key-missing' }] },
    })
})

test('once the keys are rotated, the words are found again without the earlier key', async () => {
  const context = { prisma: newsroom.prisma, actor: operator, requestId: null }
  expect(await rotateRedactionKeys({ ...context, keys: keeperOf(nextLine) }, {})).toMatchObject({
    value: { rewrapped: 0, locked: 1, next: null },
  })
  expect(await rotateRedactionKeys({ ...context, keys: keeperOf(nextLine, line) }, {})).toMatchObject({
    value: { rewrapped: 1, locked: 0, next: null },
  })
  const [id = ''] = redactions
  expect(await applyRedaction({ ...context, keys }, { id, dryRun: true })).toMatchObject({ ok: false })
  expect(await applyAll(true, keeperOf(nextLine))).toBeGreaterThan(10)
  expect((await newsroom.fails(rotateRedactionKeys, {}, 'EDITOR')).kind).toBe('forbidden')
  expect(await rotateRedactionKeys({ ...context, keys: keeperOf(line, nextLine) }, {})).toMatchObject({ ok: true })
})

test('applied, the name is in no table again, a whole version is blank, and the chains hold', async () => {
  expect(await applyAll(false)).toBeGreaterThan(10)
  expect(await tablesNaming(newsroom, needle)).toEqual([])
  const uuid = parseTypedId(articleId)?.uuid ?? ''
  const first = await newsroom.prisma.articleRevision.findFirstOrThrow({ where: { articleId: uuid, number: 1 } })
  expect([first.headline, first.plainText.includes('nobody')]).toEqual(['[redacted]', false])
  const proof = await inTransaction(newsroom.prisma, (tx) => proveHistory(tx, 'article', uuid))
  expect(proof.map(({ proved }) => proved)).not.toContain(false)
  expect(proof[0]?.redacted).toContain('body')
})

test('applied once more, nothing is left to strike and nothing changes', async () => {
  const strikes = await newsroom.prisma.redactionStrike.count()
  expect(await applyAll(false)).toBe(0)
  expect(await newsroom.prisma.redactionStrike.count()).toBe(strikes)
})
