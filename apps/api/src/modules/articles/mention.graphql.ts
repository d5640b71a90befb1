import { listArgs, listCost, pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, pub } from '../../graphql/builder.ts'
import { connectionOf } from '../../graphql/connection.ts'
import { editorialEnums, publicEnums } from '../../graphql/enums.ts'
import { idInAnswer } from '../../graphql/moment.ts'
import { relatedPage } from '../../graphql/relation.ts'
import { relation } from '../../platform/reads/related.ts'
import { Claim, type ClaimRow } from '../claims/public.ts'
import type { ArticleRow, ArticleVersionRow, MentionRow, SelectorRow } from './article.reads.ts'
import { Article, Mention } from './article.ref.ts'
import { BodyType, type BodyRow } from './body.graphql.ts'

/** The type Selector. */
export const Selector = builder.objectRef<SelectorRow>('Selector').implement({
  ...pub,
  description:
    'Where words stand: TextQuoteSelector and TextPositionSelector of the W3C Web Annotation Data Model in one.',
  fields: (t) => ({
    blockId: t.string({
      ...pub,
      nullable: true,
      description: 'The block of the body; null in a headline or dek.',
      resolve: (row) => row.blockId || null,
    }),
    exact: t.string({ ...pub, description: 'The words.', resolve: (row) => row.quote.exact }),
    prefix: t.string({ ...pub, description: 'Up to 32 characters before them.', resolve: (row) => row.quote.prefix }),
    suffix: t.string({ ...pub, description: 'Up to 32 characters after them.', resolve: (row) => row.quote.suffix }),
    start: t.int({
      ...pub,
      description: 'Where they begin in the plain text, in UTF-16 code units.',
      resolve: (row) => row.position.start,
    }),
    end: t.int({
      ...pub,
      description: 'Where they end in the plain text, past the last code unit.',
      resolve: (row) => row.position.end,
    }),
  }),
})

Mention.implement({
  ...pub,
  description: 'A claim’s anchor in an article: the words that make it.',
  fields: (t) => ({
    id: t.id({
      ...pub,
      description: 'The id: `mention_01h…`. Another one in each revision.',
      resolve: (row, _args, context) => idInAnswer(context, 'mention', row.id),
    }),
    article: t.field({
      ...pub,
      type: Article,
      description: 'The article.',
      resolve: relation<ArticleRow>(),
    }),
    claim: t.field({
      ...pub,
      type: Claim,
      description: 'The claim.',
      resolve: relation<ClaimRow>(),
    }),
    place: t.expose('place', {
      ...pub,
      type: publicEnums.MentionPlace,
      description: 'Which part of the article.',
    }),
    role: t.expose('role', {
      ...pub,
      type: publicEnums.MentionRole,
      description: 'How the article uses the claim.',
    }),
    blockId: t.exposeString('blockId', { ...pub, nullable: true, description: 'The block of the first words.' }),
    quote: t.string({
      ...pub,
      description: 'The words; where they are parted, with “ … ” between.',
      resolve: (row) => row.spans.map((span) => span.quote.exact).join(' … '),
    }),
    selectors: t.field({
      ...pub,
      type: [Selector],
      description: 'Where the words stand, in reading order.',
      resolve: (row) => [...row.spans],
    }),
    orphanReason: t.exposeString('orphanReason', {
      nullable: true,
      description: 'Why the words could not be found again; null where they were.',
    }),
  }),
})

/** The type ArticleClaim. */
export const ArticleClaim = builder.objectRef<object>('ArticleClaim').implement({
  ...pub,
  description: 'A claim as one article makes it.',
  fields: (t) => ({
    mention: t.field({
      ...pub,
      type: Mention,
      description: 'Where and how the article makes it.',
      resolve: relation<MentionRow>(),
    }),
    claim: t.field({
      ...pub,
      type: Claim,
      description: 'The claim, shared by all articles that make it.',
      resolve: relation<ClaimRow>(),
    }),
  }),
})

/** The type ArticleVersion. */
export const ArticleVersion = builder.objectRef<ArticleVersionRow>('ArticleVersion').implement({
  ...pub,
  description: 'A version of an article: what was public, from when until when.',
  fields: (t) => ({
    id: t.id({
      ...pub,
      description: 'The id: `revision_01h…`.',
      resolve: (row, _args, context) => idInAnswer(context, 'revision', row.id),
    }),
    number: t.exposeInt('number', { ...pub, description: 'Versions are counted from 1, drafts included.' }),
    headline: t.exposeString('headline', { ...pub, description: 'Its headline.' }),
    note: t.exposeString('note', { ...pub, nullable: true, description: 'What it changed, as told to readers.' }),
    publicFrom: t.expose('publicFrom', {
      ...pub,
      type: 'DateTime',
      nullable: true,
      description: 'Since when it was public.',
    }),
    publicUntil: t.expose('publicUntil', {
      ...pub,
      type: 'DateTime',
      nullable: true,
      description: 'Until when; null if it still is.',
    }),
    redactedAt: t.expose('redactedAt', {
      ...pub,
      type: 'DateTime',
      nullable: true,
      description:
        'When words of this version were last redacted: [redacted] stands in their place. Null if none were.',
    }),
    sealedAt: t.expose('sealedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it cannot change; null for the open draft.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was begun.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was saved last.' }),
    dek: t.string({
      nullable: true,
      description: 'Its summary below the headline; null if there is none.',
      resolve: (row) => row.dek || null,
    }),
    body: t.field({
      type: BodyType,
      description: 'Its text.',
      resolve: relation<BodyRow>(),
    }),
    savedBy: t.exposeString('savedBy', {
      nullable: true,
      description: 'Who saved it last; null where that is not known.',
    }),
    ending: t.field({
      type: editorialEnums.PublicationEnding,
      nullable: true,
      description: 'How it stopped being public.',
      resolve: (row) => row.ending,
    }),
  }),
})

const MentionConnection = connectionOf('Mention', Mention)

builder.objectField(Claim, 'mentions', (t) =>
  t.field({
    ...pub,
    type: MentionConnection,
    args: pageArgs(),
    complexity: pageCost,
    description: 'Which articles make it, newest first.',
    resolve: (row, args, _context, info) => relatedPage<MentionRow>(row, args, info),
  }),
)

builder.objectField(Claim, 'usedIn', (t) =>
  t.field({
    type: [Article],
    args: listArgs(20),
    complexity: listCost,
    description: 'The articles whose newest version makes it, drafts included, the newest first.',
    resolve: relation<ArticleRow[]>(),
  }),
)

builder.objectField(Claim, 'articleCount', (t) =>
  t.int({
    description: 'How many articles make it, drafts included.',
    resolve: (row) => (row as typeof row & { articleCount: number }).articleCount,
  }),
)
