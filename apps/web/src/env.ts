import { z } from 'zod'

const Env = z.object({
  SOURCELINE_API_URL: z.url().default('http://127.0.0.1:4000'),
  SOURCELINE_SITE_URL: z.url().default('http://localhost:3001'),
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
    SOURCELINE_SITE_URL: process.env.SOURCELINE_SITE_URL,
    SOURCELINE_SITE_NAME: process.env.SOURCELINE_SITE_NAME,
  })
  return { apiUrl: env.SOURCELINE_API_URL, siteUrl: env.SOURCELINE_SITE_URL, siteName: env.SOURCELINE_SITE_NAME }
}
