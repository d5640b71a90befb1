import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from './fingerprint.mjs'

let folder = ''

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourceline-fingerprint-'))
  write('app/src/page.ts', 'one')
})

afterEach(() => rmSync(folder, { recursive: true }))

test('a changed, a new and a renamed source each call for a build', () => {
  const before = fingerprint(folder, ['app'])
  write('app/src/page.ts', 'two')
  const changed = fingerprint(folder, ['app'])
  write('app/src/other.ts', '')
  const added = fingerprint(folder, ['app'])
  expect(new Set([before, changed, added]).size).toBe(3)
})

test('what a build makes, tests and prose call for none', () => {
  const before = fingerprint(folder, ['app', 'missing'])
  for (const path of [
    'app/dist/main.js',
    'app/node_modules/a/b.js',
    'app/src/generated/x.ts',
    'app/src/page.test.ts',
    'app/README.md',
  ])
    write(path, 'x')
  expect(fingerprint(folder, ['app', 'missing'])).toBe(before)
})
