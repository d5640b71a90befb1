import type { EmbedOf } from '@sourceline/rich-text'
import type { BodyEmbedFragment } from '../../generated/graphql.ts'

/** The embeds of a body by the ids by which it names them. */
export function bodyEmbeds(embeds: readonly BodyEmbedFragment[]): EmbedOf {
  const byId = new Map(
    embeds.map(({ id, url, provider, title, authorName, frameUrl, width, height }) => [
      id,
      {
        url,
        provider,
        title: title ?? null,
        authorName: authorName ?? null,
        frameUrl: frameUrl ?? null,
        width: width ?? null,
        height: height ?? null,
      },
    ]),
  )
  return (id) => byId.get(id)
}

/** The origins of what a body's frames show once a reader asks for it. */
export const frameOrigins = (embeds: readonly BodyEmbedFragment[]): string[] => [
  ...new Set(embeds.flatMap(({ frameUrl }) => (frameUrl ? [new URL(frameUrl).origin] : []))),
]
