import { readFileSync } from 'node:fs'
import { migrate, migrationState, readMigrations } from '@sourceline/database'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createIdentity } from '../modules/identity/public.ts'
import { systemClock } from '../platform/clock.ts'
import { newUuid, typedId } from '../platform/ids.ts'
import { createLog } from '../platform/log.ts'
import { runInTest } from './test-terminal.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
})

afterAll(() => database.drop())

function actorOf(token: string) {
  const identity = createIdentity({
    prisma: database.prisma,
    secret: 'a secret that is only for tests, and long enough',
    adminUrl: 'http://localhost:3000',
    trustedOrigins: [],
    log: createLog('silent'),
    clock: systemClock,
  })
  return identity.actorOf(new Headers({ authorization: `Bearer ${token}` }))
}

test('a quiet token command prints a working token and nothing else', async () => {
  const { code, out, notes } = await runInTest(['token', '--role', 'fact-checker', '--name', 'a robot', '--quiet'], {
    database,
  })
  expect(code).toBe(0)
  expect(notes).toBe('')
  expect(out).toMatch(/^sl_[\w-]{43}\n$/)
  expect(await actorOf(out.trim())).toMatchObject({ kind: 'TOKEN', role: 'FACT_CHECKER', name: 'a robot' })
})

test('a token can be made for a time, and told as JSON', async () => {
  const { out } = await runInTest(['token', '--role', 'viewer', '--expires', '2040-01-31', '--json'], { database })
  expect(JSON.parse(out)).toMatchObject({
    id: expect.stringMatching(/^token_/),
    role: 'VIEWER',
    expiresAt: '2040-01-31T00:00:00.000Z',
  })
})

test('tokens are listed without their secrets, and a revoked one opens nothing any more', async () => {
  const made = JSON.parse(
    (await runInTest(['token', '--role', 'editor', '--name', 'wire', '--json'], { database })).out,
  )
  const listed = await runInTest(['token', 'list'], { database })
  expect(listed.out).toContain(`${made.id}  EDITOR  does not end  service of nobody yet  wire\n`)
  expect(listed.out).not.toContain(made.token)
  expect(await actorOf(made.token)).not.toBeNull()
  expect(await runInTest(['token', 'revoke', made.id], { database })).toEqual({
    code: 0,
    out: '',
    notes: 'The token "wire" opens nothing any more.\n',
  })
  expect(await actorOf(made.token)).toBeNull()
  const lines = (await runInTest(['token', 'list', '--json'], { database })).out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.find(({ id }) => id === made.id)).toMatchObject({
    name: 'wire',
    role: 'EDITOR',
    revokedAt: expect.stringMatching(/^20/),
  })
})

test('what is no token is not revoked', async () => {
  expect(
    await runInTest(['token', 'revoke', typedId('token', '01890000-0000-7000-8000-000000000000')], { database }),
  ).toMatchObject({ code: 1, notes: 'There is no such token.\n' })
  expect((await runInTest(['token', 'revoke', 'wire'], { database })).notes).toContain(
    'Expected an id that begins with "token_"',
  )
})

test('what is told beside a token goes beside it', async () => {
  const { out, notes } = await runInTest(['token', '--role', 'editor'], { database })
  expect(out).toMatch(/^sl_[\w-]{43}\n$/)
  expect(notes).toContain('it is not shown again')
})

test('a user is invited, listed and locked out', async () => {
  const invited = await runInTest(['user', 'invite', 'Ben@newsroom.example', '--role', 'reporter', '--name', 'Ben'], {
    database,
  })
  expect(invited.out).toMatch(/^http:\/\/localhost:3000\/set-up\?token=[\w-]{43}\n$/)
  expect((await runInTest(['user', 'list'], { database })).out).toBe('ben@newsroom.example  REPORTER  Ben\n')
  expect((await runInTest(['user', 'disable', 'ben@newsroom.example'], { database })).code).toBe(0)
  const [line] = (await runInTest(['user', 'list', '--json'], { database })).out.split('\n')
  expect(JSON.parse(line ?? '')).toMatchObject({
    email: 'ben@newsroom.example',
    role: 'REPORTER',
    disabledAt: expect.stringMatching(/^20/),
  })
})

test('whoever answers for a service token is locked out once a successor is named', async () => {
  const { prisma } = database
  const now = new Date()
  for (const name of ['ada', 'ben']) {
    const made = { id: newUuid(), createdAt: now, updatedAt: now }
    const accounts = { create: { ...made, accountId: made.id, providerId: 'credential' } }
    await prisma.user.create({
      data: { ...made, name, email: `${name}.owner@newsroom.example`, role: 'ADMINISTRATOR', accounts },
    })
  }
  const run = (...words: string[]) => runInTest(words, { database })
  const made = await run(
    'token',
    '--role',
    'viewer',
    '--name',
    'board',
    '--owner',
    'ben.owner@newsroom.example',
    '--json',
  )
  expect(JSON.parse(made.out)).toMatchObject({ kind: 'SERVICE', owner: 'ben.owner@newsroom.example', role: 'VIEWER' })
  expect(await run('user', 'disable', 'ben.owner@newsroom.example')).toEqual({
    code: 1,
    out: '',
    notes: 'ben answers for service tokens: “board”. Name an administrator as successor, or revoke them first.\n',
  })
  const successor = ['--successor', 'ada.owner@newsroom.example']
  expect((await run('user', 'disable', 'ben.owner@newsroom.example', ...successor)).code).toBe(0)
  expect((await run('token', 'list')).out).toContain('  service of ada.owner@newsroom.example  board\n')
  expect(await actorOf(JSON.parse(made.out).token)).toMatchObject({ kind: 'TOKEN', role: 'VIEWER' })
})

test('somebody unknown is not locked out, and a bad address not invited', async () => {
  expect(await runInTest(['user', 'disable', 'nobody@newsroom.example'], { database })).toEqual({
    code: 1,
    out: '',
    notes: 'No user signs in as nobody@newsroom.example.\n',
  })
  expect((await runInTest(['user', 'invite', 'ben', '--role', 'editor'], { database })).notes).toBe(
    'email: Write an e-mail address like ada@newsroom.example.\n',
  )
})

test('migrating a database that is up to date changes nothing', async () => {
  expect(await runInTest(['migrate'], { database })).toEqual({
    code: 0,
    out: '',
    notes: 'The database is up to date.\n',
  })
})

test('what migrating is going to do is told before it is done', async () => {
  expect(await runInTest(['migrate', '--plan'], { database })).toEqual({
    code: 0,
    out: '',
    notes: 'The database is up to date.\n',
  })
  const all = readMigrations()
  const older = new URL(database.url)
  older.pathname = `/older_${newUuid().replaceAll('-', '_')}`
  await database.pool.query(`CREATE DATABASE ${older.pathname.slice(1)}`)
  try {
    const empty = await runInTest(['migrate', '--plan'], { database: { ...database, url: older.href } })
    expect(empty.notes).toBe(`The database is empty: ${all.length} steps will make its tables.\n`)
    await migrate(older.href, { migrations: all.filter(({ name }) => name < '20261129122500') })
    const { code, out, notes } = await runInTest(['migrate', '--plan'], { database: { ...database, url: older.href } })
    expect(code).toBe(0)
    expect(notes).toMatch(/steps? to take, each in a transaction of its own\. Back up first/)
    expect(out).toMatch(
      /20261129122500_published_imports\n {2}import_item \(\d+ kB\) is changed; .*, is read through\n/,
    )
    expect((await migrationState(older.href)).pending).toContain('20261129122500_published_imports')
  } finally {
    await database.pool.query(`DROP DATABASE ${older.pathname.slice(1)} WITH (FORCE)`)
  }
})

test('the doctor finds the database, its rights and its records in order', async () => {
  const { code, out } = await runInTest(['doctor', '--json'], { database })
  const findings = JSON.parse(out) as { what: string; state: string; message: string }[]
  expect(code).toBe(0)
  expect(findings.find(({ what }) => what === 'migrations')).toEqual({
    what: 'migrations',
    state: 'ok',
    message: 'all applied',
  })
  expect(findings.find(({ what }) => what === 'delivery rights')).toMatchObject({ state: 'ok' })
  expect(findings.find(({ what }) => what === 'records')?.message).toMatch(
    /^0 articles, 0 claims, 0 sources, \d+ people$/,
  )
})

test('the doctor says when steps wait, and when readers could see a table', async () => {
  const sick = await testDatabase()
  try {
    await sick.pool.query('GRANT SELECT ON claim TO sourceline_delivery')
    expect((await runInTest(['doctor'], { database: sick })).out).toMatch(
      /^warn delivery rights: readers’ requests could see one table,/m,
    )
    await sick.pool.query('DELETE FROM _prisma_migrations')
    expect((await runInTest(['doctor'], { database: sick })).out).toMatch(/^warn migrations: \d+ to be applied/m)
  } finally {
    await sick.pool.query('REVOKE SELECT ON claim FROM sourceline_delivery')
    await sick.drop()
  }
})

test('the doctor ends in failure when no database answers', async () => {
  const gone = { ...database, url: 'postgresql://nobody:secret@127.0.0.1:1/nothing' }
  const { code, out, notes } = await runInTest(['doctor'], { database: gone })
  expect(code).toBe(1)
  expect(out).toMatch(/^FAIL database: No database answers at 127\.0\.0\.1:1\/nothing/m)
  expect(`${out}${notes}`).not.toContain('secret')
  expect(notes).toContain('One thing is not in order.')
})

const brief =
  'Dam holds in Velm\n\nThe dam at Velm held, engineer Ana Sol said on Monday. Mayor Ilo Brandt denied that it had leaked.\n'

test('a text that is piped in becomes a draft, told as JSON and nothing else', async () => {
  const { code, out, notes } = await runInTest(['import', '-', '--json'], { database, input: brief })
  expect({ code, notes }).toEqual({ code: 0, notes: '' })
  const { article, claims, sources } = JSON.parse(out) as {
    article: { id: string; slug: string }
    claims: number
    sources: number
  }
  expect(article).toEqual({ id: expect.stringMatching(/^article_[0-9a-z]{26}$/), slug: 'dam-holds-in-velm' })
  expect(claims).toBeGreaterThanOrEqual(2)
  expect(sources).toBeGreaterThanOrEqual(2)
  expect(await database.prisma.article.findFirstOrThrow({ where: { slug: article.slug } })).toMatchObject({
    state: 'DRAFT',
  })
  const second = await runInTest(['import', '-', '--json'], { database, input: brief })
  expect(second).toMatchObject({ code: 1, out: '' })
  expect(second.notes).toContain(`/articles/${article.id}. To import it again, add --again.`)
})

test('the day that is told of a text is the one by which its “on Monday” is read', async () => {
  const input = `${brief}\nThe pump was mended on Monday, engineer Ana Sol said.\n`
  const { code } = await runInTest(['import', '-', '--published', '2026-11-26'], { database, input })
  expect(code).toBe(0)
  const { draftRevision, id } = await database.prisma.article.findFirstOrThrow({
    orderBy: { createdAt: 'desc' },
    include: { draftRevision: true },
  })
  expect(draftRevision?.datePublished).toEqual(new Date('2026-11-26T00:00:00Z'))
  const proposed = await database.prisma.proposal.findMany({ where: { articleId: id } })
  expect(proposed.map(({ drafted }) => drafted)).toContainEqual(expect.stringContaining('23 November 2026'))
})

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../../packages/intake/fixtures/${name}`, import.meta.url), 'utf8')

test('of an export each article becomes a draft at its old address, and what is there already is left alone', async () => {
  const given = { database, input: fixture('crane-wordpress.xml') }
  const first = await runInTest(['import', '-', '--json'], given)
  expect(first.code).toBe(0)
  const made = first.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(made.map(({ article }) => article.slug)).toEqual(['crane-moves', 'ferry-stops', 'a-draft'])
  expect(first.notes).toContain('Pages that are no articles and were left out: 1.')
  expect(first.notes).toContain('2 of 3: The ferry of Tal stops\n')
  expect(first.notes).toMatch(/3 drafts made\.\n$/)
  expect(
    await database.prisma.articleRevision.findFirstOrThrow({ where: { article: { slug: 'crane-moves' } } }),
  ).toMatchObject({ datePublished: new Date('2026-05-12T08:00:00Z') })
  const second = await runInTest(['import', '-', '--json'], given)
  expect(second).toMatchObject({
    code: 0,
    out: '',
    notes: expect.stringMatching(/No draft made, 3 imported before\.\n$/),
  })
})

test('of a feed what cannot be read is told by its place, and the others are imported', async () => {
  const feed = fixture('crane.atom').replace('<summary>Captain Ada Lind said that the ferry stops.</summary>', '')
  const { code, out, notes } = await runInTest(['import', '-', '--again'], { database, input: feed })
  expect([code, out.trim().split('\n').length]).toEqual([1, 1])
  expect(notes).toContain('2 of 2: No article was found in it')
  expect(notes).toMatch(/One draft made, 1 not imported\.\n$/)
  const headed = await runInTest(['import', '-', '--headline', 'Crane'], { database, input: fixture('crane.atom') })
  expect(headed).toMatchObject({ code: 1, out: '', notes: expect.stringContaining('There are 2 articles in it') })
})

test('a draft is not exported', async () => {
  expect(await runInTest(['export', '--published'], { database })).toEqual({ code: 0, out: '', notes: '' })
})

test.each([
  ['nothing', '\n ', /^file: There is nothing in it: /],
  ['JSON that is no news', '{"dam": "holds"}', /^file: This is JSON, which is not read/],
])('%s that is piped in is not imported', async (_what, input, sentence) => {
  const { code, out, notes } = await runInTest(['import', '-', '--json'], { database, input })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(notes).toMatch(sentence)
})

test('a text that is too long is refused with its length', async () => {
  const { code, out, notes } = await runInTest(['import', '-', '--json'], {
    database,
    input: 'A word. '.repeat(640_000),
  })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(notes).toMatch(/^file: /)
})

test('an export is published as it was before, and what it calls a draft is left as one', async () => {
  const input = fixture('crane-wordpress.xml').replaceAll('crane', 'winch').replaceAll('Crane', 'Winch')
  const { code, out, notes } = await runInTest(['import', '-', '--as-published', '--again'], { database, input })
  expect([code, out.trim().split('\n').length]).toEqual([0, 3])
  expect(notes).toContain('1 of 3: Winch of Norhaven to be moved in May (published)\n')
  expect(notes).toMatch(/2 articles published, One draft made\.\n$/i)
})
