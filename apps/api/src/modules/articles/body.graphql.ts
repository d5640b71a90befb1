import { toHtml, toMarkdown, toText, type Body as BodyContent } from '@sourceline/rich-text'
import { LRUCache } from 'lru-cache'
import { hash } from 'node:crypto'
import { builder, pub } from '../../graphql/builder.ts'

/** A body with the publication that it belongs to; only a redaction changes a publication's body. */
export interface BodyRow {
  readonly body: BodyContent
  readonly publicationId: string | null
}

const rendered = new LRUCache<string, string>({
  maxSize: 64 * 1024 * 1024,
  sizeCalculation: (text) => text.length * 2 + 100,
})

/** What a body says in another form, made once for each publication and what it says: a redacted one is made anew. */
function derived(row: BodyRow, form: string, make: (body: BodyContent) => string): string {
  if (!row.publicationId) return make(row.body)
  const key = `${form} ${row.publicationId} ${hash('sha1', JSON.stringify(row.body))}`
  const known = rendered.get(key)
  if (known !== undefined) return known
  const made = make(row.body)
  rendered.set(key, made)
  return made
}

/** The type Body. */
export const BodyType = builder.objectRef<BodyRow>('Body').implement({
  ...pub,
  description: 'The text of an article, with claims marked on it.',
  fields: (t) => ({
    json: t.expose('body', {
      ...pub,
      type: 'JSON',
      description:
        'ProseMirror JSON of the shared schema; claims are marks of the type `claim` with the attributes `claimId` and `role`. ' +
        'A client that meets a node it does not know shows the text in it, or asks for `html`.',
    }),
    html: t.string({
      ...pub,
      description: 'HTML, escaped and safe; claims are `<span class="claim" data-claim="claim_…">`.',
      resolve: (row) => derived(row, 'html', (body) => toHtml(body)),
    }),
    markdown: t.string({
      ...pub,
      description: 'CommonMark, with tables and footnotes as GitHub writes them; without claims.',
      resolve: (row) => derived(row, 'markdown', toMarkdown),
    }),
    text: t.string({
      ...pub,
      description:
        'Plain text: blocks with an empty line between them, rows of a table on lines of their own. Selectors count in it.',
      resolve: (row) => derived(row, 'text', toText),
    }),
  }),
})
