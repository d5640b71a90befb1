import { z } from 'zod'

const Env = z.object({ SOURCELINE_API_URL: z.url().default('http://127.0.0.1:4000') })

/**
 * Reads the settings of the running server. Called at request time, so that one build
 * serves wherever the API is.
 */
export function readEnv(): { apiUrl: string } {
  return { apiUrl: Env.parse({ SOURCELINE_API_URL: process.env.SOURCELINE_API_URL }).SOURCELINE_API_URL }
}
