import type { BodyInput } from '../body-schema.ts'
import type { BodyIssue } from '../body-issues.ts'

interface Reference {
  noteId: string
  path: string
  isInNote: boolean
}

/** What is wrong between the footnotes of a body and the references to them. */
export function footnoteIssues({ content = [] }: BodyInput): BodyIssue[] {
  const issues: BodyIssue[] = []
  const ids = new Set<string>()
  for (const [index, block] of content.entries()) {
    if (block.type !== 'footnotes') continue
    const path = `content[${index}]`
    if (index !== content.length - 1)
      issues.push({ path, message: 'is not the last block: footnotes stand at the end of a body, once' })
    for (const [at, { attrs }] of block.content.entries()) {
      if (ids.has(attrs.id))
        issues.push({
          path: `${path}.content[${at}].attrs.id`,
          message: 'is the id of another footnote too: give it one of its own',
        })
      ids.add(attrs.id)
    }
  }
  const references = referencesIn({ type: 'doc', content }, '', false)
  for (const { noteId, path, isInNote } of references) {
    if (isInNote) issues.push({ path, message: 'refers to a footnote from within one: remove it' })
    else if (!ids.has(noteId))
      issues.push({
        path: `${path}.attrs.noteId`,
        message: 'is no footnote of this body: add the footnote or remove the reference',
      })
  }
  const named = new Set(references.map(({ noteId }) => noteId))
  for (const id of ids)
    if (!named.has(id))
      issues.push({
        path: `content[${content.length - 1}]`,
        message: `has a footnote, ${id}, that nothing refers to: refer to it or remove it`,
      })
  return issues
}

/** The references in a node that was parsed, with their places. */
function referencesIn(node: object, path: string, isInNote: boolean): Reference[] {
  if ('type' in node && node.type === 'footnoteReference') {
    const noteId = 'attrs' in node ? Reflect.get(Object(node.attrs), 'noteId') : null
    return [{ noteId: String(noteId), path, isInNote }]
  }
  if (!('content' in node) || !Array.isArray(node.content)) return []
  const within = isInNote || ('type' in node && node.type === 'footnote')
  const prefix = path === '' ? 'content' : `${path}.content`
  return node.content.flatMap((child: object, index) => referencesIn(child, `${prefix}[${index}]`, within))
}
