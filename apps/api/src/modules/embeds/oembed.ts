import { Parser } from 'htmlparser2'
import { z } from 'zod'
import { cutText } from '../../platform/cut-text.work.ts'
import { fetchPage } from '../../platform/http-client.ts'
import { allowedFrame, type EmbedProvider } from './providers.ts'

/** What a site tells of one of its pages. */
export interface EmbedContent {
  readonly title: string | null
  readonly authorName: string | null
  readonly frameUrl: string | null
  readonly width: number | null
  readonly height: number | null
}

/** How long a title or a name is kept, in UTF-16 code units. */
const longest = 500

const words = z
  .string()
  .transform(
    (text) =>
      cutText(
        text
          .replace(/\p{Surrogate}/gu, '\uFFFD')
          .normalize('NFC')
          .replace(/\p{Cc}+/gu, ' ')
          .trim(),
        longest,
      ) || null,
  )
  .nullish()
  .catch(null)
  .transform((text) => text ?? null)

/** Sites write sizes as numbers, as text, and as "100%". */
const pixels = z.coerce.number().int().min(1).max(10_000).nullish().catch(null)

/** An answer (oEmbed 1.0, section 2.3.4). */
const Answer = z
  .object({
    title: words,
    author_name: words,
    html: z.string().max(100_000).nullish().catch(null),
    width: pixels,
    height: pixels,
  })
  .partial()

/** The address of the first frame in the HTML of an answer. Nothing else of that HTML is used. */
function firstFrame(html: string): string | null {
  let found: string | null = null
  const parser = new Parser({
    onopentag: (name, { src }) => {
      if (name === 'iframe' && src !== undefined && found === null) found = src.startsWith('//') ? `https:${src}` : src
    },
  })
  parser.end(html)
  return found
}

/**
 * Asks a site about one of its pages (oEmbed 1.0).
 *
 * @throws FetchRefused where it does not answer, or not in form.
 */
export async function askProvider(provider: EmbedProvider, url: string): Promise<EmbedContent | null> {
  const endpoint = new URL(provider.endpoint)
  for (const [name, value] of Object.entries({ url, format: 'json', maxwidth: '1280' }))
    endpoint.searchParams.set(name, value)
  const { body } = await fetchPage(endpoint.href, { accept: 'application/json', internal: provider.internal })
  const answer = Answer.safeParse(jsonOf(body))
  if (!answer.success) return null
  const { title, author_name, html, width, height } = answer.data
  return {
    title: title ?? null,
    authorName: author_name ?? null,
    frameUrl: html ? allowedFrame(firstFrame(html), provider) : null,
    width: width ?? null,
    height: height ?? null,
  }
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
