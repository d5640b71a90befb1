import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { newsroomEnvironment, withPrograms } from '../env.ts'
import { freePorts } from '../free-ports.ts'
import { administrator, openSession } from '../journeys/people.ts'
import { scratchCopy } from './scratch-copy.ts'

const run = promisify(execFile)

let copy: ReturnType<typeof scratchCopy>
const servers: ChildProcess[] = []
test.beforeAll(() => {
  copy = scratchCopy()
})
test.afterAll(async () => {
  await Promise.all(servers.map(ended))
  copy.remove()
})

/** Ends a server with all that it started. */
function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.pid === undefined) return resolve()
    server.once('exit', () => resolve())
    process.kill(-server.pid, 'SIGTERM')
  })
}

/** The environment of programs in the copy: the Node that runs this, and a newsroom of its own. */
const environment = (own: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv =>
  newsroomEnvironment({
    PATH: withPrograms(dirname(process.execPath))['PATH'] ?? '',
    NEXT_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    NODE_OPTIONS: '',
    ...own,
  })

/** Runs a program of the copy, and gives what it printed; throws with that when it fails. */
async function program(args: readonly string[], folder = '.'): Promise<string> {
  const { stdout } = await run(process.execPath, args, {
    cwd: join(copy.folder, folder),
    env: environment(),
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
}

const suite = (...args: string[]) => program(['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', ...args])

/** Starts a server of the copy, with its output where a failure shows it. */
function serve(folder: string, args: readonly string[], env: Readonly<Record<string, string>>): () => string {
  const server = spawn(process.execPath, args, {
    cwd: join(copy.folder, folder),
    env: environment(env),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  servers.push(server)
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()))
  return () => said
}

/** Opens the copy's API and admin, from their sources; gives their addresses. */
async function openNewsroom(): Promise<{ api: string; admin: string }> {
  const [apiPort = 0, adminPort = 0, webPort = 0] = await freePorts(3)
  const dataDir = join(copy.folder, '.data')
  mkdirSync(dataDir)
  const env = {
    NODE_ENV: 'development',
    SOURCELINE_HOST: '127.0.0.1',
    API_PORT: String(apiPort),
    ADMIN_PORT: String(adminPort),
    WEB_PORT: String(webPort),
    SOURCELINE_API_URL: `http://127.0.0.1:${apiPort}`,
    SOURCELINE_DATA_DIR: dataDir,
    SOURCELINE_ADMIN_EMAIL: administrator.email,
    SOURCELINE_ADMIN_PASSWORD: administrator.password,
  }
  const api = serve('apps/api', ['--import', 'tsx', 'src/main.ts'], env)
  const admin = serve(
    'apps/admin',
    ['node_modules/next/dist/bin/next', 'dev', '-p', String(adminPort), '-H', '127.0.0.1'],
    env,
  )
  await expect.poll(() => api() + admin(), { timeout: 300_000 }).toMatch(/Ready at [^]*Ready in|Ready in [^]*Ready at/)
  return { api: env.SOURCELINE_API_URL, admin: `http://localhost:${adminPort}` }
}

test('one command writes a kind of record that is drafted, published, read as it was, listed, and refused without its guards', async ({
  browser,
}) => {
  test.setTimeout(1_200_000)

  await test.step('The command writes it, with two edited lines', async () => {
    const told = await program(['scripts/new.mjs', 'record', 'glossary-term'])
    const edited = told.split('Edited, one line each:\n')[1]?.split('\n\n')[0]?.split('\n') ?? []
    expect(edited.map((line) => line.trim().split(':')[0])).toEqual([
      'apps/api/src/modules/registry.ts',
      'apps/admin/src/shared/navigation.ts',
    ])
    await expect(program(['scripts/new.mjs', 'record', 'glossary-term'])).rejects.toThrow('is there already')
  })

  await test.step('Its types hold, it is published and read as it was, and no guard can be taken away', async () => {
    await Promise.all([
      program(['node_modules/typescript/bin/tsc', '--noEmit', '--singleThreaded'], 'apps/admin'),
      suite(
        'apps/api/src/modules/glossary-terms/',
        'apps/api/src/platform/records/',
        'apps/api/src/platform/actions/',
        'apps/api/src/graphql/delivery-contract.test.ts',
        'tests/contract/guards.db.test.ts',
      ),
    ])
  })

  await test.step('The admin lists it', async () => {
    const { api, admin } = await openNewsroom()
    const session = join(copy.folder, '.data', 'session.json')
    await openSession(admin, administrator, session)
    const editorial = await browser.newContext({ storageState: session, baseURL: admin })
    const page = await editorial.newPage()
    await page.goto('/glossary-terms', { timeout: 300_000 })
    await page.getByRole('button', { name: 'New glossary term' }).first().click()
    await page.getByLabel('Name').fill('Spring tide')
    await page.getByLabel('Description').fill('The highest of tides.')
    await page.getByRole('button', { name: 'Create glossary term' }).click()
    await page.getByRole('button', { name: 'Publish Spring tide' }).click()
    await expect(page.getByRole('row', { name: /Spring tide/ })).toContainText('Published')
    const read = async (): Promise<unknown> =>
      (
        await editorial.request.post(`${api}/graphql`, {
          data: { query: '{ glossaryTerm(slug: "spring-tide") { description } }' },
        })
      ).json()
    expect(await read()).toEqual({ data: { glossaryTerm: { description: 'The highest of tides.' } } })
    await page.getByRole('button', { name: 'Take down Spring tide' }).click()
    await page.getByLabel('Reason').fill('A mistake.')
    await page.getByRole('button', { name: 'Take down', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Publish Spring tide' })).toBeVisible()
    expect(await read()).toEqual({ data: { glossaryTerm: null } })
    await editorial.close()
  })

  await test.step('The catalogue refuses it without its guards', async () => {
    const migrations = join(copy.folder, 'prisma', 'migrations')
    const name = readdirSync(migrations).find((entry) => entry.endsWith('_glossary_term')) ?? ''
    const file = join(migrations, name, 'migration.sql')
    const whole = readFileSync(file, 'utf8')
    const without = whole.replaceAll(/^SELECT guards\..*\n/gm, '')
    expect(without).not.toBe(whole)
    writeFileSync(file, without)
    const refusal = await suite('tests/contract/guards.db.test.ts', '-t', 'every table of revisions').then(
      () => '',
      (error: { stdout?: string; stderr?: string }) => `${error.stdout}${error.stderr}`,
    )
    for (const guard of ['glossary_term_publication_one_at_a_time', 'glossary_term_revision_one_open'])
      expect(refusal).toContain(guard)
  })
})
