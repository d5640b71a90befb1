import type { ReactNode } from 'react'
import { type Embed, embedWords, type ShownEmbed } from '@sourceline/rich-text'

/** What of another site a body embeds, as whoever renders it gets it. */
export interface EmbedProps {
  embed: ShownEmbed
  /** What the link to it says. */
  words: string
}

interface Props {
  node: Embed
  embed: ShownEmbed | null | undefined
  render: ((props: EmbedProps) => ReactNode) | undefined
  textOf: (blockId: string) => ReactNode
}

/** An embed with its caption: a link, unless a renderer says otherwise. Nothing of another site is loaded by itself. */
export function EmbedFigure({ node, embed, render, textOf }: Props): ReactNode {
  if (!embed) return null
  const [{ attrs, content }] = node.content
  const words = embedWords(embed)
  return (
    <figure className="embed">
      {render ? (
        render({ embed, words })
      ) : (
        <p>
          <a href={embed.url}>{words}</a>
        </p>
      )}
      {content !== undefined && <figcaption data-block={attrs.id}>{textOf(attrs.id)}</figcaption>}
    </figure>
  )
}
