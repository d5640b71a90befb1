import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@sourceline/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import '../modules/registry.ts'
import { leftOut } from '../modules/backups/public.ts'
import { takeBackup } from '../platform/backup/take-backup.ts'
import { folderStore } from '../platform/objects/folder-store.ts'
import { openTestNewsroom } from '../testing/newsroom.ts'
import { plantName } from '../testing/planted-name.ts'
import { runInTest } from './test-terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'sourceline-full-restore-'))
const disk = join(folder, 'disk')
mkdirSync(disk)
/** A disk that is small enough to be filled; only root can have one, and not in every container. */
const mounted =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=755', 'tmpfs', disk]).status === 0
const file = join(folder, 'newsroom.tar')
let server: EmbeddedPostgres | undefined

beforeAll(async () => {
  if (!mounted) return
  const newsroom = await openTestNewsroom()
  await plantName(newsroom)
  const source = { url: newsroom.databaseUrl, objects: folderStore(join(folder, 'objects')), prefixes: [], leftOut }
  await takeBackup({ ...source, environment: {}, keysFor: null }, createWriteStream(file))
  await newsroom.close()
  server = await startEmbeddedPostgres({ dataDir: disk })
}, 180_000)
afterAll(async () => {
  await server?.stop()
  if (mounted) spawnSync('umount', [disk])
  rmSync(folder, { recursive: true, force: true })
})

test.runIf(mounted)(
  'a restore for which the disk has no room ends with a sentence, and is run again once there is room',
  async () => {
    const env = { DATABASE_URL: server?.url, SOURCELINE_DATA_DIR: join(folder, 'data') }
    const filler = join(disk, 'filler')
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k'])
    // A restore begins on what room there is.
    truncateSync(filler, statSync(filler).size - 12 * 1024 * 1024)
    const refused = await runInTest(['restore', file], { env })
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.notes).toMatch(/ failed and was undone: .*No space left on device/)
    rmSync(filler)
    // PostgreSQL starts anew by itself where its own log had no room.
    await expect
      .poll(async () => (await runInTest(['migrate', '--plan'], { env })).notes, { timeout: 60_000 })
      .not.toMatch(/still starting|No database answers/)
    const again = await runInTest(['restore', file], { env })
    expect([again.notes, again.code]).toEqual([expect.stringContaining('Jobs and mails are paused'), 0])
  },
  180_000,
)
