import { OperatorError } from '@sourceline/database'
import { isAbsolute } from 'node:path'
import { expect, test } from 'vitest'
import { readEnv } from './env.ts'

function complaint(source: NodeJS.ProcessEnv): string {
  try {
    readEnv(source)
    return 'none'
  } catch (error) {
    expect(error).toBeInstanceOf(OperatorError)
    return error instanceof Error ? error.message : ''
  }
}

test('a newsroom starts with nothing set', () => {
  const env = readEnv({})
  expect(env).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    adminUrl: 'http://localhost:3000',
    webUrl: 'http://localhost:3001',
  })
  expect(isAbsolute(env.dataDir) && env.dataDir.endsWith('.data')).toBe(true)
  expect(env.administrator).toBeUndefined()
})

test('an empty variable counts as one that is not set', () => {
  expect(readEnv({ API_PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 4000, databaseUrl: undefined })
})

test('the links follow the ports, and an address of its own goes first', () => {
  expect(readEnv({ ADMIN_PORT: '8080', WEB_URL: 'https://news.example/' })).toMatchObject({
    adminUrl: 'http://localhost:8080',
    webUrl: 'https://news.example',
  })
})

test('each wrong variable gets one sentence that names it', () => {
  expect(complaint({ API_PORT: '70000', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' }).split('\n')).toEqual([
    'API_PORT must be a port: a whole number from 1 to 65535.',
    'DATABASE_URL must be a PostgreSQL address, such as postgresql://user:password@host:5432/name.',
    'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.',
  ])
})

test.each(['0', '-1', '4e3', '40.5', 'port'])('%s is no port', (value) => {
  expect(complaint({ API_PORT: value })).toMatch(/^API_PORT must be a port/)
})

test('a password of the administrator is never told', () => {
  expect(complaint({ SOURCELINE_ADMIN_EMAIL: 'ada@news.example', SOURCELINE_ADMIN_PASSWORD: 'x'.repeat(129) })).toBe(
    'SOURCELINE_ADMIN_PASSWORD must have at most 128 characters.',
  )
})

test('an administrator needs both an e-mail address and a password', () => {
  expect(complaint({ SOURCELINE_ADMIN_EMAIL: 'ada@news.example' })).toBe(
    'SOURCELINE_ADMIN_EMAIL and SOURCELINE_ADMIN_PASSWORD must be set together.',
  )
})

test('the keys of the vault come from one place: the environment, a file, or the data folder', () => {
  const key = `ours:${Buffer.alloc(32, 1).toString('base64')}`
  expect(readEnv({ SOURCELINE_VAULT_KEYS: key }).vaultKeys).toMatchObject({ kind: 'environment' })
  expect(readEnv({ SOURCELINE_VAULT_KEY_FILE: '/run/keys' }).vaultKeys).toEqual({ kind: 'file', file: '/run/keys' })
  expect(readEnv({ SOURCELINE_DATA_DIR: '/var/newsroom' }).vaultKeys).toEqual({
    kind: 'data-folder',
    file: '/var/newsroom/vault-keys',
  })
  expect(complaint({ SOURCELINE_VAULT_KEYS: key, SOURCELINE_VAULT_KEY_FILE: '/run/keys' })).toBe(
    'SOURCELINE_VAULT_KEYS and SOURCELINE_VAULT_KEY_FILE are two places for the same keys: set one of them.',
  )
})

test('a wrong key keeps a newsroom from starting, in a sentence that does not hold it', () => {
  expect(complaint({ SOURCELINE_VAULT_KEYS: 'ours:c2hvcnQ=' })).toBe(
    'SOURCELINE_VAULT_KEYS has a key (ours) of 5 bytes: each must be 32 random bytes in base64.',
  )
})

test('objects are kept in the data folder, in another folder or in a bucket', () => {
  const secret = 'wJalrXUtnFEMI'
  const keys = { SOURCELINE_S3_ACCESS_KEY_ID: 'AKIA1', SOURCELINE_S3_SECRET_ACCESS_KEY: secret }
  expect(readEnv({ SOURCELINE_DATA_DIR: '/srv/data' }).objects).toEqual({ kind: 'folder', folder: '/srv/data/objects' })
  expect(readEnv({ SOURCELINE_OBJECT_STORE: '/mnt/objects' }).objects).toEqual({
    kind: 'folder',
    folder: '/mnt/objects',
  })
  expect(readEnv({ SOURCELINE_OBJECT_STORE: 'https://s3.example/newsroom/', ...keys }).objects).toEqual({
    kind: 's3',
    bucket: {
      address: 'https://s3.example/newsroom',
      region: 'us-east-1',
      accessKeyId: 'AKIA1',
      secretAccessKey: secret,
    },
  })
  expect(readEnv({ SOURCELINE_OBJECT_STORE: 'http://127.0.0.1:9000/newsroom', ...keys }).objects.kind).toBe('s3')
  expect(complaint({ SOURCELINE_OBJECT_STORE: 'https://s3.example/newsroom' })).toBe(
    'SOURCELINE_OBJECT_STORE is a bucket: set SOURCELINE_S3_ACCESS_KEY_ID and SOURCELINE_S3_SECRET_ACCESS_KEY with it.',
  )
  for (const address of [
    'http://s3.example/newsroom',
    'http://127.0.0.1.evil.example/newsroom',
    'ftp://s3.example/newsroom',
    `https://AKIA1:${secret}@s3.example/newsroom`,
  ]) {
    const said = complaint({ SOURCELINE_OBJECT_STORE: address, ...keys })
    expect(said).toMatch(/^SOURCELINE_OBJECT_STORE must be a folder, or the address of a bucket/)
    expect(said).not.toContain(secret)
  }
})

test('a mail server is named by one address, and told in clear only on this machine', () => {
  const named = (url: string) =>
    readEnv({ SOURCELINE_SMTP_URL: url, SOURCELINE_MAIL_FROM: 'desk@newsroom.example' }).smtp
  expect(readEnv({}).smtp).toBeUndefined()
  expect(named('smtp://ada:p%40ss@mail.example')).toEqual({
    host: 'mail.example',
    port: 587,
    security: 'starttls',
    login: { user: 'ada', password: 'p@ss' },
    from: 'desk@newsroom.example',
  })
  expect(named('smtps://mail.example')).toMatchObject({ port: 465, security: 'smtps', login: undefined })
  expect(named('smtp://[::1]:2525')).toMatchObject({ host: '::1', port: 2525, security: 'plain' })
  expect(named('smtp://127.0.0.1.evil.example')).toMatchObject({ security: 'starttls' })
  expect(complaint({ SOURCELINE_SMTP_URL: 'smtp://mail.example' })).toBe(
    'SOURCELINE_SMTP_URL and SOURCELINE_MAIL_FROM, the sender’s address, must be set together.',
  )
  for (const url of ['mail.example', 'https://ada:p4ss@mail.example', 'smtp://ada:p4ss%@mail.example']) {
    const said = complaint({ SOURCELINE_SMTP_URL: url, SOURCELINE_MAIL_FROM: 'desk@newsroom.example' })
    expect(said).toMatch(/^SOURCELINE_SMTP_URL must be an address such as smtp:/)
    expect(said).not.toContain('p4ss')
  }
})
