import type { ChangesAnswer } from '@sourceline/kept-answers'
import { z } from 'zod'

const Answer = z.object({
  cursor: z.string(),
  purge: z.union([z.literal('everything'), z.array(z.string())]),
  secondsToBound: z.number().nullable(),
})

/** Asks the API what has changed since a cursor. Throws where it does not answer, or does not know. */
export const askChanges =
  (apiUrl: string) =>
  async (cursor: string | null, signal: AbortSignal): Promise<ChangesAnswer> => {
    const url = new URL('/graphql/changes', apiUrl)
    if (cursor !== null) url.searchParams.set('after', cursor)
    const response = await fetch(url, { signal })
    if (!response.ok) throw new Error(`What has changed is not told (status ${response.status})`)
    return Answer.parse(await response.json())
  }
