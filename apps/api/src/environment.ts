import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import { standardKeepFor } from './graphql/limits.ts'
import { readKeyRing } from './platform/encryption/key-ring.ts'
import { isLoopback } from './platform/loopback.ts'
import { readSmtpAddress } from './platform/mail/smtp-address.ts'
import { standardWorkLimits } from './platform/work/limits.ts'

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

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
  const problem = `must be a whole number, at least ${min}`
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
      'must be a folder, or the address of a bucket without a name or password in it, ' +
      'such as https://s3.example/newsroom (http only on this machine)',
  })
  .optional()

/** The address of a bucket; unencrypted only on this machine, because the content is not signed. */
export function bucketAddress(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))
  return url && safe && !url.username && !url.password && !url.search ? url.href.replace(/\/+$/, '') : null
}

/** Addresses and networks, parted by commas. */
const proxies = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine(
    (places) => places.every((place) => place === 'loopback' || ipaddr.isValid(place) || ipaddr.isValidCIDR(place)),
    {
      error: 'must be addresses or networks parted by commas, such as 10.0.0.5, 10.1.0.0/16',
    },
  )
  .prefault('loopback')

const keys = z
  .string()
  .transform((text, context) => {
    const ring = readKeyRing(text)
    if (ring.ok) return ring.value
    context.addIssue({ code: 'custom', message: ring.failure })
    return z.NEVER
  })
  .optional()

/** The variables of the environment, each with what it does. */
export const environment = z
  .object({
    API_PORT: port(4000).describe('The port on which the API listens.'),
    ADMIN_PORT: port(3000).describe('The port on which the admin listens.'),
    WEB_PORT: port(3001).describe('The port on which the reader site listens.'),
    SOURCELINE_HOST: z
      .string()
      .default('127.0.0.1')
      .describe('The address of this machine on which the servers listen.'),
    API_URL: webAddress.describe(
      'The API’s public address, with which addresses of images begin that readers are given; ' +
        'http://localhost and its port if not set.',
    ),
    ADMIN_URL: webAddress.describe(
      'The admin’s public address, for links in mails; http://localhost and its port if not set.',
    ),
    WEB_URL: webAddress.describe('The reader site’s public address; http://localhost and its port if not set.'),
    SOURCELINE_DATA_DIR: z
      .string()
      .default('.data')
      .describe(
        'The folder of the embedded database, of objects and of drawn keys; a relative path begins at the checkout.',
      ),
    DATABASE_URL: postgresAddress.meta({
      description: 'The PostgreSQL to use instead of the embedded one.',
      secret: true,
    }),
    DELIVERY_DATABASE_URL: postgresAddress.meta({
      description: 'A login of PostgreSQL for readers’ requests, where the role for them cannot be created.',
      secret: true,
    }),
    SOURCELINE_ADMIN_EMAIL: z
      .email('must be an e-mail address')
      .optional()
      .describe('By which the first administrator signs in.'),
    SOURCELINE_ADMIN_PASSWORD: z
      .string()
      .max(128, 'must have at most 128 characters')
      .optional()
      .meta({ description: 'The first administrator’s password.', secret: true }),
    SOURCELINE_SECRET: z.string().min(32, 'must have at least 32 random characters').optional().meta({
      description:
        'Signs sessions and encrypts mails that wait; drawn into the data folder if not set. The same in every process.',
      secret: true,
    }),
    SOURCELINE_VAULT_KEYS: keys.meta({ description: 'The keys of the vault, instead of a file.', secret: true }),
    SOURCELINE_VAULT_KEY_FILE: z
      .string()
      .optional()
      .describe('The file that holds the keys of the vault; vault-keys in the data folder if not set.'),
    SOURCELINE_WORK_SECONDS: wholeNumber(1, standardWorkLimits.deadline / 1000).meta({
      description:
        'How much processor time one text or page may take beside the event loop; three times as much may go by.',
      unit: 'seconds',
    }),
    SOURCELINE_WORK_THREADS: wholeNumber(1, standardWorkLimits.threads).meta({
      description: 'How many threads read texts and pages.',
      unit: 'threads',
    }),
    SOURCELINE_WORK_MEMORY: wholeNumber(64, standardWorkLimits.memory).meta({
      description: 'How much memory each of these threads may take.',
      unit: 'MiB',
    }),
    SOURCELINE_READER_URL: webAddress.describe(
      'An OpenAI-compatible endpoint that reads texts beside the rules, without /chat/completions; none reads if not set.',
    ),
    SOURCELINE_READER_MODEL: z
      .string()
      .max(100, 'must have at most 100 characters')
      .optional()
      .describe('Which of its models reads; every proposal it makes says so.'),
    SOURCELINE_READER_KEY: z.string().optional().meta({
      description: 'The key that the endpoint asks for; it is kept nowhere else.',
      secret: true,
    }),
    SOURCELINE_READER_SECONDS: wholeNumber(1, 30).meta({
      description: 'How long the endpoint may take for a text before the rules read it alone.',
      unit: 'seconds',
    }),
    SOURCELINE_SMTP_URL: smtpAddress.meta({
      description: 'The server that sends mails; without one they are held for an administrator.',
      secret: true,
    }),
    SOURCELINE_MAIL_FROM: z
      .email('must be an e-mail address')
      .optional()
      .describe('The address from which mails are sent.'),
    SOURCELINE_OBJECT_STORE: bucketOrFolder.describe(
      'A folder or the address of an S3 bucket for objects; a folder in the data folder if not set.',
    ),
    SOURCELINE_S3_REGION: z.string().default('us-east-1').describe('The region of the bucket.'),
    SOURCELINE_S3_ACCESS_KEY_ID: z.string().optional().describe('Whose key opens the bucket.'),
    SOURCELINE_S3_SECRET_ACCESS_KEY: z
      .string()
      .optional()
      .meta({ description: 'The key that opens the bucket.', secret: true }),
    SOURCELINE_S3_ENDPOINT: z
      .url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' })
      .transform((address) => address.replace(/\/+$/, ''))
      .optional()
      .describe('The service in which `s3://bucket/name` lies; that of the object store, else Amazon’s, if not set.'),
    SOURCELINE_BACKUP_PASSPHRASE: z
      .string()
      .min(12, 'must have 12 characters or more')
      .optional()
      .meta({ description: 'Seals the keys of the vault in a backup, and opens them in a restore.', secret: true }),
    SOURCELINE_BACKUP_RECIPIENT: z
      .string()
      .optional()
      .describe('A file with the public X25519 key (PEM) to which the keys of the vault are sealed in a backup.'),
    SOURCELINE_JOBS: z
      .enum(['on', 'off'], { error: 'must be on or off' })
      .default('on')
      .describe('Whether the API’s process runs jobs; off where processes of their own do.'),
    SOURCELINE_TRUSTED_DOCUMENTS: z
      .string()
      .optional()
      .describe(
        'A file of the documents that the published graph answers, and no others, ' +
          'as the builds of clients write it: by their SHA-256, or as a manifest of Apollo. Any if not set.',
      ),
    SOURCELINE_EMBED_PROVIDERS: z
      .string()
      .optional()
      .describe(
        'A JSON file of the sites of which articles may show something, in place of the usual ones; its form is in the ' +
          'administration guide.',
      ),
    SOURCELINE_KEEP_FOR: wholeNumber(0, standardKeepFor).meta({
      description:
        'How long browsers and caches may keep a published answer that was asked for by GET, ' +
        'if nothing scheduled comes before. A change may show that much later.',
      unit: 'seconds',
    }),
    SOURCELINE_ANSWER_CACHE: wholeNumber(0, 64).meta({
      description:
        'How much memory the API’s process may take for published answers that it keeps until a change concerns them; ' +
        '0 keeps none.',
      unit: 'MiB',
    }),
    SOURCELINE_PAGE_CACHE: wholeNumber(0, 64).meta({
      description:
        'How much memory the reader site’s process may take for pages that it keeps until a change concerns them; ' +
        '0 keeps none.',
      unit: 'MiB',
    }),
    SOURCELINE_TRUSTED_PROXIES: proxies.describe(
      'The proxies before the servers, as `10.0.0.5, 10.1.0.0/16`: whose word is taken for who asks. ' +
        'Those of this machine if not set.',
    ),
    SOURCELINE_METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional().meta({
      description: 'The bearer token with which /metrics is read from other machines; this one needs none.',
      secret: true,
    }),
    NODE_ENV: z.string().optional().describe('production where readers are served; set by the starter.'),
    LOG_LEVEL: z
      .enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` })
      .default('warn')
      .describe('From which level on the log is written.'),
  })
  .refine((set) => !set.SOURCELINE_ADMIN_EMAIL === !set.SOURCELINE_ADMIN_PASSWORD, {
    path: ['SOURCELINE_ADMIN_EMAIL'],
    error: 'and SOURCELINE_ADMIN_PASSWORD must be set together',
  })
  .refine((set) => !set.SOURCELINE_VAULT_KEYS || !set.SOURCELINE_VAULT_KEY_FILE, {
    path: ['SOURCELINE_VAULT_KEYS'],
    error: 'and SOURCELINE_VAULT_KEY_FILE are two places for the same keys: set one of them',
  })
  .refine((set) => !set.SOURCELINE_READER_URL === !set.SOURCELINE_READER_MODEL, {
    path: ['SOURCELINE_READER_URL'],
    error: 'and SOURCELINE_READER_MODEL, the model that reads, must be set together',
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
