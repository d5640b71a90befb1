import { z } from 'zod'

const Env = z.object({
  SOURCELINE_API_URL: z.url().default('http://127.0.0.1:4000'),
  WEB_URL: z.url().optional(),
  WEB_PORT: z.string().regex(/^\d+$/u).default('3001'),
})

/**
 * Reads the settings of the running server: where the API is, and where readers find the site.
 * Called at request time, so that one build serves wherever they are.
 */
export function readEnv(): { apiUrl: string; webUrl: string } {
  const { SOURCELINE_API_URL, WEB_URL, WEB_PORT } = process.env
  const env = Env.parse({ SOURCELINE_API_URL, WEB_URL, WEB_PORT })
  return {
    apiUrl: env.SOURCELINE_API_URL,
    webUrl: (env.WEB_URL ?? `http://localhost:${env.WEB_PORT}`).replace(/\/$/u, ''),
  }
}

/** Whether the server runs with reload, which needs more of a browser than what is built. */
export const inDevelopment = process.env.NODE_ENV === 'development'
