import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { decompressionBomb, pixelFlood } from '../../testing/hostile-images.ts'

const folder = mkdtempSync(join(tmpdir(), 'sourceline-hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** `maxRSS` begins with the peak of the process that started this one; what Linux keeps of a program does not. */
const program = `
  const { readFileSync, existsSync } = await import('node:fs')
  const { readImage } = await import(process.argv[1])
  const { ok, problem } = await readImage({ path: process.argv[2] })
  const status = '/proc/self/status'
  const peak = existsSync(status)
    ? Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync(status, 'utf8'))[1])
    : process.resourceUsage().maxRSS
  console.log(JSON.stringify({ outcome: ok ? 'read' : problem, megabytes: peak / 1024 }))`

/** Reads an image in a process of its own; tells what came of it, and the most memory that it took. */
async function readAlone(content: Buffer): Promise<{ outcome: string; megabytes: number }> {
  const file = join(folder, 'hostile.png')
  writeFileSync(file, content)
  const work = new URL('read-image.work.ts', import.meta.url).href
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program, work, file])
  return JSON.parse(stdout)
}

test.each([
  ['a flood of pixels', pixelFlood, 'too-many-pixels'],
  ['what grows to 600 megabytes when it is taken out', decompressionBomb, 'read'],
])('%s takes less than 200 megabytes', async (_what, make, outcome) => {
  const { megabytes, ...read } = await readAlone(make())
  expect(read).toEqual({ outcome })
  expect(megabytes).toBeLessThan(200)
})
