import { fullListCost, listArgs, listCost } from '../../graphql/arguments.ts'
import { builder, pub } from '../../graphql/builder.ts'
import { related, relation } from '../../platform/reads/related.ts'
import { Image, type ImageRow } from '../assets/public.ts'
import { Author, type AuthorRow } from '../authors/public.ts'
import { Section, type SectionRow } from '../sections/public.ts'
import { Source, type SourceRow } from '../sources/public.ts'
import { Topic, type TopicRow } from '../topics/public.ts'
import type { ArticleRow, ArticleVersionRow } from './article.reads.ts'
import { Article } from './article.ref.ts'
import { ArticleClaim, ArticleVersion } from './mention.graphql.ts'

const OriginalSource = builder.objectRef<{ url: string | null }>('OriginalSource').implement({
  ...pub,
  description: 'The report that an article retells.',
  fields: (t) => ({
    source: t.field({
      ...pub,
      type: Source,
      nullable: true,
      description: 'The publication.',
      resolve: relation<SourceRow | null>(),
    }),
    url: t.exposeString('url', { ...pub, nullable: true, description: 'The address of the report.' }),
  }),
})

/** The type Byline. */
export const Byline = builder.objectRef<{ name: string; roleTitle: string | null }>('Byline').implement({
  ...pub,
  description: 'A name below the headline.',
  fields: (t) => ({
    name: t.exposeString('name', { ...pub, description: 'The name.' }),
    roleTitle: t.exposeString('roleTitle', { ...pub, nullable: true, description: 'What it stands for: "Reporting".' }),
    author: t.field({
      ...pub,
      type: Author,
      nullable: true,
      description: 'The author whose name it is, where that is recorded.',
      resolve: relation<AuthorRow | null>(),
    }),
  }),
})

builder.objectFields(Article, (t) => ({
  claimCount: t.exposeInt('claimCount', {
    ...pub,
    description: 'How many claims it makes, each counted once.',
  }),
  claims: t.field({
    ...pub,
    type: [ArticleClaim],
    args: listArgs(200),
    complexity: listCost,
    description: 'The claims that it makes, in reading order.',
    resolve: relation<object[]>(),
  }),
  sources: t.field({
    ...pub,
    type: [Source],
    args: listArgs(200),
    complexity: listCost,
    description: 'Everyone to whom its claims are attributed, by name.',
    resolve: relation<SourceRow[]>(),
  }),
  originalSource: t.field({
    ...pub,
    type: OriginalSource,
    nullable: true,
    description: 'The report that it retells; null if it is a report of its own.',
    resolve: (row, _args, _context, info) => {
      const found = related<{ url: string | null }>(row, info)
      return Object.values(found).every((value) => value === null) ? null : found
    },
  }),
  leadImage: t.field({
    ...pub,
    type: Image,
    nullable: true,
    description: 'The image above its text and in lists; null if there is none, or if it may not be shown now.',
    resolve: relation<ImageRow | null>(),
  }),
}))

/** Who wrote it, and where on the site it appears. */
builder.objectFields(Article, (t) => ({
  authors: t.field({
    ...pub,
    type: [Author],
    args: listArgs(50),
    complexity: listCost,
    description:
      'The authors whose names stand below the headline, in that order; a name without a record is in `bylines` alone.',
    resolve: relation<AuthorRow[]>(),
  }),
  section: t.field({
    ...pub,
    type: Section,
    nullable: true,
    description: 'The section that it appears in (schema.org articleSection).',
    resolve: relation<SectionRow | null>(),
  }),
  topics: t.field({
    ...pub,
    type: [Topic],
    args: listArgs(50),
    complexity: listCost,
    description: 'What it is about.',
    resolve: relation<TopicRow[]>(),
  }),
  bylines: t.field({
    ...pub,
    type: [Byline],
    args: listArgs(50),
    complexity: listCost,
    description: 'The names below the headline.',
    resolve: relation<{ name: string; roleTitle: string | null }[]>(),
  }),
  revisions: t.field({
    ...pub,
    type: [ArticleVersion],
    args: listArgs(50),
    complexity: listCost,
    description: 'What was public and when, newest first; in the editorial graph every revision.',
    resolve: relation<ArticleVersionRow[]>(),
  }),
}))

builder.objectField(Article, 'relatedArticles', (t) =>
  t.field({
    ...pub,
    type: [Article],
    args: listArgs(10),
    complexity: fullListCost,
    description:
      'Other articles that make the same claims: those with the most in common first, then the newest. ' +
      'Of each claim the fifty newest articles are looked at.',
    resolve: (row, _args, context, info) => {
      // An article that is published elsewhere may come in.
      context.readsAt(context.moment()).forList('mention')
      return related<ArticleRow[]>(row, info)
    },
  }),
)
