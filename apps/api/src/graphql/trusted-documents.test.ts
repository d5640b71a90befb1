import { hash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readTrustedDocuments } from './trusted-documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'sourceline-documents-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(content: unknown): string {
  const file = join(folder, 'documents.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const text = '{ articles { totalCount } }'
const id = hash('sha256', text)

test('documents are read by their hash, and from a manifest of Apollo', () => {
  expect([...readTrustedDocuments(fileOf({ [id]: text }))]).toEqual([[id, text]])
  const operations = [{ id, body: text, name: 'Count', type: 'query' }]
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations }
  expect([...readTrustedDocuments(fileOf(manifest))]).toEqual([[id, text]])
})

test.each([
  ['no JSON', '{', 'must be JSON'],
  ['a list', [text], 'must be JSON'],
  ['an MD5', { [hash('md5', text)]: text }, 'must be JSON'],
  ['another document', { [id]: '{ claims { totalCount } }' }, `has a document whose SHA-256 is not ${id}`],
])('a file with %s is refused in a sentence', (_what, content, sentence) => {
  expect(() => readTrustedDocuments(fileOf(content))).toThrow(sentence)
})

test('a file that is not there is refused in a sentence', () => {
  expect(() => readTrustedDocuments(join(folder, 'nowhere.json'))).toThrow('nowhere.json cannot be read')
})
