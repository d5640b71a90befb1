import { mkdtempSync, chmodSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEnv, type Env } from '../env.ts'
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

test('an operator adds a key, brings everything under it, and is told of a key that is gone', async () => {
  const sourceId = await keep('Ines Okafor')
  const [first = ''] = (await run('vault', 'status')).out.split('  ')
  expect(await run('vault', 'status')).toEqual({ code: 0, out: `${first}  current  1\n`, notes: '' })
  expect(await aboutVault()).toEqual([
    { what: 'vault keys', state: 'ok', message: expect.stringContaining(file) },
    { what: 'vault', state: 'ok', message: 'one identity, each with its key' },
  ])

  expect(await run('vault', 'add-key')).toMatchObject({ code: 0, out: '' })
  const [second = ''] = (await run('vault', 'status')).out.split('  ')
  expect(second).not.toBe(first)
  expect((await run('vault', 'status')).out).toBe(`${second}  current  0\n${first}  earlier  1\n`)
  expect(await run('vault', 'rotate')).toEqual({
    code: 0,
    out: '',
    notes: 'One identity is now under the current key.\n',
  })
  expect((await run('vault', 'rotate')).notes).toBe('0 identities are now under the current key.\n')
  expect((await run('vault', 'status', '--json')).out).toBe(
    `${JSON.stringify({ keyId: second, state: 'current', identities: 1 })}\n${JSON.stringify({ keyId: first, state: 'earlier', identities: 0 })}\n`,
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
  expect(status.out).toContain(`${second}  MISSING  1\n`)
  expect(await run('vault', 'rotate')).toMatchObject({ code: 1, notes: expect.stringContaining('One identity stays') })
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
