import type { BodyIssue } from '../body-issues.ts'
import type { Body, ContainerNode, Embed } from '../body.ts'
import { bodyLimits } from '../limits.ts'

/** An embed where a body has it. */
export interface PlacedEmbed {
  embed: Embed
  /** Where in the JSON, as `content[2].content[0]`. */
  path: string
}

/** The embeds of a body in reading order, as often as it has them. */
export function embedsOf(body: Body): PlacedEmbed[] {
  const walk = (node: ContainerNode, path: string): PlacedEmbed[] => {
    switch (node.type) {
      case 'embed':
        return [{ embed: node, path }]
      case 'blockquote':
      case 'bulletList':
      case 'orderedList':
      case 'listItem':
      case 'factBox':
        return node.content.flatMap((child, index) => walk(child, `${path}.content[${index}]`))
      default:
        return []
    }
  }
  return body.content.flatMap((block, index) => walk(block, `content[${index}]`))
}

/** The ids of a body's embeds, each once, in reading order. */
export const embedIds = (body: Body): string[] => [...new Set(embedsOf(body).map(({ embed }) => embed.attrs.embedId))]

/** That a body has more embeds than it may. */
export function tooManyEmbeds(body: Body): BodyIssue[] {
  const excess = embedsOf(body)[bodyLimits.embeds]
  return excess === undefined
    ? []
    : [{ path: excess.path, message: `is one embed too many: a body may have ${bodyLimits.embeds}` }]
}
