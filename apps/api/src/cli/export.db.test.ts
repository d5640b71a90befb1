import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { readEnv } from '../env.ts'
import { notExported } from '../modules/backups/public.ts'
import { acceptSetUp, inviteUser, setUpOffer } from '../modules/identity/public.ts'
import { redactRecord } from '../modules/redactions/public.ts'
import { rowsOf, tablesOf } from '../platform/backup/testing/whole-tables.ts'
import { keyKeeper } from '../platform/encryption/key-keeper.ts'
import { openObjectStore } from '../platform/objects/open-object-store.ts'
import { openDatabase } from '../platform/open-database.ts'
import { liveIn } from '../testing/lived-in-newsroom.ts'
import { newMachine } from '../testing/new-machine.ts'
import { openNewsroomAt, openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { needle, person, plantedName, plantName } from '../testing/planted-name.ts'
import { plantedSecrets, plantSecrets } from '../testing/planted-secrets.ts'
import { boundsOfIntervals } from '../testing/read-model.ts'
import { readersAnswers } from '../testing/readers-answers.ts'
import { runInTest } from './test-terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'sourceline-exports-'))
const here = { SOURCELINE_DATA_DIR: join(folder, 'here') }
const secrets = {
  ...plantedSecrets,
  'password hash': 'scrypt-5f1e09c3',
  'token hash': 'token-2c7d5aa1',
  password: 'first passphrase 41 of ada',
}
let newsroom: TestNewsroom
let file = ''

const keys = () => keyKeeper(readEnv(here).vaultKeys)
const run = (...words: string[]) =>
  runInTest(words, { database: { ...newsroom, url: newsroom.databaseUrl }, env: here })

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  await plantName(newsroom)
  await liveIn(newsroom)
  await plantSecrets(newsroom, keys())
  const { prisma } = newsroom
  await prisma.account.updateMany({ data: { password: secrets['password hash'], idToken: secrets['password hash'] } })
  const token = { id: '01900000-0000-7000-8000-000000000004', name: 'A reader', role: 'VIEWER', kind: 'PERSONAL' }
  const createdAt = new Date()
  await prisma.apiToken.create({ data: { ...token, makerId: 'anna', hash: secrets['token hash'], createdAt } })
  const system = {
    prisma,
    actor: { kind: 'SYSTEM', id: null, name: 'Set-up', role: 'ADMINISTRATOR' },
    requestId: null,
  } as const
  const invited = await inviteUser(system, { email: 'ada@example.org', name: 'Ada', role: 'ADMINISTRATOR' })
  if (!invited.ok) throw new Error(invited.failure.kind)
  const chosen = { token: invited.value.secret, name: 'Ada', password: secrets.password }
  expect(await acceptSetUp(system, { ...chosen, email: 'ada@example.org' })).toMatchObject({ ok: true })
  const store = openObjectStore(readEnv(here).objects, here.SOURCELINE_DATA_DIR)
  await store.put('media', Readable.from([Buffer.from('a photograph')]))
  file = join(folder, 'newsroom.ndjson')
  const ran = await run('export', file)
  expect(ran).toMatchObject({ code: 0, out: `${file}\n` })
  expect(ran.notes).toMatch(/rows and one object, drafts and names known in confidence among them/)
}, 180_000)
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await newsroom.close()
})

test('nobody’s secret is in the bytes of an export, whatever is read out of it', async () => {
  const bytes = readFileSync(file)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const key = /:(\S+)$/m.exec(readFileSync(join(here.SOURCELINE_DATA_DIR, 'vault-keys'), 'utf8'))?.[1] ?? ''
  const link = createHash('sha256').update(secrets['password reset link']).digest('hex')
  const { rows } = await newsroom.pool.query<Record<string, string>>(
    `SELECT encode(sealed, 'hex') AS sealed, encode(wrapped_key, 'hex') AS wrapped,
       (SELECT password FROM account WHERE user_id <> 'anna') AS "hash of Ada's password" FROM vault_entry`,
  )
  const [entry = {}] = rows
  const all = { ...secrets, 'key of the vault': key, 'hash of the link': link, ...entry }
  for (const [what, secret] of Object.entries(all)) {
    expect([what, secret.length > 5]).toEqual([what, true])
    expect([what, bytes.includes(secret)]).toEqual([what, false])
  }
  for (const words of [plantedName, 'anna@example.org', 'An aide']) expect(bytes.includes(words)).toBe(true)
  // What is printed is the same; and without its last line nobody takes it for whole.
  const printed = await run('export')
  const linesOf = (text: string) => text.split('\n').filter((line) => line.startsWith('{"table"'))
  expect(linesOf(printed.out)).toEqual(linesOf(bytes.toString('utf8')))
  expect(printed.out).toMatch(/\n\{"end":"[^\n]+\}\n$/)
})

test('a newsroom is imported on another machine, equal, with its work paused', async () => {
  const { run: there, ask, env, dataDir } = await newMachine(newsroom)
  const imported = await there('import-newsroom', file)
  expect([imported.code, imported.out]).toEqual([0, expect.stringMatching(/^Imported and proved: the export of 20/)])
  expect(imported.out).toMatch(
    /sealed versions, each proved by its chain of hashes\n {2}what readers get, worked out anew and equal\n/,
  )
  expect(imported.out).toContain('no passwords, tokens, mails and identities of the vault')
  expect(imported.notes).toContain('Jobs and mails are paused (2 jobs waiting)')

  const other = await openNewsroomAt(env.DATABASE_URL)
  onTestFinished(() => other.close())
  // The pause stands in the settings, jobs that ran are queued again, and transactions of another server mean nothing.
  const changed: { name: string; columns?: string[] }[] = [
    { name: 'public.settings' },
    { name: 'public.job', columns: ['state'] },
    { name: 'public.redaction', columns: ['carried_out_in'] },
  ]
  const out = [...notExported, ...changed]
  let tables = 0
  for (const table of await tablesOf(newsroom)) {
    const rule = out.find(({ name }) => name === table || name === `${table.split('.')[0]}.*`)
    if (rule && !rule.columns) continue
    tables += 1
    expect([table, await rowsOf(other, table, rule?.columns)]).toEqual([
      table,
      await rowsOf(newsroom, table, rule?.columns),
    ])
  }
  expect(tables).toBeGreaterThan(35)
  expect(await ask('SELECT password, id_token FROM account GROUP BY 1, 2')).toEqual([
    { password: null, id_token: null },
  ])
  expect(await ask('SELECT FROM session UNION ALL SELECT FROM one_time_link UNION ALL SELECT FROM api_token')).toEqual(
    [],
  )
  const [object = ''] = readdirSync(join(dataDir, 'objects', 'media'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.length > 60,
  )
  expect(readFileSync(join(dataDir, 'objects', 'media', object), 'utf8')).toBe('a photograph')

  const bounds = await boundsOfIntervals(newsroom.pool)
  const moments = [
    null,
    ...bounds.filter((_, at) => at % Math.ceil(bounds.length / 6) === 0).map((at) => new Date(at).toISOString()),
  ]
  expect(moments.length).toBeGreaterThan(5)
  for (const moment of moments) {
    const [ours, theirs] = [await readersAnswers(newsroom, moment), await readersAnswers(other, moment)]
    expect(theirs.split('\n').toSorted()).toEqual(ours.split('\n').toSorted())
  }
}, 180_000)

test('after an import everybody chooses a password anew, and work goes on when an administrator says so', async () => {
  const { run: there, ask, env } = await newMachine(newsroom)
  expect((await there('import-newsroom', file)).code).toBe(0)
  const paused = `SELECT "values"->>'paused' AS paused FROM settings WHERE name = 'work'`
  expect(await ask(paused)).toEqual([{ paused: 'yes' }])
  const other = await openNewsroomAt(env.DATABASE_URL)
  onTestFinished(() => other.close())
  const on = (...words: string[]) => runInTest(words, { database: { ...other, url: env.DATABASE_URL }, env })
  const link = await on('user', 'reset-link', 'ada@example.org')
  expect([link.code, link.notes, link.out]).toEqual([
    0,
    expect.any(String),
    expect.stringMatching(/token=[\w-]{43}\n$/),
  ])
  const token = /token=([\w-]{43})\n$/.exec(link.out)?.[1] ?? ''
  expect(await setUpOffer(other.prisma, token)).toMatchObject({ name: 'Ada', reset: true })
  const again = { token, email: 'ada@example.org', name: 'Ada', password: 'a whole new passphrase 42' }
  const actor = { kind: 'SYSTEM', id: null, name: 'Set-up', role: 'ADMINISTRATOR' } as const
  expect((await acceptSetUp({ prisma: other.prisma, actor, requestId: null }, again)).ok).toBe(true)
  expect((await on('resume')).notes).toBe('Jobs and mails go on.\n')
  expect(await ask(paused)).toEqual([{ paused: null }])
}, 120_000)

test('only an empty database is imported into, and an import that failed is run again', async () => {
  const { run: there, ask, env } = await newMachine(newsroom)
  const cut = join(folder, 'cut.ndjson')
  const text = readFileSync(file, 'utf8')
  writeFileSync(cut, text.slice(0, text.length * 0.8))
  const refused = await there('import-newsroom', cut)
  expect([refused.code, refused.notes]).toEqual([
    1,
    expect.stringMatching(/^Line \d+: it is no JSON|\nLine \d+: it is no JSON/),
  ])
  expect(await ask('SELECT FROM article')).toEqual([])
  await expect(openDatabase(readEnv(env), { say: () => undefined })).rejects.toThrow('has not come to its end')

  expect(await there('import-newsroom', file)).toMatchObject({ code: 0 })
  const before = await ask('SELECT count(*)::int AS articles FROM article')
  const again = await there('import-newsroom', file)
  expect(again.code).toBe(1)
  expect(again.notes).toMatch(/holds data already \(in public\.\w+\): name an empty one\.\n$/)
  expect(await ask('SELECT count(*)::int AS articles FROM article')).toEqual(before)
  const newer = join(folder, 'newer.ndjson')
  writeFileSync(newer, text.replace('"migrations":[', '"migrations":["29990101000000_later",'))
  const later = await newMachine(newsroom)
  expect((await later.run('import-newsroom', newer)).notes).toContain(
    'This export was made by a newer version of Sourceline (it has taken the step 29990101000000_later)',
  )
  expect((await later.run('import-newsroom', join(folder, 'gone.ndjson'))).notes).toContain('There is no file')
}, 180_000)

test('a planted name that was redacted is in no export, and is struck in one from before, when it is imported', async () => {
  const { run: there, env } = await newMachine(newsroom)
  expect((await there('import-newsroom', file)).code).toBe(0)
  const order = {
    scope: 'NEWSROOM',
    words: [plantedName, 'Quillfeather', `${plantedName}s`],
    ground: 'COURT_ORDER',
    reason: 'Order 7/26.',
  }
  const other = await openNewsroomAt(env.DATABASE_URL)
  onTestFinished(() => other.close())
  const on = (...words: string[]) => runInTest(words, { database: { ...other, url: env.DATABASE_URL }, env })
  expect((await on('export', '--published')).out.toLowerCase()).toContain(needle)
  expect(
    await redactRecord({ prisma: other.prisma, actor: person('anna'), requestId: null, keys: keys() }, order),
  ).toMatchObject({ ok: true })
  for (const words of [['export'], ['export', '--published']]) {
    const { code, out } = await on(...words)
    expect([words, code, out.length > 1000]).toEqual([words, 0, true])
    expect(out.split('\n').filter((line) => line.toLowerCase().includes(needle))).toEqual([])
  }

  const list = join(folder, 'list-of-redactions.jsonl')
  writeFileSync(list, (await on('redactions', 'export')).out)
  const without = await newMachine(newsroom)
  const refused = await without.run('import-newsroom', file, '--redactions', list)
  expect([refused.code, refused.notes]).toEqual([1, expect.stringContaining('still stands in it')])
  await expect(openDatabase(readEnv(without.env), { say: () => undefined })).rejects.toThrow('has not come to its end')

  const vaultKeys = join(here.SOURCELINE_DATA_DIR, 'vault-keys')
  const withKeys = await newMachine(newsroom, { SOURCELINE_VAULT_KEY_FILE: vaultKeys })
  const struck = await withKeys.run('import-newsroom', file, '--redactions', list)
  expect(struck.out).toMatch(/one redaction made since, in \d+ rows/)
  const third = await openNewsroomAt(withKeys.env.DATABASE_URL)
  onTestFinished(() => third.close())
  for (const table of await tablesOf(third))
    expect([table, (await rowsOf(third, table)).join('\n').toLowerCase().includes(needle)]).toEqual([table, false])
}, 240_000)
