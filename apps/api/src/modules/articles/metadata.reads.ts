import { imageShape } from '../assets/public.ts'
import { amongThose, byReference, extendShape, type Property, type Shape } from '../../platform/reads/shape.ts'
import { articleShape, articlesNaming } from './article.reads.ts'

/** The SEO of an article as read. */
export interface SeoRow {
  readonly title: string
  readonly description: string | null
}

/** The first of some columns that says something; null where none does. */
const firstOf = (name: string, ...names: readonly string[]): Property => ({
  name,
  sql: (article) => `coalesce(${names.map((column) => `nullif(${article}.${column}, '')`).join(', ')})`,
})

const titled = (prefix: 'seo' | 'social'): Shape['fields'] => ({
  title: [{ name: 'title', sql: (article) => `coalesce(nullif(${article}.${prefix}_title, ''), ${article}.headline)` }],
  description: [firstOf('description', `${prefix}_description`, 'dek')],
})

const seoShape: Shape = { view: 'article', fields: titled('seo'), relations: {} }

const socialPreviewShape: Shape = {
  view: 'article',
  fields: titled('social'),
  relations: {
    image: {
      kind: 'one',
      shape: () => imageShape,
      where: (article, image) => `${image}.id = coalesce(${article}.social_image_id, ${article}.lead_image_id)`,
    },
  },
}

/** The article that one is a translation of, or itself. */
const originalOf = (article: string): string => `coalesce(${article}.translation_of_id, ${article}.id)`

extendShape(articleShape, {
  fields: {
    canonicalUrl: ['canonicalUrl'],
    seoTitle: ['seoTitle'],
    seoDescription: ['seoDescription'],
    socialTitle: ['socialTitle'],
    socialDescription: ['socialDescription'],
  },
  relations: {
    seo: { kind: 'self', shape: () => seoShape },
    socialPreview: { kind: 'self', shape: () => socialPreviewShape },
    socialImage: { kind: 'one', shape: () => imageShape, where: byReference('social_image_id') },
    translationOf: { kind: 'one', shape: () => articleShape, where: byReference('translation_of_id') },
    translations: {
      kind: 'many',
      shape: () => articleShape,
      where: (article, other, schema) =>
        `${other}.id <> ${article}.id AND ${other}.id ${amongThose(
          `SELECT ${originalOf(article)} UNION
            SELECT x.id FROM ${schema}.article x WHERE ${articlesNaming('translation_of_id')('x', originalOf(article), schema)}`,
        )}`,
      orderBy: (other) => `${other}.locale, ${other}.id`,
    },
  },
})
