import { z } from 'zod'

const Env = z.object({
  SOURCELINE_API_URL: z.url().default('http://127.0.0.1:4000'),
  API_PORT: z.string().regex(/^\d+$/).default('4000'),
  API_URL: z.url().optional(),
  WEB_PORT: z.string().regex(/^\d+$/).default('3001'),
  WEB_URL: z.url().optional(),
  SOURCELINE_SITE_NAME: z.string().trim().min(1).default('The Tarrow Ledger'),
})

interface SiteSettings {
  /** Where the delivery graph is served, without a path. */
  apiUrl: string
  /** Where readers' browsers load images: the origin of the API's public address. */
  mediaOrigin: string
  /** Where readers find this site; canonical addresses begin with it. */
  siteUrl: string
  siteName: string
}

/** Reads the settings of the running server. Called at request time, so that one build serves wherever the API is. */
export function readEnv(): SiteSettings {
  const env = Env.parse({
    SOURCELINE_API_URL: process.env.SOURCELINE_API_URL,
    API_PORT: process.env.API_PORT,
    API_URL: process.env.API_URL,
    WEB_PORT: process.env.WEB_PORT,
    WEB_URL: process.env.WEB_URL,
    SOURCELINE_SITE_NAME: process.env.SOURCELINE_SITE_NAME,
  })
  return {
    apiUrl: env.SOURCELINE_API_URL,
    mediaOrigin: new URL(env.API_URL ?? `http://localhost:${env.API_PORT}`).origin,
    siteUrl: env.WEB_URL ?? `http://localhost:${env.WEB_PORT}`,
    siteName: env.SOURCELINE_SITE_NAME,
  }
}

const ServerEnv = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3001),
  HOSTNAME: z.string().min(1).default('127.0.0.1'),
  SOURCELINE_PAGE_CACHE: z.coerce.number().int().min(0).max(100_000).default(64),
})

interface ServerSettings {
  readonly port: number
  readonly host: string
  /** How much memory the pages may take that are kept, in bytes; 0 keeps none. */
  readonly pageCache: number
}

/** Reads where the server listens and what it may keep. */
export function readServerEnv(): ServerSettings {
  const {
    PORT: port,
    HOSTNAME: host,
    SOURCELINE_PAGE_CACHE: mebibytes,
  } = ServerEnv.parse({
    PORT: process.env.PORT || undefined,
    HOSTNAME: process.env.HOSTNAME || undefined,
    SOURCELINE_PAGE_CACHE: process.env.SOURCELINE_PAGE_CACHE || undefined,
  })
  return { port, host, pageCache: mebibytes * 1024 * 1024 }
}

/** Whether the server runs with reload, which needs more of a browser than what is built. */
export const inDevelopment = process.env.NODE_ENV === 'development'
