import { execFileSync } from 'node:child_process'
import { createHash, generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { readEnv } from '../env.ts'
import { redactRecord } from '../modules/redactions/public.ts'
import { keyKeeper } from '../platform/encryption/key-keeper.ts'
import { openObjectStore } from '../platform/objects/open-object-store.ts'
import { openTestS3 } from '../platform/objects/testing/s3-server.ts'
import { openDatabase } from '../platform/open-database.ts'
import { newMachine } from '../testing/new-machine.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { needle, person, plantName, plantedName } from '../testing/planted-name.ts'
import { plantedSecrets, plantSecrets } from '../testing/planted-secrets.ts'
import { runInTest } from './test-terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'sourceline-backups-'))
const passphrase = 'correct horse battery staple'
const secrets = { ...plantedSecrets, passphrase }
const here = { SOURCELINE_DATA_DIR: join(folder, 'here'), SOURCELINE_BACKUP_PASSPHRASE: passphrase }
let newsroom: TestNewsroom
let backup = ''

const keys = () => keyKeeper(readEnv(here).vaultKeys)

const run = (words: string[], env: NodeJS.ProcessEnv = {}) =>
  runInTest(words, { database: { ...newsroom, url: newsroom.databaseUrl }, env: { ...here, ...env } })

const elsewhere = (env: NodeJS.ProcessEnv = {}) =>
  newMachine(newsroom, { SOURCELINE_BACKUP_PASSPHRASE: passphrase, ...env })

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  await plantName(newsroom)
  await plantSecrets(newsroom, keys())
  const store = openObjectStore(readEnv(here).objects, here.SOURCELINE_DATA_DIR)
  await store.put('media', Readable.from([Buffer.from('a photograph')]))
  backup = join(folder, 'newsroom.tar')
  const ran = await run(['backup', backup])
  expect(ran).toMatchObject({ code: 0, out: `${backup}\n` })
  expect(ran.notes).toMatch(/rows and one object\. The keys of the vault are in it, sealed\.\n$/)
}, 120_000)
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await newsroom.close()
})

test('nobody’s secret is in the bytes of a backup', () => {
  const bytes = readFileSync(backup)
  const key = /:(\S+)$/m.exec(readFileSync(join(here.SOURCELINE_DATA_DIR, 'vault-keys'), 'utf8'))?.[1] ?? ''
  const link = createHash('sha256').update(secrets['password reset link']).digest('hex')
  const all = { ...secrets, 'key of the vault': key, 'hash of the link': link }
  expect(key.length).toBeGreaterThan(40)
  for (const [what, secret] of Object.entries(all)) expect([what, bytes.includes(secret)]).toEqual([what, false])
  // What the newsroom has published and written is there to be found.
  for (const words of [plantedName, 'anna@example.org', 'An aide']) expect(bytes.includes(words)).toBe(true)
})

test('a newsroom is restored on another machine, proved, with its work paused and its links void', async () => {
  const { run: there, ask, dataDir, env } = await elsewhere()
  const restored = await there('restore', backup)
  expect(restored).toMatchObject({ code: 0 })
  expect(restored.out).toMatch(/^Restored and proved: the backup of 20/)
  expect(restored.out).toContain('equal row by row')
  expect(restored.out).toMatch(
    /sealed versions, each proved by its chain of hashes\n {2}what readers get, worked out anew and equal\n/,
  )
  expect(restored.out).toContain('one object (12 bytes)')
  expect(restored.out).toContain('the keys of the vault, opened')
  expect(restored.notes).toContain('Jobs and mails are paused (one job waiting)')

  for (const view of ['article', 'claim', 'source', 'mention', 'attribution', 'correction', 'search_entry']) {
    const sql = `SELECT v::text AS row FROM delivery.${view} v ORDER BY 1`
    expect([view, await ask(sql)]).toEqual([view, (await newsroom.pool.query(sql)).rows])
  }
  expect(
    await ask('SELECT FROM session UNION ALL SELECT FROM one_time_link UNION ALL SELECT FROM verification'),
  ).toEqual([])
  expect(await ask('SELECT state, sealed FROM mail')).toEqual([{ state: 'WITHDRAWN', sealed: null }])
  expect(await ask(`SELECT count(*)::int AS jobs FROM jobs.job WHERE name = 'work' AND state = 'created'`)).toEqual([
    { jobs: 1 },
  ])
  expect(await ask(`SELECT "values"->>'paused' AS paused FROM settings WHERE name = 'work'`)).toEqual([
    { paused: 'yes' },
  ])
  const [object = ''] = readdirSync(join(dataDir, 'objects', 'media'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.length > 60,
  )
  expect(readFileSync(join(dataDir, 'objects', 'media', object), 'utf8')).toBe('a photograph')
  expect(readFileSync(join(dataDir, 'vault-keys'), 'utf8')).toBe(
    readFileSync(join(here.SOURCELINE_DATA_DIR, 'vault-keys'), 'utf8'),
  )

  const again = await there('restore', backup)
  expect([again.code, again.notes]).toEqual([1, expect.stringContaining('holds data already (in public.')])
  expect(await there('restore', backup, '--overwrite')).toMatchObject({ code: 0 })
  const opened = await openDatabase(readEnv(env), { say: () => undefined, poolSize: 2 })
  onTestFinished(() => opened.close())
  const inUse = await there('restore', backup, '--overwrite')
  expect([inUse.code, inUse.notes]).toEqual([
    1,
    expect.stringMatching(/is in use \(\d connections?\): stop the newsroom/),
  ])
}, 120_000)

test('what was redacted after the backup is struck before anybody is served', async () => {
  const order = {
    scope: 'NEWSROOM',
    words: [plantedName, 'Quillfeather'],
    ground: 'COURT_ORDER',
    reason: 'Order 7/26.',
  }
  const later = await openTestNewsroom()
  onTestFinished(() => later.close())
  // The redaction happens in the newsroom that was backed up, and is lost with it but for its list.
  const url = { SOURCELINE_DATA_DIR: here.SOURCELINE_DATA_DIR }
  const { run: there, ask, env } = await elsewhere()
  expect(await there('restore', backup)).toMatchObject({ code: 0 })
  const opened = await openDatabase(readEnv(env), { say: () => undefined, poolSize: 2 })
  const place = {
    prisma: opened.prisma,
    actor: person('anna'),
    requestId: null,
    keys: keyKeeper(readEnv(url).vaultKeys),
  }
  expect(await redactRecord(place, order)).toMatchObject({ ok: true })
  await opened.close()
  const naming = `SELECT count(*)::int AS rows FROM source_revision WHERE lower(name) LIKE '%${needle}%'`
  expect(await ask(naming)).toEqual([{ rows: 0 }])

  // Over the newsroom in which it was made, it is known.
  const over = await there('restore', backup, '--overwrite')
  expect(over.out).toMatch(/one redaction made since, in \d+ rows/)
  expect(await ask(naming)).toEqual([{ rows: 0 }])
  expect(await ask(`SELECT count(*)::int AS rows FROM published.source WHERE lower(name) LIKE '%${needle}%'`)).toEqual([
    { rows: 0 },
  ])

  // Elsewhere, its list is brought.
  const listed = await runInTest(['redactions', 'export'], {
    database: { ...newsroom, url: env.DATABASE_URL, ...(await poolsOf(env.DATABASE_URL)) },
    env,
  })
  const file = join(folder, 'list-of-redactions.jsonl')
  writeFileSync(file, listed.out)
  const third = await elsewhere()
  expect((await third.run('restore', backup)).code).toBe(0)
  expect(await third.ask(naming)).not.toEqual([{ rows: 0 }])
  expect((await third.run('restore', backup, '--overwrite', '--redactions', file)).out).toContain(
    'one redaction made since',
  )
  expect(await third.ask(naming)).toEqual([{ rows: 0 }])

  // Without the keys by which its words are found again, nobody is served.
  const fourth = await elsewhere({ SOURCELINE_BACKUP_PASSPHRASE: '' })
  const refused = await fourth.run('restore', backup, '--redactions', file)
  expect([refused.code, refused.notes]).toEqual([1, expect.stringContaining('still stands in it')])
  await expect(openDatabase(readEnv(fourth.env), { say: () => undefined })).rejects.toThrow(
    'A restore of this database has not come to its end',
  )
  const passphraseFile = join(folder, 'passphrase')
  writeFileSync(passphraseFile, `${passphrase}\n`)
  const anew = await fourth.run('restore', backup, '--redactions', file, '--passphrase-file', passphraseFile)
  expect([anew.code, anew.notes]).toEqual([0, expect.stringContaining('Sessions and links are void')])
  expect(await fourth.ask(naming)).toEqual([{ rows: 0 }])
}, 240_000)

async function poolsOf(url: string) {
  const { createDatabase } = await import('@sourceline/database')
  const { prisma, pool, close } = createDatabase({ url, poolSize: 1 })
  onTestFinished(close)
  return { prisma, pool }
}

test('a wrong passphrase opens nothing, and nothing is restored', async () => {
  const { run: there, ask } = await elsewhere({ SOURCELINE_BACKUP_PASSPHRASE: 'another passphrase' })
  const refused = await there('restore', backup)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.notes).toContain('The passphrase does not open the keys of this backup')
  expect(await ask('SELECT FROM article')).toEqual([])
})

test('keys are sealed to a public key, and its private half alone opens them', async () => {
  const pem = (name: string, key: { export(options: object): string | Buffer }, type: string): string => {
    const file = join(folder, name)
    writeFileSync(file, key.export({ type, format: 'pem' }))
    return file
  }
  const [ours, theirs] = [generateKeyPairSync('x25519'), generateKeyPairSync('x25519')]
  const file = join(folder, 'sealed.tar')
  const recipient = pem('recipient.pem', ours.publicKey, 'spki')
  expect((await run(['backup', file, '--recipient', recipient])).code).toBe(0)
  const wrong = await run(['restore', '--drill', file, '--key', pem('other.pem', theirs.privateKey, 'pkcs8')])
  expect([wrong.code, wrong.notes]).toEqual([1, expect.stringContaining('The private key does not open')])
  const right = await run(['restore', '--drill', file, '--key', pem('key.pem', ours.privateKey, 'pkcs8')])
  expect([right.code, right.out]).toEqual([0, expect.stringContaining('the keys of the vault, opened')])
  const none = await run(['restore', '--drill', file], { SOURCELINE_BACKUP_PASSPHRASE: '' })
  expect([none.code, none.out]).toEqual([0, expect.stringContaining('still sealed')])
}, 120_000)

test('a drill proves a backup and leaves nothing behind', async () => {
  const databases = async () => (await newsroom.pool.query('SELECT datname FROM pg_database ORDER BY 1')).rows
  const before = await databases()
  const proved = await run(['restore', '--drill', backup], { DATABASE_URL: newsroom.databaseUrl })
  expect(proved.out).toMatch(/^Proved: the backup of/)
  expect(proved.code).toBe(0)
  const cut = join(folder, 'cut.tar')
  writeFileSync(cut, readFileSync(backup).subarray(0, 100_000))
  const refused = await run(['restore', '--drill', cut])
  expect([refused.code, refused.notes]).toEqual([1, expect.stringContaining('This backup is not whole')])
  expect((await databases()).filter(({ datname }) => String(datname).includes('drill'))).toEqual([])
  expect(before.length).toBeGreaterThan(1)
}, 120_000)

test('a backup appears when it is whole, over nothing that is there, and from a place that holds it', async () => {
  const again = await run(['backup', backup])
  expect([again.code, again.notes]).toEqual([1, `${backup} is there already: choose another name, or delete it.\n`])
  const lying = join(here.SOURCELINE_DATA_DIR, 'objects', 'media', 'ff')
  mkdirSync(lying, { recursive: true })
  writeFileSync(join(lying, 'f'.repeat(64)), 'something else')
  const damaged = join(folder, 'damaged.tar')
  const failed = await run(['backup', damaged])
  rmSync(lying, { recursive: true })
  expect([failed.code, failed.notes]).toEqual([1, expect.stringContaining('is damaged')])
  expect([existsSync(damaged), existsSync(`${damaged}.partial`)]).toEqual([false, false])
  expect((await run(['restore', join(folder, 'gone.tar')])).notes).toBe(
    `There is no file ${join(folder, 'gone.tar')}.\n`,
  )
  const text = join(folder, 'brief.txt')
  writeFileSync(text, 'Ana Sol said that the dam held. '.repeat(100))
  expect((await run(['restore', '--drill', text])).notes).toContain('This is no backup of a Sourceline newsroom.')
})

test('a backup goes to a bucket and comes back from it', async () => {
  const s3 = await openTestS3()
  onTestFinished(() => s3.close())
  const env = {
    SOURCELINE_S3_ENDPOINT: new URL(s3.bucket.address).origin,
    SOURCELINE_S3_REGION: s3.bucket.region,
    SOURCELINE_S3_ACCESS_KEY_ID: s3.bucket.accessKeyId,
    SOURCELINE_S3_SECRET_ACCESS_KEY: s3.bucket.secretAccessKey,
  }
  expect((await run(['backup', 's3://newsroom/nightly/one.tar'])).notes).toContain('Set SOURCELINE_S3_ACCESS_KEY_ID')
  expect(await run(['backup', 's3://newsroom/nightly/one.tar'], env)).toMatchObject({
    code: 0,
    out: `${s3.bucket.address}/nightly/one.tar\n`,
  })
  expect((await run(['backup', 's3://newsroom/nightly/one.tar'], env)).notes).toContain('is there already')
  expect(readdirSync(join(here.SOURCELINE_DATA_DIR, 'backups'))).toEqual([])
  expect((await run(['restore', '--drill', 's3://newsroom/nightly/one.tar'], env)).out).toContain(
    'Proved: the backup of',
  )
  expect((await run(['restore', 's3://newsroom/nightly/two.tar'], env)).notes).toContain('There is no nightly/two.tar')
}, 120_000)

test('a backup of a newer version is refused', async () => {
  const newer = join(folder, 'newer')
  mkdirSync(newer)
  await newsroom.pool.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
     VALUES ('x', 'x', '29990101000000_later', now())`,
  )
  const file = join(folder, 'newer.tar')
  const ran = await run(['backup', file])
  await newsroom.pool.query(`DELETE FROM _prisma_migrations WHERE id = 'x'`)
  expect(ran.code).toBe(0)
  const refused = await run(['restore', '--drill', file])
  expect([refused.code, refused.notes]).toEqual([
    1,
    expect.stringContaining('made by a newer version of Sourceline (it has taken the step 29990101000000_later)'),
  ])
})

test('other programs read what is in it', () => {
  const listed = execFileSync('tar', ['tf', backup], { encoding: 'utf8' }).split('\n')
  expect(listed).toEqual(expect.arrayContaining(['backup.json', 'keys.sealed.json', 'manifest.json.sha256']))
  const read = (name: string) => execFileSync('tar', ['xOf', backup, name], { encoding: 'utf8' })
  expect(JSON.parse(read('environment.json'))).toMatchObject({ SOURCELINE_BACKUP_PASSPHRASE: null })
  expect(read('tables/public.user/000001.copy')).toContain('anna@example.org')
})
