import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { newsroomEnvironment } from '../env.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

interface Service {
  readonly image: string
  readonly user?: string
  readonly read_only?: boolean
  readonly cap_drop?: readonly string[]
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly command?: readonly string[]
}
const { services }: { services: Record<string, Service> } = parse(read('deploy/compose.yaml'), { merge: true })

test('every container runs as an ordinary user, writes to no file system of its own, and says whether it is well', () => {
  expect(Object.keys(services)).toEqual(['postgres', 'api', 'admin', 'web'])
  for (const [name, service] of Object.entries(services))
    expect({ name, ...service }).toMatchObject({
      name,
      user: expect.stringMatching(/^(node|postgres)$/),
      read_only: true,
      cap_drop: ['ALL'],
      healthcheck: { test: expect.arrayContaining(['CMD']) },
    })
})

test('one image serves the API, the admin and the reader site, and what it starts is there', () => {
  expect(new Set(['api', 'admin', 'web'].map((name) => services[name]?.image))).toEqual(new Set(['sourceline']))
  for (const path of (services['web']?.command ?? []).filter((word) => word.startsWith('/sourceline/')))
    expect(read(path.replace('/sourceline/', ''))).not.toBe('')
  expect(read('deploy/Dockerfile')).toMatch(/^USER node$/mu)
})

const has = (program: string, ...words: readonly string[]): boolean =>
  spawnSync(program, words, { stdio: 'ignore', timeout: 20_000 }).status === 0

test.runIf(has('systemd-analyze', '--version'))('systemd understands the unit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-unit-'))
  try {
    const unit = join(folder, 'sourceline.service')
    writeFileSync(unit, read('deploy/sourceline.service').replace(/^(User|Group)=.*\n/gmu, ''))
    const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', unit], { encoding: 'utf8' })
    expect(stderr.split('\n').filter((line) => line.includes('sourceline.service'))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test.runIf(has('docker', 'compose', 'version'))('compose understands the containers', () => {
  const env = newsroomEnvironment({ POSTGRES_PASSWORD: 'of a test', SOURCELINE_SECRET: 'of a test' })
  const { status, stderr } = spawnSync('docker', ['compose', '-f', join(root, 'deploy/compose.yaml'), 'config', '-q'], {
    env,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test.runIf(has('docker', 'version'))(
  'where there is a container engine, the image is built and runs',
  { timeout: 1_800_000 },
  () => {
    const build = spawnSync('docker', ['build', '-q', '-f', 'deploy/Dockerfile', '-t', 'sourceline:test', '.'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect({ status: build.status, stderr: build.status === 0 ? '' : build.stderr }).toEqual({ status: 0, stderr: '' })
    const run = spawnSync(
      'docker',
      ['run', '--rm', '--read-only', 'sourceline:test', 'node', 'apps/api/dist/cli.js', '--help'],
      { encoding: 'utf8' },
    )
    expect(run.stdout).toContain('Usage: sourceline')
  },
)
