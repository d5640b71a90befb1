import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import '../modules/registry.ts'
import { redactRecord } from '../modules/redactions/use-cases/redact-record.ts'
import { createSource } from '../modules/sources/public.ts'
import { keyKeeper } from '../platform/encryption/key-keeper.ts'
import { person } from '../testing/planted-name.ts'
import { runInTest } from './test-terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'sourceline-redactions-'))
const file = join(folder, 'keys')
let database: TestDatabase
let sourceId = ''

const run = (...words: string[]) => runInTest(words, { database, env: { SOURCELINE_VAULT_KEY_FILE: file } })

/** Puts the struck name back, as rows of an older copy would, past every guard; with more of that copy. */
async function putBack(...more: string[]): Promise<void> {
  const client = await database.pool.connect()
  await client.query('BEGIN')
  await client.query(`SET LOCAL session_replication_role = 'replica'`)
  await client.query(`UPDATE source_revision SET name = 'Zora Quillfeather' WHERE source_id = $1`, [sourceId])
  for (const sql of more) await client.query(sql)
  await client.query('COMMIT')
  client.release()
}

const nameNow = async () => (await database.prisma.sourceRevision.findFirstOrThrow({ where: { sourceId } })).name

beforeAll(async () => {
  database = await testDatabase()
  const keys = keyKeeper({ kind: 'data-folder', file })
  const context = { prisma: database.prisma, actor: person('anna'), requestId: null, keys }
  const source = await createSource(context, { name: 'Zora Quillfeather', kind: 'PERSON' })
  if (!source.ok) throw new Error(source.failure.kind)
  sourceId = source.value.sourceId
  const order = { scope: 'NEWSROOM', words: ['zora quillfeather'], ground: 'COURT_ORDER', reason: 'Order 12/26.' }
  expect(await redactRecord(context, order)).toMatchObject({ ok: true })
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.drop()
})

test('where nothing was put back, applying redactions changes nothing', async () => {
  expect(await run('redactions', 'apply')).toEqual({ code: 0, out: '', notes: 'Struck 0 rows.\n' })
})

test('what was put back is counted by a dry run, struck when applied, and then gone', async () => {
  await putBack()
  const dry = await run('redactions', 'apply', '--dry-run')
  expect(dry).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^redaction_\S+ {2}1 row\n$/),
    notes: 'Would strike 1 row.\n',
  })
  expect(await nameNow()).toBe('Zora Quillfeather')
  expect(await run('redactions', 'apply')).toMatchObject({ code: 0, notes: 'Struck 1 row.\n' })
  expect(await nameNow()).toBe('[redacted]')
  expect((await run('redactions', 'apply')).notes).toBe('Struck 0 rows.\n')
})

test('of a copy that knows nothing of a redaction, the list of redactions is taken up first', async () => {
  const list = join(folder, 'redactions.jsonl')
  writeFileSync(list, (await run('redactions', 'export')).out)
  await putBack('DELETE FROM redaction_strike', 'DELETE FROM redaction')
  expect((await run('redactions', 'apply')).notes).toBe('Struck 0 rows.\n')
  expect(await nameNow()).toBe('Zora Quillfeather')
  const struck = await run('redactions', 'apply', '--redactions', list)
  expect(struck).toMatchObject({ code: 0, notes: 'Struck 1 row.\n' })
  expect(await nameNow()).toBe('[redacted]')
  expect((await run('redactions', 'apply', '--redactions', list)).notes).toBe('Struck 0 rows.\n')
  expect((await run('redactions', 'apply', '--redactions', join(folder, 'gone'))).notes).toContain('cannot be read.')
})

test('a redaction whose key is missing is named, and the command fails', async () => {
  rmSync(file)
  await putBack()
  const { code, notes } = await run('redactions', 'apply')
  expect([code, notes]).toEqual([1, expect.stringMatching(/Not applied:\nredaction_\S+ {2}id: The key/)])
})
