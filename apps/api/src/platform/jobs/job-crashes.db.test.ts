import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate, startEmbeddedPostgres } from '@sourceline/database'
import { FaultProxy, testDatabase } from '@sourceline/kit'
import { describe, test, type TestContext } from 'vitest'
import '../../modules/registry.ts'
import { inviteUser } from '../../modules/identity/public.ts'
import { openPostbox } from '../mail/postbox.ts'
import { openTestSmtp, rightPassword } from '../mail/testing/smtp-server.ts'
import { createLog } from '../log.ts'
import { startJobs } from './start-jobs.ts'
import { openBench, upTo } from './testing/bench.ts'

/** A folder that goes with the test. */
function ownFolder(onTestFinished: TestContext['onTestFinished']): string {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-jobs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

// Each has a database of its own, and most of their time is waiting for a lease to end.
describe.concurrent('a worker', () => {
  test('that is killed loses nothing and repeats nothing: another goes on from its last checkpoint', async ({
    expect,
    onTestFinished,
  }) => {
    const { startProcess, asked, done, numbers, start, state, job } = await openBench({ onTestFinished })
    const child = await startProcess()
    const id = await asked('tally', 'killed', { upTo: 15, pause: 300 })
    await expect.poll(() => done(id)).toBeGreaterThanOrEqual(3)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect((await numbers('killed')).length).toBeLessThan(15)
    await start()
    await expect.poll(() => state(id)).toBe('DONE')
    expect(await numbers('killed')).toEqual(upTo(15))
    expect((await job(id)).attempt).toBe(2)
  })

  test('that was frozen past its lease saves nothing more', async ({ expect, onTestFinished }) => {
    const { startProcess, asked, done, numbers, start, state, job } = await openBench({ onTestFinished })
    const child = await startProcess()
    const id = await asked('tally', 'frozen', { upTo: 15, pause: 300 })
    await expect.poll(() => done(id)).toBeGreaterThanOrEqual(2)
    child.kill('SIGSTOP')
    // What it holds in its open transaction is let go, as after a broken connection.
    await start()
    await expect.poll(async () => (await job(id)).attempt).toBe(2)
    child.kill('SIGCONT')
    await expect.poll(() => state(id)).toBe('DONE')
    expect(await numbers('frozen')).toEqual(upTo(15))
  })

  test('that is asked to stop ends its batch, and the next one goes on from there', async ({
    expect,
    onTestFinished,
  }) => {
    const { startProcess, asked, done, numbers, start, state } = await openBench({ onTestFinished })
    const child = await startProcess()
    const id = await asked('tally', 'stopped', { upTo: 15, pause: 300 })
    await expect.poll(() => done(id)).toBeGreaterThanOrEqual(2)
    const asking = Date.now()
    child.kill('SIGTERM')
    expect((await once(child, 'exit'))[0]).toBe(0)
    expect(Date.now() - asking).toBeLessThan(25_000)
    expect(await state(id)).toBe('QUEUED')
    await start()
    await expect.poll(() => state(id)).toBe('DONE')
    expect(await numbers('stopped')).toEqual(upTo(15))
  })

  test('ends when it is asked to, though its lines to the database say nothing more', async ({ onTestFinished }) => {
    const database = await testDatabase()
    onTestFinished(() => database.drop(), 60_000)
    const url = new URL(database.url)
    const proxy = await FaultProxy.open(Number(url.port))
    onTestFinished(() => proxy.close())
    url.host = `127.0.0.1:${proxy.port}`
    const jobs = await startJobs(url.href, createLog('silent'))
    proxy.silence()
    await jobs.stop()
  })

  test('goes on by itself when PostgreSQL is stopped in the middle of its work and started again', async ({
    expect,
    onTestFinished,
  }) => {
    const dataDir = ownFolder(onTestFinished)
    const first = await startEmbeddedPostgres({ dataDir })
    onTestFinished(() => first.stop(), 60_000)
    await migrate(first.url)
    const { start, asked, done, state, numbers } = await openBench({ onTestFinished }, first.url)
    await start()
    const id = await asked('tally', 'restarted', { upTo: 12, pause: 200 })
    await expect.poll(() => done(id)).toBeGreaterThanOrEqual(2)
    const [pid] = readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')
    // An immediate shutdown: nothing is written down, and the start that follows recovers.
    process.kill(Number(pid), 'SIGQUIT')
    await expect.poll(() => state(id).then(String, () => 'away')).toBe('away')
    const again = await startEmbeddedPostgres({ dataDir })
    expect(again.url).toBe(first.url)
    await expect.poll(() => state(id).catch(() => '')).toBe('DONE')
    expect(await numbers('restarted')).toEqual(upTo(12))
  })

  test('apart from the API sends the mail that the API has posted, and ends when asked to', async ({
    expect,
    onTestFinished,
  }) => {
    const database = await testDatabase()
    onTestFinished(() => database.drop(), 60_000)
    const smtp = await openTestSmtp()
    onTestFinished(() => smtp.close())
    const secret = 'a secret that is only for tests, and long enough'
    const worker = fork(fileURLToPath(new URL('../../worker.ts', import.meta.url)), {
      env: {
        DATABASE_URL: database.url,
        SOURCELINE_DATA_DIR: ownFolder(onTestFinished),
        SOURCELINE_SECRET: secret,
        SOURCELINE_SMTP_URL: `smtp://somebody:${rightPassword}@127.0.0.1:${smtp.server.port}`,
        SOURCELINE_MAIL_FROM: 'desk@newsroom.example',
      },
      execArgv: ['--import', import.meta.resolve('tsx')],
      stdio: 'ignore',
    })
    onTestFinished(() => void worker.kill('SIGKILL'))
    const postbox = openPostbox({ adminUrl: 'http://localhost:3000', secret, smtp: smtp.server })
    const actor = { kind: 'USER', id: 'ada', name: 'Ada', role: 'ADMINISTRATOR' } as const
    const context = { prisma: database.prisma, actor, requestId: null, postbox }
    await inviteUser(context, { email: 'ben@newsroom.example', name: 'Ben', role: 'REPORTER' })
    await expect.poll(() => smtp.taken.map(({ to }) => to)).toEqual([['ben@newsroom.example']])
    await expect.poll(() => database.prisma.mail.count({ where: { state: 'SENT' } })).toBe(1)
    worker.kill('SIGTERM')
    expect(await once(worker, 'exit')).toEqual([0, null])
  })
})
