import { z } from 'zod'
import type { Body } from './body.ts'
import type { MentionSpan } from './mentions.ts'

const isBody = (json: unknown): json is Body =>
  typeof json === 'object' &&
  json !== null &&
  'type' in json &&
  json.type === 'doc' &&
  'content' in json &&
  Array.isArray(json.content)

/**
 * A body as it was stored. What is stored came from `parseBody`, so only the outermost node is checked.
 *
 * @throws TypeError where that is no document.
 */
export function storedBody(json: unknown): Body {
  if (isBody(json)) return json
  throw new TypeError('What is stored is no body')
}

const spans: z.ZodType<MentionSpan[]> = z.array(
  z.object({
    blockId: z.string(),
    quote: z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
    position: z.object({ start: z.number(), end: z.number() }),
  }),
)

/**
 * The spans of a mention as they were stored.
 *
 * @throws ZodError naming what is no span.
 */
export const storedSpans = (json: unknown): MentionSpan[] => spans.parse(json)
