import { listArgs, listCost } from '../../graphql/arguments.ts'
import { builder, pub } from '../../graphql/builder.ts'
import { relation } from '../../platform/reads/related.ts'
import { Image, type ImageRow } from '../assets/public.ts'
import type { ArticleRow } from './article.reads.ts'
import { Article } from './article.ref.ts'
import type { SeoRow } from './metadata.reads.ts'

const Seo = builder.objectRef<SeoRow>('Seo').implement({
  ...pub,
  description: 'What search engines are told of an article.',
  fields: (t) => ({
    title: t.exposeString('title', { ...pub, description: 'The title (HTML title): one of its own, or the headline.' }),
    description: t.exposeString('description', {
      ...pub,
      nullable: true,
      description: 'The description (HTML meta description): one of its own, or the dek; null if there is neither.',
    }),
  }),
})

const SocialPreview = builder.objectRef<SeoRow>('SocialPreview').implement({
  ...pub,
  description: 'How a link to an article is shown by social networks and messengers (Open Graph).',
  fields: (t) => ({
    title: t.exposeString('title', { ...pub, description: 'The title (og:title): one of its own, or the headline.' }),
    description: t.exposeString('description', {
      ...pub,
      nullable: true,
      description: 'The description (og:description): one of its own, or the dek; null if there is neither.',
    }),
    image: t.field({
      ...pub,
      type: Image,
      nullable: true,
      description:
        'The image (og:image): one of its own, or the lead image; null if there is neither, or if it may not be shown now.',
      resolve: relation<ImageRow | null>(),
    }),
  }),
})

/** What search engines and social networks are told, and in which other languages there is the text. */
builder.objectFields(Article, (t) => ({
  seo: t.field({
    ...pub,
    type: Seo,
    description: 'What search engines are told of it.',
    resolve: relation<SeoRow>(),
  }),
  socialPreview: t.field({
    ...pub,
    type: SocialPreview,
    description: 'How a link to it is shown by social networks and messengers.',
    resolve: relation<SeoRow>(),
  }),
  canonicalUrl: t.exposeString('canonicalUrl', {
    ...pub,
    nullable: true,
    description: 'The address under which search engines are to list it (RFC 6596 canonical); null for its own.',
  }),
  translations: t.field({
    ...pub,
    type: [Article],
    args: listArgs(50),
    complexity: listCost,
    description: 'The same text in other languages, one article each, by language (hreflang).',
    resolve: relation<ArticleRow[]>(),
  }),
}))

/** The same as an editor wrote it. */
builder.objectFields(Article, (t) => ({
  seoTitle: t.exposeString('seoTitle', { description: 'Its own title for search engines; empty for the headline.' }),
  seoDescription: t.exposeString('seoDescription', {
    description: 'Its own description for search engines; empty for the dek.',
  }),
  socialTitle: t.exposeString('socialTitle', {
    description: 'The own title of the social preview; empty for the headline.',
  }),
  socialDescription: t.exposeString('socialDescription', {
    description: 'The own description of the social preview; empty for the dek.',
  }),
  socialImage: t.field({
    type: Image,
    nullable: true,
    description: 'The own image of the social preview; null for the lead image.',
    resolve: relation<ImageRow | null>(),
  }),
  translationOf: t.field({
    type: Article,
    nullable: true,
    description: 'The article that it is a translation of (schema.org translationOfWork); null for an original.',
    resolve: relation<ArticleRow | null>(),
  }),
}))
