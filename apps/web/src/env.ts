import { z } from 'zod'

const Env = z.object({
  SOURCELINE_API_URL: z.url().default('http://127.0.0.1:4000'),
  WEB_PORT: z.string().regex(/^\d+$/).default('3001'),
  WEB_URL: z.url().optional(),
  SOURCELINE_SITE_NAME: z.string().trim().min(1).default('The Tarrow Ledger'),
})

interface SiteSettings {
  /** Where the delivery graph is served, without a path. */
  apiUrl: string
  /** Where readers find this site; canonical addresses begin with it. */
  siteUrl: string
  siteName: string
}

/** Reads the settings of the running server. Called at request time, so that one build serves wherever the API is. */
export function readEnv(): SiteSettings {
  const env = Env.parse({
    SOURCELINE_API_URL: process.env.SOURCELINE_API_URL,
    WEB_PORT: process.env.WEB_PORT,
    WEB_URL: process.env.WEB_URL,
    SOURCELINE_SITE_NAME: process.env.SOURCELINE_SITE_NAME,
  })
  return {
    apiUrl: env.SOURCELINE_API_URL,
    siteUrl: env.WEB_URL ?? `http://localhost:${env.WEB_PORT}`,
    siteName: env.SOURCELINE_SITE_NAME,
  }
}

/** Whether the server runs with reload, which needs more of a browser than what is built. */
export const inDevelopment = process.env.NODE_ENV === 'development'
