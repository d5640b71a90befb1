import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { addKeyToFile } from './key-file.ts'
import { keyKeeper } from './key-keeper.ts'
import { drawKey, readKeyRing } from './key-ring.ts'

const folder = mkdtempSync(join(tmpdir(), 'sourceline-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

const now = new Date('2026-03-01T09:30:00Z')
const base64 = (bytes: number, fill = 7) => Buffer.alloc(bytes, fill).toString('base64')

test('the first of several keys is the current one, however they are parted', () => {
  const ring = readKeyRing(`# ours\nnew:${base64(32, 1)}\r\n\n old:${base64(32, 2)} , older:${base64(32, 3)}`)
  expect(ring.ok && [ring.value.current.id, [...ring.value.keys.keys()]]).toEqual(['new', ['new', 'old', 'older']])
})

test.each([
  ['', 'holds no key: write at least one as "id:base64"'],
  [base64(32), 'has a key (number 1) that is not written as "id:base64", the id of letters and digits'],
  [
    `a:${base64(32)},b:not base64!`,
    'has a key (number 2) that is not written as "id:base64", the id of letters and digits',
  ],
  [`a:${base64(16)}`, 'has a key (a) of 16 bytes: each must be 32 random bytes in base64'],
  [`a:${base64(33)}`, 'has a key (a) of 33 bytes: each must be 32 random bytes in base64'],
  [`a:${base64(32)},a:${base64(32, 8)}`, 'names the key a twice: give each key an id of its own'],
  [`a:${base64(32)},b:${base64(32)}`, 'has the same bytes under a and b: draw each key anew'],
])('keys that are wrong are refused in a sentence without them', (text, sentence) => {
  expect(readKeyRing(text)).toEqual({ ok: false, failure: sentence })
})

test('a newsroom without keys draws its first when it is needed, for its owner alone', () => {
  const file = join(folder, 'new', 'vault-keys')
  const keeper = keyKeeper({ kind: 'data-folder', file })
  expect(keeper.read()).toEqual({ ok: true, value: null })
  expect(existsSync(file)).toBe(false)
  const drawn = keeper.readOrDraw(now)
  expect(drawn.ok && drawn.value.current.id).toMatch(/^2026-03-01-[0-9a-f]{6}$/)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(join(folder, 'new'))).toEqual(['vault-keys'])
  expect(keyKeeper({ kind: 'data-folder', file }).readOrDraw(now)).toEqual(drawn)
})

test('a key that is added goes first and takes none of the others away', () => {
  const file = join(folder, 'added')
  const ids = [1, 2, 3].map(() => addKeyToFile(file, now)).map((added) => (added.ok ? added.value : added.failure))
  const ring = keyKeeper({ kind: 'file', file }).read()
  expect(ring.ok && ring.value && [...ring.value.keys.keys()]).toEqual(ids.toReversed())
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('while another process changes the file nothing is written', () => {
  const file = join(folder, 'busy')
  writeFileSync(file, `${drawKey(now).line}\n`)
  writeFileSync(`${file}.lock`, '')
  const before = readFileSync(file, 'utf8')
  expect(addKeyToFile(file, now)).toMatchObject({ ok: false, failure: expect.stringContaining('busy.lock') })
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test('a file that the operator names must be there and hold keys', () => {
  const file = join(folder, 'named')
  expect(keyKeeper({ kind: 'file', file }).read()).toEqual({ ok: false, failure: `The key file ${file} is not there.` })
  writeFileSync(file, 'secret:abc')
  expect(keyKeeper({ kind: 'file', file }).read()).toEqual({
    ok: false,
    failure: `The key file ${file} has a key (secret) of 2 bytes: each must be 32 random bytes in base64.`,
  })
  const gone = join(folder, 'gone')
  expect(keyKeeper({ kind: 'file', file: gone }).readOrDraw(now)).toMatchObject({ ok: false })
  expect(existsSync(gone)).toBe(false)
})
