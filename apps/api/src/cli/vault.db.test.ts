import { mkdtempSync, chmodSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEnv, type Env } from '../env.ts'
import { redactRecord } from '../modules/redactions/use-cases/redact-record.ts'
import { createSource } from '../modules/sources/public.ts'
import { keepIdentity, lookIntoVault } from '../modules/vault/public.ts'
import { keyKeeper } from '../platform/encryption/key-keeper.ts'
import { typedId } from '../platform/ids.ts'
import { examine } from './examination.ts'
import { runInTest } from './test-terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'sourceline-vault-'))
const file = join(folder, 'keys')
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.drop()
})

const env = (): Env =>
  readEnv({ DATABASE_URL: database.url, SOURCELINE_VAULT_KEY_FILE: file, SOURCELINE_DATA_DIR: folder })
const run = (...words: string[]) => runInTest(words, { database, env: { SOURCELINE_VAULT_KEY_FILE: file } })
const context = () => ({
  prisma: database.prisma,
  actor: { kind: 'SYSTEM', id: null, name: 'A test', role: 'ADMINISTRATOR' } as const,
  requestId: null,
  keys: keyKeeper({ kind: 'data-folder', file }),
})
const aboutVault = async () => (await examine(env(), () => undefined)).filter(({ what }) => what.startsWith('vault'))

async function keep(name: string): Promise<string> {
  const source = await createSource(context(), { name: 'An aide', kind: 'PERSON', standIn: true })
  if (!source.ok) throw new Error(source.failure.kind)
  const sourceId = typedId('source', source.value.sourceId)
  expect(await keepIdentity(context(), { sourceId, expectedVersion: 0, name })).toMatchObject({ ok: true })
  return sourceId
}

/** Asks for a redaction, of whose words fingerprints are kept. */
async function redact(): Promise<void> {
  const actor = { kind: 'USER', id: 'anna', name: 'Anna', role: 'EDITOR' } as const
  const order = { scope: 'NEWSROOM', words: ['neverwritten'], ground: 'LEGAL', reason: 'Told to.' }
  expect(await redactRecord({ ...context(), actor }, order)).toMatchObject({ ok: true })
}

/** In each table that keeps something under a key of the vault, how many rows are under another than the given one. */
async function rowsUnderOtherKeys(keyId: string): Promise<Record<string, number>> {
  const { rows: tables } = await database.pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name = 'wrapped_key' ORDER BY 1`,
  )
  const counts: [string, number][] = []
  for (const { name } of tables) {
    const { rows } = await database.pool.query<{ others: number; all: number }>(
      `SELECT count(*) FILTER (WHERE key_id <> $1)::int AS others, count(*)::int AS all FROM ${name} WHERE key_id IS NOT NULL`,
      [keyId],
    )
    if (!rows[0]?.all) throw new Error(`keep something in ${name}, so that a rotation is seen to reach it`)
    counts.push([name, rows[0].others])
  }
  return Object.fromEntries(counts)
}

test('an operator adds a key, brings everything under it, and is told of a key that is gone', async () => {
  const sourceId = await keep('Ines Okafor')
  await redact()
  const [first = ''] = (await run('vault', 'status')).out.split('  ')
  expect(await run('vault', 'status')).toEqual({
    code: 0,
    out: `${first}  current  1 identity and 1 redaction\n`,
    notes: '',
  })
  expect(await aboutVault()).toEqual([
    { what: 'vault keys', state: 'ok', message: expect.stringContaining(file) },
    { what: 'vault', state: 'ok', message: 'one identity, each with its key' },
  ])

  expect(await run('vault', 'add-key')).toMatchObject({ code: 0, out: '' })
  const [second = ''] = (await run('vault', 'status')).out.split('  ')
  expect(second).not.toBe(first)
  expect((await run('vault', 'status')).out).toBe(
    `${second}  current  0 identities and 0 redactions\n${first}  earlier  1 identity and 1 redaction\n`,
  )
  expect(await run('vault', 'rotate')).toEqual({
    code: 0,
    out: '',
    notes: 'Brought 1 identity and 1 redaction under the current key.\n',
  })
  expect(await rowsUnderOtherKeys(second)).toEqual({ redaction: 0, vault_entry: 0 })
  expect((await run('vault', 'rotate')).notes).toBe('Brought 0 identities and 0 redactions under the current key.\n')
  expect((await run('vault', 'status', '--json')).out).toBe(
    `${JSON.stringify({ keyId: second, state: 'current', identities: 1, redactions: 1 })}\n` +
      `${JSON.stringify({ keyId: first, state: 'earlier', identities: 0, redactions: 0 })}\n`,
  )
  expect(await lookIntoVault(context(), { sourceId, reason: 'Before the court date.' })).toMatchObject({
    ok: true,
    value: { identity: { name: 'Ines Okafor' } },
  })

  chmodSync(file, 0o644)
  expect(await aboutVault()).toContainEqual({
    what: 'vault keys',
    state: 'warn',
    message: expect.stringContaining('chmod 600'),
  })
  rmSync(file)
  expect(await run('vault', 'status')).toMatchObject({ code: 1, notes: `The key file ${file} is not there.\n` })
  expect(await aboutVault()).toContainEqual({ what: 'vault keys', state: 'fail', message: expect.any(String) })
  await keep('Tomas Reed')
  const status = await run('vault', 'status')
  expect(status).toMatchObject({ code: 1, notes: expect.stringContaining('bring the key back') })
  expect(status.out).toContain(`${second}  MISSING  1 identity and 1 redaction\n`)
  expect(await run('vault', 'rotate')).toMatchObject({
    code: 1,
    notes: expect.stringContaining('Left 1 identity and 1 redaction locked'),
  })
  expect(await aboutVault()).toContainEqual({ what: 'vault', state: 'fail', message: expect.stringContaining(second) })
})

test('where keys are in the environment, the operator is told where to write a new one', async () => {
  const keys = `ours:${Buffer.alloc(32, 1).toString('base64')}`
  const words = ['vault', 'add-key']
  expect(await runInTest(words, { database, env: { SOURCELINE_VAULT_KEYS: keys } })).toMatchObject({
    code: 1,
    notes: expect.stringContaining('SOURCELINE_VAULT_KEYS'),
  })
})
