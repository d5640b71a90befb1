import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keyOf } from '../platform/objects/object-store.ts'
import { openObjectStore } from '../platform/objects/open-object-store.ts'
import { openTestS3 } from '../platform/objects/testing/s3-server.ts'
import { examine } from './examination.ts'
import { runInTest } from './test-terminal.ts'
import { readEnv } from '../env.ts'

async function* content(text: string) {
  yield Buffer.from(text)
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-objects-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('objects are listed, and a damaged one is told from whole ones', async () => {
  const dataDir = dataFolder()
  const env = { SOURCELINE_DATA_DIR: dataDir }
  expect(await runInTest(['objects', 'check'], { env })).toEqual({ code: 0, out: '', notes: '0 objects are whole.\n' })

  const store = openObjectStore(readEnv(env).objects, dataDir)
  await store.put('media', content('a photograph'))
  await store.put('backups', content('a backup'))
  expect((await runInTest(['objects', 'list'], { env })).out.split('\n')).toEqual([
    `${keyOf({ prefix: 'media', sha256: sha256('a photograph') })}  12`,
    `${keyOf({ prefix: 'backups', sha256: sha256('a backup') })}  8`,
    '',
  ])
  const { out } = await runInTest(['objects', 'list', '--under', 'backups', '--json'], { env })
  expect(JSON.parse(out)).toEqual({ prefix: 'backups', sha256: sha256('a backup'), size: 8 })
  expect((await runInTest(['objects', 'check'], { env })).code).toBe(0)

  const key = keyOf({ prefix: 'media', sha256: sha256('a photograph') })
  writeFileSync(join(dataDir, 'objects', key), 'a photomontage')
  const checked = await runInTest(['objects', 'check'], { env })
  expect(checked).toMatchObject({ code: 1, notes: 'One object is whole.\nOne object is not.\n' })
  expect(checked.out).toContain(`The object ${key} is damaged`)
})

test('the doctor says whether the bucket can be used, and tells no secret', async () => {
  const s3 = await openTestS3()
  onTestFinished(() => s3.close())
  const secret = 'planted-SeCrEt-9f86d081884c7d65'
  const set = {
    SOURCELINE_DATA_DIR: dataFolder(),
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    SOURCELINE_OBJECT_STORE: s3.bucket.address,
    SOURCELINE_S3_REGION: s3.bucket.region,
    SOURCELINE_S3_ACCESS_KEY_ID: s3.bucket.accessKeyId,
    SOURCELINE_S3_SECRET_ACCESS_KEY: s3.bucket.secretAccessKey,
  }
  const looked = async (env: NodeJS.ProcessEnv) =>
    (await examine(readEnv(env), () => undefined)).find(({ what }) => what === 'object store')
  expect(await looked(set)).toEqual({
    what: 'object store',
    state: 'ok',
    message: `${s3.bucket.address} can be written and read`,
  })
  const refused = await looked({ ...set, SOURCELINE_S3_SECRET_ACCESS_KEY: secret })
  expect(refused).toMatchObject({ state: 'fail', message: expect.stringContaining('refuses us (403)') })
  const listed = await runInTest(['objects', 'list'], { env: { ...set, SOURCELINE_S3_SECRET_ACCESS_KEY: secret } })
  expect(listed).toMatchObject({ code: 1, out: '' })
  expect(listed.notes).toContain('403 SignatureDoesNotMatch')
  expect(JSON.stringify([refused, listed])).not.toContain(secret)
})
