import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEnv } from '../env.ts'
import { openNewsroom, type Closers } from '../newsroom.ts'
import { createLog } from '../platform/log.ts'

const folder = mkdtempSync(join(tmpdir(), 'sourceline-full-'))
/** A disk that is small enough to be filled; only root can have one, and not in every container. */
const mounted =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=755', 'tmpfs', folder]).status === 0
const closers: Closers = []
let address = ''

beforeAll(async () => {
  if (!mounted) return
  const env = { ...readEnv({ SOURCELINE_DATA_DIR: folder, SOURCELINE_JOBS: 'off' }), host: '127.0.0.1', port: 0 }
  const log = createLog('fatal', { write: () => undefined })
  ;({ address } = await openNewsroom(env, { log, step: () => undefined, closers }))
})
afterAll(async () => {
  for (const close of closers.toReversed()) await close()
  if (mounted) spawnSync('umount', [folder])
  rmSync(folder, { recursive: true, force: true })
})

/** What `/ready` says, and how long it took to say so. */
async function ready() {
  const began = performance.now()
  const answer = await fetch(`${address}/ready`, { signal: AbortSignal.timeout(10_000) })
  const { code }: { code?: string } = JSON.parse(await answer.text())
  return { status: answer.status, code, inTime: performance.now() - began < 1_000 }
}

const articles = async (): Promise<number> => {
  const query = encodeURIComponent('{ articles(first: 1) { nodes { id } } }')
  return (await fetch(`${address}/graphql?query=${query}`)).status
}

test.runIf(mounted)(
  'a database whose disk is full is not ready and says so, and is again once there is room',
  async () => {
    await expect.poll(ready).toMatchObject({ status: 200 })
    const filler = join(folder, 'filler')
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k'])
    try {
      await expect.poll(ready).toMatchObject({ status: 503, code: 'DISK_FULL' })
      expect(await ready()).toEqual({ status: 503, code: 'DISK_FULL', inTime: true })
      // What is there can still be read.
      expect(await articles()).toBe(200)
    } finally {
      writeFileSync(filler, '')
    }
    await expect.poll(ready).toMatchObject({ status: 200 })
  },
)
