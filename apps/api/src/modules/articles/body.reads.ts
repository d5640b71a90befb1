import { amongThose, type Property, type Shape } from '../../platform/reads/shape.ts'
import { embedsAmong, embedShape } from '../embeds/public.ts'
import { imagesAmong, imageShape } from '../assets/public.ts'

/** Whose text it is, as long as it stays the same: of the editorial graph a draft's may change. */
const unchanging: Property = {
  name: 'publicationId',
  sql: (article, schema) => (schema === 'editorial' ? 'NULL' : `${article}.publication_id`),
}

/** The body as the desk has it, with what is suggested; to readers the body. */
export const edited: Property = {
  name: 'edited',
  sql: (article, schema) => `${article}.${schema === 'editorial' ? 'edited_body' : 'body'}`,
}

/** How a body is read: by its own property, its publication, and a statement of the images that its version shows. */
function shapeOfBody(
  view: string,
  {
    body,
    json = body,
    publicationId,
    shown,
  }: Record<'body' | 'publicationId', Property> & {
    json?: Property
    shown: (row: string, schema: string) => string
  },
): Shape {
  const embedded = (row: string, schema: string): string =>
    shown(row, schema).replaceAll('article_image', 'article_embed')
  const embeds: Property = {
    name: 'embeds',
    sql: (row, schema) => embedsAmong(`SELECT x.embed_id FROM ${embedded(row, schema)}`, schema),
  }
  const images: Property = {
    name: 'images',
    sql: (row, schema) => imagesAmong(`SELECT x.asset_id FROM ${shown(row, schema)}`, schema),
  }
  return {
    view,
    fields: {
      json: [json],
      html: [body, publicationId, images, embeds],
      markdown: [body, publicationId, images, embeds],
      text: [body, publicationId],
    },
    relations: {
      images: {
        kind: 'many',
        shape: () => imageShape,
        where: (row, image, schema) => `${image}.id ${amongThose(`SELECT x.asset_id FROM ${shown(row, schema)}`)}`,
        orderBy: (image, row, schema) => `(SELECT x.position FROM ${shown(row, schema)} AND x.asset_id = ${image}.id)`,
      },
      embeds: {
        kind: 'many',
        shape: () => embedShape,
        where: (row, embed, schema) => `${embed}.id ${amongThose(`SELECT x.embed_id FROM ${embedded(row, schema)}`)}`,
        orderBy: (embed, row, schema) =>
          `(SELECT x.position FROM ${embedded(row, schema)} AND x.embed_id = ${embed}.id)`,
      },
    },
  }
}

/** How the body of an article is read. */
export const bodyShape = shapeOfBody('article', {
  body: 'body',
  json: edited,
  publicationId: unchanging,
  shown: (article, schema) => `${schema}.article_image x WHERE x.revision_id = ${article}.revision_id`,
})

const bodyOfVersion = (version: string): string =>
  `(SELECT r.body FROM public.article_revision r WHERE r.id = ${version}.id)`

/** How the body of a version is read. Of the editorial graph alone. */
export const versionBodyShape = shapeOfBody('article_version', {
  body: { name: 'body', sql: bodyOfVersion },
  json: { name: 'edited', sql: bodyOfVersion },
  publicationId: { name: 'publicationId', sql: () => 'NULL' },
  shown: (version) => `public.article_image x WHERE x.revision_id = ${version}.id`,
})
