import { listArgs, listCost, pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, pub } from '../../graphql/builder.ts'
import { connectionOf } from '../../graphql/connection.ts'
import { publicEnums } from '../../graphql/enums.ts'
import { NodeInterface, nodeType } from '../../graphql/node.graphql.ts'
import { relatedPage } from '../../graphql/relation.ts'
import { relation } from '../../platform/reads/related.ts'
import { Asset } from '../assets/public.ts'
import { Source } from '../sources/public.ts'
import { Author } from '../authors/public.ts'
import { Section } from '../sections/public.ts'
import { Topic } from '../topics/public.ts'
import { articleShape, type ArticleRow } from './article.reads.ts'
import { Article } from './article.ref.ts'
import { BodyType, type BodyRow } from './body.graphql.ts'

Article.implement({
  ...pub,
  description:
    'A text that makes claims. The delivery graph shows what is public; ' +
    'the editorial graph shows the newest revision, the draft if there is one.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    slug: t.exposeString('slug', {
      ...pub,
      description: 'The address. Differs from the one asked for where that is an old one: redirect then.',
    }),
    locale: t.exposeString('locale', { ...pub, description: 'The language (BCP 47).' }),
    kind: t.expose('kind', {
      ...pub,
      type: publicEnums.ArticleKind,
      description: 'What sort of text it is.',
    }),
    headline: t.exposeString('headline', { ...pub, description: 'The headline (schema.org headline).' }),
    dek: t.exposeString('dek', {
      ...pub,
      nullable: true,
      description: 'The summary below the headline; null if there is none.',
    }),
    body: t.field({
      ...pub,
      type: BodyType,
      description: 'The text.',
      resolve: relation<BodyRow>(),
    }),
    datePublished: t.expose('datePublished', {
      ...pub,
      type: 'DateTime',
      nullable: true,
      description:
        'The date shown to readers (schema.org datePublished): as set by an editor, else of first publication.',
    }),
    dateModified: t.expose('dateModified', {
      ...pub,
      type: 'DateTime',
      nullable: true,
      description: 'When what is shown last changed (schema.org dateModified).',
    }),
  }),
})

nodeType('article', 'Article', articleShape)

/** Pages of articles. */
export const ArticleConnection = connectionOf('Article', Article)

builder.objectField(Source, 'articles', (t) =>
  t.field({
    ...pub,
    type: ArticleConnection,
    args: pageArgs(),
    complexity: pageCost,
    description:
      'The articles in which it appears, newest first: that make claims attributed to it, or known through it, or that retell it.',
    resolve: (row, args, _context, info) => relatedPage<ArticleRow>(row, args, info),
  }),
)

builder.objectField(Asset, 'usedIn', (t) =>
  t.field({
    type: [Article],
    args: listArgs(50),
    complexity: listCost,
    description: 'The articles whose newest version shows it, above the text or in it, those that changed last first.',
    resolve: relation<ArticleRow[]>(),
  }),
)

for (const [type, description] of [
  [Topic, 'The articles about it, newest first.'],
  [Author, 'The articles that bear the name, newest first.'],
  [Section, 'The articles in it, newest first.'],
] as const)
  builder.objectField(type, 'articles', (t) =>
    t.field({
      ...pub,
      type: ArticleConnection,
      args: pageArgs(),
      complexity: pageCost,
      description,
      resolve: (row, args, _context, info) => relatedPage<ArticleRow>(row, args, info),
    }),
  )
