import { toHtml, toMarkdown, toText, type Body as BodyContent, type EmbedOf, type ImageOf } from '@sourceline/rich-text'
import { LRUCache } from 'lru-cache'
import { hash } from 'node:crypto'
import { listArgs, listCost } from '../../graphql/arguments.ts'
import { builder, pub } from '../../graphql/builder.ts'
import type { Context } from '../../graphql/context.ts'
import { typedId } from '../../platform/ids.ts'
import { relation } from '../../platform/reads/related.ts'
import { Embed, shownEmbed, type EmbedRow } from '../embeds/public.ts'
import { Image, shownImage, type ImageRow, type ListedImage } from '../assets/public.ts'

/** A body with the publication that it belongs to; only a redaction changes a publication's body. */
export interface BodyRow {
  readonly body: BodyContent
  /** The same as the desk has it, with what is suggested. To readers it is the body. */
  readonly edited: BodyContent
  readonly publicationId: string | null
  /** The images that it shows, as far as whoever reads is shown them; read for the forms that show them. */
  readonly images: readonly ListedImage[]
  /** The same of its embeds. */
  readonly embeds: readonly EmbedRow[]
}

const rendered = new LRUCache<string, string>({
  maxSize: 64 * 1024 * 1024,
  sizeCalculation: (text) => text.length * 2 + 100,
})

/**
 * What a body says in another form, made once for each publication, what it says and what else goes into it: a redacted
 * one is made anew.
 */
function derived(row: BodyRow, form: string, make: (body: BodyContent) => string, besides: unknown = null): string {
  if (!row.publicationId) return make(row.body)
  const key = `${form} ${row.publicationId} ${hash('sha1', JSON.stringify([row.body, besides]))}`
  const known = rendered.get(key)
  if (known !== undefined) return known
  const made = make(row.body)
  rendered.set(key, made)
  return made
}

/** What a body with images and embeds says in another form. */
function illustrated(
  row: BodyRow,
  context: Context,
  form: string,
  make: (body: BodyContent, options: { images: ImageOf; embeds: EmbedOf }) => string,
): string {
  const images = new Map(row.images.map((image) => [typedId('asset', image.id), shownImage(context, image)]))
  const embeds = new Map(row.embeds.map((embed) => [typedId('embed', embed.id), shownEmbed(embed)]))
  const options = { images: (id: string) => images.get(id), embeds: (id: string) => embeds.get(id) }
  return derived(row, form, (body) => make(body, options), [...images, ...embeds])
}

/** What a text costs in one form, beside a row of a list: as often as it is asked for, it is read with what it shows. */
const formCost = 100

/** The type Body. */
export const BodyType = builder.objectRef<BodyRow>('Body').implement({
  ...pub,
  description: 'The text of an article, with claims marked on it.',
  fields: (t) => ({
    json: t.expose('edited', {
      ...pub,
      type: 'JSON',
      complexity: formCost,
      description:
        'ProseMirror JSON of the shared schema; claims are marks of the type `claim` with the attributes `claimId` and `role`. ' +
        'Of a draft, in the editorial graph alone, what somebody suggests stands in it too, by the marks `insertion`, `deletion` and ' +
        '`formatting` with the attributes `id`, `by` and `at`; the other forms, and readers, have the text without it. ' +
        'A client that meets a node it does not know shows the text in it, or asks for `html`.',
    }),
    html: t.string({
      ...pub,
      complexity: formCost,
      description:
        'HTML, escaped and safe; claims are `<span class="claim" data-claim="claim_…">`. Images that may not be shown now are ' +
        'left out with their captions. An embed is a link in `<figure class="embed">`, with the address for a frame in `data-frame`.',
      resolve: (row, _args, context) => illustrated(row, context, 'html', toHtml),
    }),
    markdown: t.string({
      ...pub,
      complexity: formCost,
      description:
        'CommonMark, with tables and footnotes as GitHub writes them; without claims, and without images that may not be ' +
        'shown now.',
      resolve: (row, _args, context) => illustrated(row, context, 'markdown', toMarkdown),
    }),
    text: t.string({
      ...pub,
      complexity: formCost,
      description:
        'Plain text: blocks with an empty line between them, rows of a table on lines of their own; of an image what the ' +
        'article says of it. Selectors count in it.',
      resolve: (row) => derived(row, 'text', toText),
    }),
    images: t.field({
      ...pub,
      type: [Image],
      args: listArgs(200),
      complexity: listCost,
      description:
        'The images that it shows, each once, in reading order, without those that may not be shown now. A node `image` of ' +
        '`json` names one of them by the attribute `assetId`, and may describe and credit it in its own words.',
      resolve: relation<ImageRow[]>(),
    }),
    embeds: t.field({
      ...pub,
      type: [Embed],
      args: listArgs(100),
      complexity: listCost,
      description:
        'What of other sites it shows, each once, in reading order. A node `embed` of `json` names one of them by the attribute ' +
        '`embedId`, which is its `recordId`.',
      resolve: relation<EmbedRow[]>(),
    }),
  }),
})
