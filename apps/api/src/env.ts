import { OperatorError } from '@sourceline/database/operator-error'
import { dirname, join, resolve } from 'node:path'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { KeyPlace } from './platform/encryption/key-keeper.ts'
import { readKeyRing } from './platform/encryption/key-ring.ts'
import { standardWorkLimits, type WorkLimits } from './platform/work/limits.ts'
import { isLoopback } from './platform/loopback.ts'
import { readSmtpAddress } from './platform/mail/smtp-address.ts'
import type { SmtpServer } from './platform/mail/smtp.ts'
import type { ObjectPlace } from './platform/objects/open-object-store.ts'

/** What the operator has set, checked. */
export interface Env {
  /** The API's port. */
  readonly port: number
  readonly adminPort: number
  readonly webPort: number
  readonly host: string
  /** Absolute. */
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly deliveryDatabaseUrl: string | undefined
  /** The admin's public address, without a slash at its end. */
  readonly adminUrl: string
  readonly webUrl: string
  readonly administrator: { readonly email: string; readonly password: string } | undefined
  /** Signs session cookies; the data folder's own is used where none is set. */
  readonly secret: string | undefined
  /** Where the keys of the vault come from. */
  readonly vaultKeys: KeyPlace
  /** The server that sends mails. */
  readonly smtp: SmtpServer | undefined
  /** Where media, captures and backups are kept. */
  readonly objects: ObjectPlace
  /** Whether this process runs jobs; one of `worker.js` always does. */
  readonly runsJobs: boolean
  readonly logLevel: (typeof logLevels)[number]
  readonly production: boolean
  /** How much is read beside the event loop. */
  readonly work: WorkLimits
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const port = (byDefault: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a port: a whole number from 1 to 65535')
    .transform(Number)
    .pipe(
      z
        .number()
        .min(1, 'must be a port: a whole number from 1 to 65535')
        .max(65_535, 'must be a port: a whole number from 1 to 65535'),
    )
    .default(byDefault)

const wholeNumber = (min: number, byDefault: number) => {
  const problem = `must be a whole number, at min ${min}`
  return z
    .string()
    .regex(/^\d{1,9}$/, problem)
    .transform(Number)
    .pipe(z.number().min(min, problem))
    .default(byDefault)
}

const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
  .transform((url) => url.replace(/\/+$/, ''))
  .optional()

const postgresAddress = z
  .url({
    protocol: /^postgres(ql)?$/,
    error: 'must be a PostgreSQL address, such as postgresql://user:password@host:5432/name',
  })
  .optional()

const smtpAddress = z
  .string()
  .transform((text, context) => {
    const read = readSmtpAddress(text)
    if (read) return read
    context.addIssue({
      code: 'custom',
      message: 'must be an address such as smtp://user:password@mail.example:587, or smtps:// for TLS from the start',
    })
    return z.NEVER
  })
  .optional()

const bucketOrFolder = z
  .string()
  .refine((text) => !/^\w+:\/\//.test(text) || bucketAddress(text) !== null, {
    error:
      'must be a folder, or the address of a bucket without a name or password in it, such as https://s3.example/newsroom (http only on this machine)',
  })
  .optional()

/** The address of a bucket; unencrypted only on this machine, because the content is not signed. */
function bucketAddress(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))
  return url && safe && !url.username && !url.password && !url.search ? url.href.replace(/\/+$/, '') : null
}

const keys = z
  .string()
  .transform((text, context) => {
    const ring = readKeyRing(text)
    if (ring.ok) return ring.value
    context.addIssue({ code: 'custom', message: ring.failure })
    return z.NEVER
  })
  .optional()

const variables = z
  .object({
    API_PORT: port(4000),
    ADMIN_PORT: port(3000),
    WEB_PORT: port(3001),
    SOURCELINE_HOST: z.string().default('127.0.0.1'),
    ADMIN_URL: webAddress,
    WEB_URL: webAddress,
    SOURCELINE_DATA_DIR: z.string().default('.data'),
    DATABASE_URL: postgresAddress,
    DELIVERY_DATABASE_URL: postgresAddress,
    SOURCELINE_ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
    SOURCELINE_ADMIN_PASSWORD: z
      .string()
      .min(8, 'must have at least 8 characters')
      .max(128, 'must have at most 128 characters')
      .optional(),
    SOURCELINE_SECRET: z.string().min(32, 'must have at least 32 random characters').optional(),
    SOURCELINE_VAULT_KEYS: keys,
    SOURCELINE_VAULT_KEY_FILE: z.string().optional(),
    SOURCELINE_WORK_SECONDS: wholeNumber(1, standardWorkLimits.deadline / 1000),
    SOURCELINE_WORK_THREADS: wholeNumber(1, standardWorkLimits.threads),
    SOURCELINE_WORK_MEMORY: wholeNumber(64, standardWorkLimits.memory),
    SOURCELINE_SMTP_URL: smtpAddress,
    SOURCELINE_MAIL_FROM: z.email('must be an e-mail address').optional(),
    SOURCELINE_OBJECT_STORE: bucketOrFolder,
    SOURCELINE_S3_REGION: z.string().default('us-east-1'),
    SOURCELINE_S3_ACCESS_KEY_ID: z.string().optional(),
    SOURCELINE_S3_SECRET_ACCESS_KEY: z.string().optional(),
    SOURCELINE_JOBS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
    NODE_ENV: z.string().optional(),
    LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('warn'),
  })
  .refine((set) => !set.SOURCELINE_ADMIN_EMAIL === !set.SOURCELINE_ADMIN_PASSWORD, {
    path: ['SOURCELINE_ADMIN_EMAIL'],
    error: 'and SOURCELINE_ADMIN_PASSWORD must be set together',
  })
  .refine((set) => !set.SOURCELINE_VAULT_KEYS || !set.SOURCELINE_VAULT_KEY_FILE, {
    path: ['SOURCELINE_VAULT_KEYS'],
    error: 'and SOURCELINE_VAULT_KEY_FILE are two places for the same keys: set one of them',
  })
  .refine((set) => !set.SOURCELINE_SMTP_URL === !set.SOURCELINE_MAIL_FROM, {
    path: ['SOURCELINE_SMTP_URL'],
    error: 'and SOURCELINE_MAIL_FROM, the sender’s address, must be set together',
  })
  .refine(
    (set) =>
      bucketAddress(set.SOURCELINE_OBJECT_STORE ?? '') === null ||
      (set.SOURCELINE_S3_ACCESS_KEY_ID && set.SOURCELINE_S3_SECRET_ACCESS_KEY),
    {
      path: ['SOURCELINE_OBJECT_STORE'],
      error: 'is a bucket: set SOURCELINE_S3_ACCESS_KEY_ID and SOURCELINE_S3_SECRET_ACCESS_KEY with it',
    },
  )

/**
 * Reads the environment; an empty variable counts as one that is not set.
 *
 * @throws OperatorError with one sentence for each wrong variable, values left out.
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const set = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = variables.safeParse(set)
  if (!parsed.success) {
    const sentences = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`)
    throw new OperatorError([...new Set(sentences)].join('\n'))
  }
  const env = parsed.data
  const dataDir = resolve(checkoutFolder(), env.SOURCELINE_DATA_DIR)
  return {
    port: env.API_PORT,
    adminPort: env.ADMIN_PORT,
    webPort: env.WEB_PORT,
    host: env.SOURCELINE_HOST,
    dataDir,
    databaseUrl: env.DATABASE_URL,
    deliveryDatabaseUrl: env.DELIVERY_DATABASE_URL,
    adminUrl: env.ADMIN_URL ?? `http://localhost:${env.ADMIN_PORT}`,
    webUrl: env.WEB_URL ?? `http://localhost:${env.WEB_PORT}`,
    administrator:
      env.SOURCELINE_ADMIN_EMAIL && env.SOURCELINE_ADMIN_PASSWORD
        ? { email: env.SOURCELINE_ADMIN_EMAIL, password: env.SOURCELINE_ADMIN_PASSWORD }
        : undefined,
    secret: env.SOURCELINE_SECRET,
    vaultKeys: keyPlace(env, dataDir),
    smtp:
      env.SOURCELINE_SMTP_URL && env.SOURCELINE_MAIL_FROM
        ? { ...env.SOURCELINE_SMTP_URL, from: env.SOURCELINE_MAIL_FROM }
        : undefined,
    objects: objectPlace(env, dataDir),
    runsJobs: env.SOURCELINE_JOBS === 'on',
    logLevel: env.LOG_LEVEL,
    production: env.NODE_ENV === 'production',
    work: {
      ...standardWorkLimits,
      deadline: env.SOURCELINE_WORK_SECONDS * 1000,
      threads: env.SOURCELINE_WORK_THREADS,
      memory: env.SOURCELINE_WORK_MEMORY,
    },
  }
}

function keyPlace(
  { SOURCELINE_VAULT_KEYS: ring, SOURCELINE_VAULT_KEY_FILE: file }: z.output<typeof variables>,
  dataDir: string,
): KeyPlace {
  if (ring) return { kind: 'environment', ring }
  if (file) return { kind: 'file', file: resolve(checkoutFolder(), file) }
  return { kind: 'data-folder', file: join(dataDir, 'vault-keys') }
}

function objectPlace(env: z.output<typeof variables>, dataDir: string): ObjectPlace {
  const place = env.SOURCELINE_OBJECT_STORE
  const address = place ? bucketAddress(place) : null
  if (!address) return { kind: 'folder', folder: place ? resolve(checkoutFolder(), place) : join(dataDir, 'objects') }
  return {
    kind: 's3',
    bucket: {
      address,
      region: env.SOURCELINE_S3_REGION,
      accessKeyId: env.SOURCELINE_S3_ACCESS_KEY_ID ?? '',
      secretAccessKey: env.SOURCELINE_S3_SECRET_ACCESS_KEY ?? '',
    },
  }
}

/** The checkout, found upwards from the running file, which may be a bundle; the working folder where there is none. */
function checkoutFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'pnpm-workspace.yaml'))) return folder
    if (dirname(folder) === folder) return process.cwd()
  }
}
