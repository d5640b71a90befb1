import type { Embed } from '../body.ts'
import type { InlineWriter } from '../inline-markdown.ts'
import { embedWords, type ShownEmbed } from './shown-embed.ts'

/** An embed as a link with its caption below; nothing where readers are not shown it. */
export function embedMarkdown(node: Embed, embed: ShownEmbed | null, write: InlineWriter): string {
  if (embed === null) return ''
  const link = `[${write([{ type: 'text', text: embedWords(embed) }])}](<${embed.url}>)`
  return [link, write(node.content[0].content)].filter((text) => text !== '').join('\n\n')
}
