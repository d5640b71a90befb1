import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runInTest } from './test-terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'sourceline-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('help lists every command', async () => {
  const { code, out } = await runInTest(['--help'])
  expect(code).toBe(0)
  for (const command of [
    'import',
    'token',
    'extract',
    'match',
    'evaluate',
    'export',
    'import-newsroom',
    'user',
    'objects',
    'rebuild',
    'sample',
    'backup',
    'restore',
    'resume',
    'migrate',
    'doctor',
  ]) {
    expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'))
  }
})

test.each([
  [['publish'], "unknown command 'publish'"],
  [['token'], "required option '--role <role>' not specified"],
  [['token', '--role', 'boss'], 'Choose one of administrator'],
  [['token', '--role', 'editor', '--expires', 'yesterday'], 'Write a time to come'],
  [['import'], "missing required argument 'file'"],
  [['sample'], "required option '--articles <count>' not specified"],
  [['sample', '--articles', '0'], 'Write a whole number from 1 to 1000000.'],
  [['user', 'invite', 'ben@newsroom.example'], "required option '--role <role>' not specified"],
])('%j is refused before anything is opened', async (words, sentence) => {
  const { code, out, notes } = await runInTest(words)
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(notes).toContain(sentence)
})

test('extract prints one JSON array and nothing else', async () => {
  const { code, out, notes } = await runInTest([
    'extract',
    file('brief.txt', 'Ana Sol said that the dam held.'),
    '--json',
  ])
  expect(code).toBe(0)
  expect(notes).toBe('')
  expect(JSON.parse(out)).toMatchObject([{ claim: { text: 'the dam held', spans: [[18, 30]] } }])
})

test('extract counts positions in the file, byte order mark included', async () => {
  const { out } = await runInTest(['extract', file('marked.txt', '\uFEFFAna Sol said that the dam held.'), '--json'])
  expect(JSON.parse(out)).toMatchObject([{ claim: { spans: [[19, 31]] } }])
})

test('a file that does not exist and a folder are not imported', async () => {
  expect((await runInTest(['import', join(folder, 'gone.txt')])).notes).toBe(
    `There is no file ${join(folder, 'gone.txt')}.\n`,
  )
  expect((await runInTest(['import', folder])).notes).toBe(`${folder} is a folder.\n`)
})

test('an address of the own network is not imported', async () => {
  expect(await runInTest(['import', 'http://127.0.0.1:4000/metrics'])).toEqual({
    code: 1,
    out: '',
    notes: '127.0.0.1 is not on the open internet, and nothing else is fetched.\n',
  })
})

test('match finds the recorded claim that says the same', async () => {
  const corpus = file(
    'corpus.jsonl',
    '{"id":"c1","claim":"The dam at Velm held through the storm."}\n{"id":"c2","claim":"Ferries to Ostrel are free on Sundays."}\n',
  )
  const queries = file('queries.jsonl', '{"id":"q1","text":"The Velm dam held in the storm"}\n')
  const { code, out, notes } = await runInTest([
    'match',
    '--corpus',
    corpus,
    '--queries',
    queries,
    '--top',
    '1',
    '--json',
  ])
  expect({ code, notes }).toEqual({ code: 0, notes: '' })
  expect(JSON.parse(out)).toMatchObject({ id: 'q1', matches: [{ id: 'c1' }] })
})

test('a wrong number of matches ends the command in failure', async () => {
  const empty = file('none.jsonl', '')
  const { code, out, notes } = await runInTest(['match', '--corpus', empty, '--queries', empty, '--top', 'all'])
  expect(code).not.toBe(0)
  expect(out).toBe('')
  expect(notes).toContain('--top')
})

test.each(['extract', 'match'])('%s ends a text that takes too long, in one sentence', async (command) => {
  const endless = 'The mayor said that the bridge is closed. '.repeat(command === 'extract' ? 200_000 : 60_000)
  const path = file(
    `endless-${command}.txt`,
    command === 'extract' ? endless : JSON.stringify({ id: 'c', claim: endless, text: endless }),
  )
  const asked = command === 'extract' ? [path] : ['--corpus', path, '--queries', path]
  const began = Date.now()
  const { code, out, notes } = await runInTest([command, ...asked], { env: { SOURCELINE_WORK_SECONDS: '1' } })
  expect({ code, out, notes }).toEqual({
    code: 1,
    out: '',
    notes: 'Reading this took longer than 1 seconds and was ended. Nothing was saved: give it in parts.\n',
  })
  expect(Date.now() - began).toBeLessThan(60_000)
})
