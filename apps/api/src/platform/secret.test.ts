import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { dataFolderSecret } from './secret.ts'

const folder = mkdtempSync(join(tmpdir(), 'sourceline-secret-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a newsroom keeps one secret, which only its owner can read', () => {
  const dataDir = join(folder, 'data')
  const secret = dataFolderSecret(dataDir)
  expect(secret).toHaveLength(43)
  expect(dataFolderSecret(dataDir)).toBe(secret)
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
  expect(readdirSync(dataDir)).toEqual(['secret'])
})
