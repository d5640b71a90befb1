import { z } from 'zod'

/** What no answer may tell of the inside. */
const inside =
  /\bat \S+ \(|node_modules|\.ts:\d+|RangeError|TypeError|ReferenceError|PrismaClient|INTERNAL_SERVER_ERROR/

const GraphAnswer = z
  .object({
    data: z.unknown().optional(),
    errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })).optional(),
  })
  .refine(({ data, errors }) => data !== undefined || (errors?.length ?? 0) > 0)

/** What is wrong with a status and a text that a server sent, whatever it was asked; null for nothing. */
export function faultOfText(status: number, text: string): string | null {
  if (status >= 500) return `status ${status}`
  const told = inside.exec(text)
  return told ? `the answer tells of the inside: ${told[0]}` : null
}

/** The same of an answer of a graph, which has data, or errors with their codes; null for nothing. */
export function faultOfGraphAnswer(status: number, text: string): string | null {
  const fault = faultOfText(status, text)
  if (fault) return fault
  const parsed = GraphAnswer.safeParse(jsonOf(text))
  return parsed.success ? null : 'the answer is none of a graph: no data, and no errors with a code each'
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
