import { MentionRole } from '@sourceline/domain'

/** A run of words of one block, with the claim that they make. */
export interface MarkupRun {
  text: string
  claim?: { key: string; role: MentionRole }
}

export interface MarkupBlock {
  kind: 'paragraph' | 'heading' | 'quote' | 'item'
  runs: readonly MarkupRun[]
}

/** A node of ProseMirror JSON. */
export interface BodyJson {
  type: string
  attrs?: Record<string, unknown>
  text?: string
  marks?: ReadonlyArray<{ type: string; attrs: Record<string, unknown> }>
  content?: readonly BodyJson[]
}

const prefixes = [
  ['## ', 'heading'],
  ['> ', 'quote'],
  ['- ', 'item'],
] as const
const mark = /\[\[([^|\]]+)\|([a-z0-9-]+)\|([A-Z_]+)\]\]/g

/**
 * Reads one block: `## ` begins a heading, `> ` a quotation, `- ` a list item;
 * `[[words|claim-key|ROLE]]` marks the words that make a claim.
 *
 * @throws Error on a role that does not exist or a mark that is not closed.
 */
export function parseMarkup(source: string): MarkupBlock {
  const [prefix, kind] = prefixes.find(([start]) => source.startsWith(start)) ?? ['', 'paragraph' as const]
  const text = source.slice(prefix.length)
  const runs: MarkupRun[] = []
  let end = 0
  for (const match of text.matchAll(mark)) {
    const [whole, words = '', key = '', role] = match
    if (!MentionRole.has(role)) throw new Error(`No such role: ${role}`)
    if (match.index > end) runs.push({ text: text.slice(end, match.index) })
    runs.push({ text: words, claim: { key, role } })
    end = match.index + whole.length
  }
  if (end < text.length) runs.push({ text: text.slice(end) })
  if (runs.some((run) => run.text.includes('[[') || run.text.includes(']]')))
    throw new Error(`A mark is not closed: ${source}`)
  return { kind, runs }
}

/** The words of an article as readers see them, an empty line between blocks. */
export function markupText(body: readonly string[]): string {
  return body
    .map((block) =>
      parseMarkup(block)
        .runs.map(({ text }) => text)
        .join(''),
    )
    .join('\n\n')
}

/**
 * An article's body as ProseMirror JSON without block ids, claim keys replaced by the ids that
 * `claimId` returns.
 */
export function sampleBody(body: readonly string[], claimId: (key: string) => string): BodyJson {
  const content: BodyJson[] = []
  for (const { kind, runs } of body.map(parseMarkup)) {
    const inline = runs.map(({ text, claim }): BodyJson =>
      claim === undefined
        ? { type: 'text', text }
        : { type: 'text', text, marks: [{ type: 'claim', attrs: { claimId: claimId(claim.key), role: claim.role } }] },
    )
    const paragraph: BodyJson = { type: 'paragraph', content: inline }
    const last = content.at(-1)
    if (kind === 'heading') content.push({ type: 'heading', attrs: { level: 2 }, content: inline })
    else if (kind === 'quote') content.push({ type: 'blockquote', content: [paragraph] })
    else if (kind === 'item' && last?.type === 'bulletList') {
      content[content.length - 1] = {
        ...last,
        content: [...(last.content ?? []), { type: 'listItem', content: [paragraph] }],
      }
    } else if (kind === 'item')
      content.push({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] })
    else content.push(paragraph)
  }
  return { type: 'doc', content }
}
