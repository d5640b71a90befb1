import { OperatorError } from '@sourceline/database/operator-error'
import { dirname, join, resolve } from 'node:path'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { bucketAddress, environment, type logLevels } from './environment.ts'
import type { KeyPlace } from './platform/encryption/key-keeper.ts'
import { standardWorkLimits, type WorkLimits } from './platform/work/limits.ts'
import type { ReaderSettings } from './modules/imports/public.ts'
import type { SmtpServer } from './platform/mail/smtp.ts'
import type { ObjectPlace } from './platform/objects/open-object-store.ts'
import type { Bucket } from './platform/objects/s3-store.ts'

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
  /** The API's public address, without a slash at its end. */
  readonly apiUrl: string
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
  /** The endpoint that reads texts beside the rules. */
  readonly reader: ReaderSettings | undefined
  /** Where media, captures and backups are kept. */
  readonly objects: ObjectPlace
  /** A bucket of a name at the service that speaks S3; null where no key to it is set. */
  readonly s3: ((bucketName: string) => Bucket) | null
  /** With what the keys of the vault are sealed in backups: a passphrase, or a file with a public key. */
  readonly backupKeys: { readonly passphrase: string | undefined; readonly recipientFile: string | undefined }
  /** Whether this process runs jobs; one of `worker.js` always does. */
  readonly runsJobs: boolean
  /** The proxies whose word is taken for who asks: addresses, networks, or `loopback`. */
  readonly trustedProxies: readonly string[]
  /** With which the figures are read from other machines. */
  readonly metricsToken: string | undefined
  readonly logLevel: (typeof logLevels)[number]
  readonly production: boolean
  /** The file of the documents that the published graph answers; any if not set. */
  readonly trustedDocuments: string | undefined
  /** The file of the sites of which articles may show something; the usual ones if not set. */
  readonly embedProviders: string | undefined
  /** For how many seconds others may keep a published answer. */
  readonly keepFor: number
  /** How many bytes may be taken for answers that are kept; none are kept for 0. */
  readonly answerCache: number
  /** How much is read beside the event loop. */
  readonly work: WorkLimits
}

/**
 * Reads the environment; an empty variable counts as one that is not set.
 *
 * @throws OperatorError with one sentence for each wrong variable, values left out.
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const set = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = environment.safeParse(set)
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
    apiUrl: env.API_URL ?? `http://localhost:${env.API_PORT}`,
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
    reader: readerOf(env),
    objects: objectPlace(env, dataDir),
    s3: bucketsOf(env),
    backupKeys: backupKeysOf(env),
    runsJobs: env.SOURCELINE_JOBS === 'on',
    trustedProxies: env.SOURCELINE_TRUSTED_PROXIES,
    metricsToken: env.SOURCELINE_METRICS_TOKEN,
    logLevel: env.LOG_LEVEL,
    trustedDocuments: env.SOURCELINE_TRUSTED_DOCUMENTS && resolve(checkoutFolder(), env.SOURCELINE_TRUSTED_DOCUMENTS),
    embedProviders: env.SOURCELINE_EMBED_PROVIDERS && resolve(checkoutFolder(), env.SOURCELINE_EMBED_PROVIDERS),
    keepFor: env.SOURCELINE_KEEP_FOR,
    answerCache: env.SOURCELINE_ANSWER_CACHE * 1024 * 1024,
    production: env.NODE_ENV === 'production',
    work: {
      ...standardWorkLimits,
      deadline: env.SOURCELINE_WORK_SECONDS * 1000,
      threads: env.SOURCELINE_WORK_THREADS,
      memory: env.SOURCELINE_WORK_MEMORY,
    },
  }
}

/** The optional reader of texts, where it is configured. */
const readerOf = (env: z.output<typeof environment>): Env['reader'] =>
  env.SOURCELINE_READER_URL && env.SOURCELINE_READER_MODEL
    ? {
        url: env.SOURCELINE_READER_URL,
        model: env.SOURCELINE_READER_MODEL,
        key: env.SOURCELINE_READER_KEY,
        deadline: env.SOURCELINE_READER_SECONDS * 1000,
      }
    : undefined

/** A variable of the environment. */
export interface Variable {
  readonly name: string
  /** What it does, in one sentence. */
  readonly meaning: string
  readonly unit: string | null
  readonly secret: boolean
  readonly isSet: boolean
  /** What it is, or is if not set; null where that is nothing, and for a secret. */
  readonly value: string | number | null
}

/** Every variable, with its value as it is written but for secrets. */
export function variables(source: NodeJS.ProcessEnv = process.env): Variable[] {
  return Object.entries(environment.shape).map(([name, type]) => {
    const { description = '', unit, secret = false } = z.globalRegistry.get(type) ?? {}
    const set = source[name]?.trim() ? source[name] : undefined
    const byDefault = type instanceof z.ZodDefault ? type.def.defaultValue : null
    return {
      name,
      meaning: description,
      unit: typeof unit === 'string' ? unit : null,
      secret: secret === true,
      isSet: set !== undefined,
      value: secret === true ? null : (set ?? byDefault),
    }
  })
}

function keyPlace(
  { SOURCELINE_VAULT_KEYS: ring, SOURCELINE_VAULT_KEY_FILE: file }: z.output<typeof environment>,
  dataDir: string,
): KeyPlace {
  if (ring) return { kind: 'environment', ring }
  if (file) return { kind: 'file', file: resolve(checkoutFolder(), file) }
  return { kind: 'data-folder', file: join(dataDir, 'vault-keys') }
}

function objectPlace(env: z.output<typeof environment>, dataDir: string): ObjectPlace {
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

const backupKeysOf = (env: z.output<typeof environment>): Env['backupKeys'] => ({
  passphrase: env.SOURCELINE_BACKUP_PASSPHRASE,
  recipientFile: env.SOURCELINE_BACKUP_RECIPIENT && resolve(checkoutFolder(), env.SOURCELINE_BACKUP_RECIPIENT),
})

/** Where the object store names its bucket in the path, other buckets of the same service are reached likewise. */
function bucketsOf(env: z.output<typeof environment>): Env['s3'] {
  const { SOURCELINE_S3_ACCESS_KEY_ID: accessKeyId, SOURCELINE_S3_SECRET_ACCESS_KEY: secretAccessKey } = env
  if (!accessKeyId || !secretAccessKey) return null
  const region = env.SOURCELINE_S3_REGION
  const store = URL.parse(bucketAddress(env.SOURCELINE_OBJECT_STORE ?? '') ?? '')
  const ofStore = store && store.pathname !== '/' ? store.origin : undefined
  const endpoint = env.SOURCELINE_S3_ENDPOINT ?? ofStore ?? `https://s3.${region}.amazonaws.com`
  return (name) => ({ address: `${endpoint}/${name}`, region, accessKeyId, secretAccessKey })
}

/** The checkout, found upwards from the running file, which may be a bundle; the working folder where there is none. */
function checkoutFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'pnpm-workspace.yaml'))) return folder
    if (dirname(folder) === folder) return process.cwd()
  }
}
