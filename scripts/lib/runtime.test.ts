import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env as ourEnvironment } from 'node:process'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bringRuntime } from './runtime.mjs'
import { platformName } from './runtime-lock.mjs'

const run = promisify(execFile)
const name = 'node-of-the-test'
const version = '24.99.1'
const old = { version: 'v20.20.2', execPath: '/usr/bin/old-node' }

/** A tar archive as npm's are, with one program. */
function packageWith(program: string): Buffer {
  const files: [string, string][] = [
    ['package/package.json', JSON.stringify({ name, version })],
    ['package/bin/node', program],
  ]
  const parts = files.flatMap(([path, content]) => {
    const header = Buffer.alloc(512)
    header.write(path, 0)
    header.write('0000755\0', 100)
    header.write(`${Buffer.byteLength(content).toString(8).padStart(11, '0')}\0`, 124)
    header.write('00000000000\0        0', 136)
    header.write('ustar\u000000', 257)
    header.write(
      `${header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0 `,
      148,
    )
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512)
    body.write(content)
    return [header, body]
  })
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(1024)]))
}

function checksum(bytes: Buffer): string {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}`
}

const good = packageWith(`#!/bin/sh\necho v${version}\n`)

let home: string
let folder: string
let registry: Server
let env: NodeJS.ProcessEnv
let downloads: number
let give: (response: ServerResponse) => void
let published: Buffer

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sourceline-runtime-'))
  home = join(folder, '.runtime')
  downloads = 0
  published = good
  give = (response) => response.end(published)
  registry = createServer((request, response) => {
    if (request.url?.endsWith('.tgz')) {
      downloads += 1
      give(response)
      return
    }
    const origin = `http://127.0.0.1:${(registry.address() as AddressInfo).port}`
    const dist = { tarball: `${origin}/${name}/-/${name}-${version}.tgz`, integrity: checksum(published) }
    response.setHeader('content-type', 'application/json')
    response.statusCode = request.url === `/${name}` ? 200 : 404
    response.end(
      JSON.stringify({ name, 'dist-tags': { latest: version }, versions: { [version]: { name, version, dist } } }),
    )
  })
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve))
  env = {
    PATH: ourEnvironment['PATH'],
    HOME: folder,
    npm_config_registry: `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`,
    npm_config_cache: join(folder, 'cache'),
    npm_config_fetch_retries: '0',
  }
})

afterEach(async () => {
  registry.closeAllConnections()
  await new Promise((resolve) => registry.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

function bring(more: object = {}, integrity = checksum(good)): Promise<string> {
  const lock = { [platformName()]: { package: name, version, integrity } }
  return bringRuntime({ home, lock, env, say: () => undefined, current: old, ...more })
}

test('a Node that is new enough is used as it is, and nothing is fetched', async () => {
  const said: string[] = []
  const current = { version: 'v26.1.0', execPath: '/usr/bin/new-node' }
  expect(await bring({ current, say: (text: string) => said.push(text) })).toBe('/usr/bin/new-node')
  expect({ said, downloads, kept: existsSync(home) }).toEqual({ said: [], downloads: 0, kept: false })
})

test('an old Node fetches the pinned one through npm, says so in one line, and finds it the next time', async () => {
  const said: string[] = []
  const program = await bring({ say: (text: string) => said.push(text) })
  expect((await run(program, ['--version'])).stdout).toBe(`v${version}\n`)
  expect(await bring({ say: (text: string) => said.push(text) })).toBe(program)
  expect(downloads).toBe(1)
  expect(said).toEqual([
    `Fetching Node ${version} from the npm registry into ${home}, once: this is v20.20.2, and 24.11.0 is needed`,
  ])
  expect(readdirSync(home)).toEqual([`node-v${version}-${platformName()}`])
})

test('commands that ask at once share one download', async () => {
  const script = `
    import { bringRuntime } from ${JSON.stringify(new URL('runtime.mjs', import.meta.url).href)}
    const lock = ${JSON.stringify({ [platformName()]: { package: name, version, integrity: checksum(good) } })}
    console.log(await bringRuntime({ home: ${JSON.stringify(home)}, lock,
      env: process.env, say: () => {}, current: ${JSON.stringify(old)} }))`
  const all = await Promise.all(
    [1, 2, 3, 4].map(() => run(process.execPath, ['--input-type=module', '-e', script], { env })),
  )
  expect(new Set(all.map(({ stdout }) => stdout)).size).toBe(1)
  expect(downloads).toBe(1)
})

test('a package with another checksum than the lock names is refused and never run', async () => {
  const witness = join(folder, 'was-run')
  published = packageWith(`#!/bin/sh\ntouch ${witness}\necho v${version}\n`)
  await expect(bring()).rejects.toThrow(
    /^What the npm registry gave as node-of-the-test 24\.99\.1 has not the checksum that scripts\/runtime-lock\.json names, .+\.$/,
  )
  expect({ ran: existsSync(witness), kept: readdirSync(home) }).toEqual({ ran: false, kept: [] })
})

test('a download that is cut leaves nothing, and the next command has it whole', async () => {
  give = (response) => {
    response.writeHead(200, { 'content-length': good.length })
    response.write(good.subarray(0, good.length / 2), () => response.destroy())
  }
  await expect(bring()).rejects.toThrow(
    /^Node 24\.99\.1 could not be fetched from the npm registry \(.+\): check the network .+ https:\/\/nodejs\.org\.$/,
  )
  expect(readdirSync(home)).toEqual([])
  give = (response) => response.end(good)
  expect((await run(await bring(), ['--version'])).stdout).toBe(`v${version}\n`)
})

test('without a network one sentence says what to do', async () => {
  await expect(bring({ env: { ...env, npm_config_registry: 'http://127.0.0.1:1/' } })).rejects.toThrow(
    /^Node 24\.99\.1 could not be fetched from the npm registry \(ECONNREFUSED\): check the network and npm's registry and proxy/,
  )
})

test('what a killed command has left is removed, and what a running one works on is not', async () => {
  const gone = await run(process.execPath, ['-p', 'process.pid'])
  const left = join(home, `fetching-${gone.stdout.trim()}`)
  const busy = join(home, `fetching-${process.ppid}`)
  for (const path of [left, busy]) mkdirSync(path, { recursive: true })
  writeFileSync(join(left, 'half.tgz'), 'half')
  await bring()
  expect({ left: existsSync(left), busy: existsSync(busy) }).toEqual({ left: false, busy: true })
})

test('a Node that does not run on this system is not kept', async () => {
  published = packageWith('#!/bin/sh\necho "GLIBC_2.28 not found" >&2\nexit 1\n')
  await expect(bring({}, checksum(published))).rejects.toThrow(
    /^Node 24\.99\.1 was fetched and does not run on this system \(GLIBC_2\.28 not found\): install Node 24\.11\.0 or newer/,
  )
  expect(readdirSync(home)).toEqual([])
})

test('a folder that cannot be written is named', async () => {
  writeFileSync(home, 'a file where the folder would be')
  await expect(bring()).rejects.toThrow(
    /^Node 24\.99\.1 cannot be kept in .+ \(ENOTDIR\): make the folder writable, .+\.$/,
  )
})

test('a platform for which npm has no package is told what to do', async () => {
  await expect(bring({ platform: () => 'linux-x64-musl' })).rejects.toThrow(
    /^Sourceline needs Node 24\.11\.0 or newer, this is v20\.20\.2, and for linux-x64-musl npm has no package of it: install .+\.$/,
  )
})

test('a Linux without glibc is a platform of its own', () => {
  const linux = { platform: 'linux', arch: 'arm64' }
  expect(platformName(linux, () => true)).toBe('linux-arm64')
  expect(platformName(linux, () => false)).toBe('linux-arm64-musl')
  expect(platformName({ platform: 'darwin', arch: 'x64' }, () => false)).toBe('darwin-x64')
})

test('the lock pins for each platform a package, a version that serves and a SHA-512, and no address', () => {
  const text = readFileSync(new URL('../runtime-lock.json', import.meta.url), 'utf8')
  const { platforms } = JSON.parse(text) as {
    platforms: Record<string, { package: string; version: string; integrity: string }>
  }
  expect(Object.keys(platforms)).toContain('linux-x64')
  for (const [platform, pinned] of Object.entries(platforms)) {
    expect(pinned).toEqual({
      package: `node-${platform}`,
      version: expect.stringMatching(/^24\.(1[1-9]|[2-9]\d)\.\d+$/),
      integrity: expect.stringMatching(/^sha512-[A-Za-z0-9+/]{86}==$/),
    })
  }
  expect(text).not.toContain('://')
})
