import { z } from 'zod'

const Answer = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ code: z.string().optional() }).optional() }))
    .optional(),
})

/**
 * Reads an answer of a GraphQL server.
 *
 * @returns the data, or null where the server found an argument malformed (`BAD_USER_INPUT`).
 * @throws Error with the server's own message on any other failure.
 */
export function readAnswer<Result>(status: number, text: string): Result | null {
  const answer = Answer.safeParse(parseJson(text))
  if (!answer.success) throw new Error(`The delivery graph answered with status ${status} and no GraphQL`)
  const { data, errors = [] } = answer.data
  if (errors.length > 0) {
    if (errors.every(({ extensions }) => extensions?.code === 'BAD_USER_INPUT')) return null
    throw new Error(`The delivery graph refused: ${errors.map(({ message }) => message).join('; ')}`)
  }
  return data as Result
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
