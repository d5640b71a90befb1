import type { ArticleKind, MentionPlace, MentionRole, PublicationEnding, WorkflowState } from '@sourceline/domain'
import type { Body } from '@sourceline/rich-text'
import { actorName } from '../identity/public.ts'
import {
  amongThose,
  byColumn,
  byReference,
  columns,
  extendShape,
  newestFirst,
  type Property,
  type Shape,
} from '../../platform/reads/shape.ts'
import { imageShape } from '../assets/public.ts'
import { claimShape, decisionsWaitOn } from '../claims/public.ts'
import { authorShape } from '../authors/public.ts'
import { sectionShape } from '../sections/public.ts'
import { sourceShape } from '../sources/public.ts'
import { topicShape } from '../topics/public.ts'
import type { ArticleMetadata } from './metadata.ts'
import { bodyShape, edited, versionBodyShape } from './body.reads.ts'

/** An article as read. */
export interface ArticleRow extends Omit<ArticleMetadata, 'socialImageId' | 'translationOfId'> {
  readonly id: string
  readonly slug: string
  readonly locale: string
  readonly kind: ArticleKind
  readonly headline: string
  readonly dek: string | null
  readonly body: Body
  /** The body with what is suggested in it. */
  readonly edited: Body
  /** Those who suggest something in it, by the ids that its marks have. */
  readonly suggesters: readonly { readonly id: string; readonly name: string | null }[]
  readonly datePublished: string | null
  readonly dateModified: string | null
  readonly state: WorkflowState
  readonly version: number
  readonly hasDraft: boolean
  readonly headlineProposed: boolean
  readonly publicSlug: string | null
  readonly publicFrom: string | null
  readonly scheduledFor: string | null
  readonly decisionsWait: boolean
  readonly claimCount: number
  readonly createdAt: string
  readonly updatedAt: string
  readonly savedBy: string | null
  readonly createdById: string | null
  readonly assigneeId: string | null
  readonly assigneeName: string | null
  readonly note: string
  readonly noteIsPublic: boolean
}

/** A mention as read. */
export interface MentionRow {
  readonly id: string
  readonly place: MentionPlace
  readonly role: MentionRole
  readonly blockId: string | null
  readonly spans: readonly SelectorRow[]
  readonly orphanReason: string | null
}

/** One span of a mention. */
export interface SelectorRow {
  readonly blockId: string
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string }
  readonly position: { readonly start: number; readonly end: number }
}

/** What was public of an article from one moment until another. */
export interface ArticleVersionRow {
  readonly id: string
  readonly number: number
  readonly headline: string
  readonly dek: string
  readonly seoTitle: string
  readonly seoDescription: string
  readonly savedBy: string | null
  readonly note: string | null
  readonly publicFrom: string | null
  readonly publicUntil: string | null
  readonly redactedAt: string | null
  readonly sealedAt: string | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly ending: PublicationEnding | null
}

const firstSpan = (mention: string): string => `(${mention}.spans -> 0 -> 'position' ->> 'start')::int`

/** Headline, then dek, then body; within each in the order of the words. */
const readingOrder = (mention: string): string =>
  `array_position(ARRAY['HEADLINE', 'DEK', 'BODY', 'CAPTION', 'ALT', 'SOCIAL'], ${mention}.place), ${firstSpan(mention)}, ${mention}.id`

/**
 * Whether editors have accepted anything of the newest revision's claims that readers of the article do not see yet.
 * Of the editorial graph alone.
 */
const decisionsWait: Property = {
  name: 'decisionsWait',
  sql: (article) => `(${article}.public_from IS NOT NULL AND EXISTS (
    SELECT FROM public.mention m
    WHERE m.revision_id = ${article}.revision_id AND m.orphan_reason IS NULL AND ${decisionsWaitOn('m.claim_id')}))`,
}

/** How many claims a version of an article makes, as far as whoever reads may see them. */
const claimCount: Property = {
  name: 'claimCount',
  sql: (article, schema) =>
    `(SELECT count(DISTINCT m.claim_id)::int FROM ${schema}.mention m
      WHERE m.revision_id = ${article}.revision_id${schema === 'editorial' ? ' AND m.orphan_reason IS NULL' : ''})`,
}

/** As many of the newest mentions of one claim are looked at for related articles, and as many of these are compared. */
const related = { mentions: 50, articles: 100 } as const

/** The claims that a version of an article makes. */
const claimsOf = (article: string, schema: string): string =>
  `SELECT m.claim_id FROM ${schema}.mention m WHERE m.revision_id = ${article}.revision_id${
    schema === 'editorial' ? ' AND m.orphan_reason IS NULL' : ''
  }`

/** Among the newest articles that make a claim of this one, those that make most of them: these first, then newer ones. */
const articlesWithClaimsOf = (article: string, schema: string): string =>
  `SELECT o.article_id FROM (SELECT DISTINCT c.claim_id FROM (${claimsOf(article, schema)}) c) own
    CROSS JOIN LATERAL (SELECT x.article_id, x.date_published FROM ${schema}.mention x WHERE x.claim_id = own.claim_id
      ORDER BY x.date_published DESC, x.id DESC LIMIT ${related.mentions}) o
    WHERE o.article_id <> ${article}.id
    GROUP BY o.article_id ORDER BY count(DISTINCT own.claim_id) DESC, max(o.date_published) DESC, o.article_id DESC
    LIMIT ${related.articles}`

/** Who wrote last in a revision. Of the editorial graph alone. */
const savedBy = (revisionId: (row: string) => string): Property => ({
  name: 'savedBy',
  sql: (row) => `(SELECT ${actorName('x.saved_by_id')} FROM public.article_revision x WHERE x.id = ${revisionId(row)})`,
})

/** Whose it is to write. Of the editorial graph alone. */
const assigneeName: Property = { name: 'assigneeName', sql: (article) => actorName(`${article}.assignee_id`) }

/** A column of a revision that the view of versions leaves out. Of the editorial graph alone. */
export const ofRevision = (column: string): Extract<Property, object> => ({
  name: column,
  sql: (version) => `(SELECT x.${column} FROM public.article_revision x WHERE x.id = ${version}.id)`,
})

/**
 * The condition for the articles whose version as read names a record in a column of its own. Where drafts are read, no
 * index has the newest version's column: those of any version come first.
 */
export const articlesNaming =
  (column: 'lead_image_id' | 'social_image_id' | 'original_source_id' | 'section_id' | 'translation_of_id') =>
  (article: string, record: string, schema: string): string =>
    `${article}.${column} = ${record}${
      schema === 'editorial'
        ? ` AND ${article}.id ${amongThose(`SELECT r.article_id FROM public.article_revision r WHERE r.${column} = ${record}`)}`
        : ''
    }`

/** Who suggests something in the newest revision. Of the editorial graph alone. */
const suggesters: Property = {
  name: 'suggesters',
  sql: (article) => `(SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', ${actorName('s.id')})), '[]')
    FROM (SELECT DISTINCT x #>> '{}' AS id FROM jsonb_path_query(${article}.edited_body, 'strict $.**.marks[*].attrs.by') x) s)`,
}

/** How articles are read. */
export const articleShape: Shape = {
  view: 'article',
  fields: {
    ...columns(
      'id',
      'slug',
      'locale',
      'kind',
      'headline',
      'datePublished',
      'dateModified',
      'state',
      'version',
      'hasDraft',
      'headlineProposed',
      'publicSlug',
      'publicFrom',
      'scheduledFor',
      'createdAt',
      'updatedAt',
      'note',
      'noteIsPublic',
    ),
    dek: [{ name: 'dek', sql: (article) => `nullif(${article}.dek, '')` }],
    wordCount: ['body'],
    claimCount: [claimCount],
    suggestions: [edited, suggesters],
    savedBy: [savedBy((article) => `${article}.revision_id`)],
    assigneeId: ['assigneeId'],
    assigneeName: [assigneeName],
    hasUnpublishedDecisions: [decisionsWait],
    can: ['state', 'hasDraft', 'publicFrom', 'scheduledFor', 'createdById', 'assigneeId', decisionsWait],
  },
  relations: {
    claims: {
      kind: 'many',
      shape: () => articleClaimShape,
      where: (article, mention, schema) =>
        `${mention}.revision_id = ${article}.revision_id${schema === 'editorial' ? ` AND ${mention}.orphan_reason IS NULL` : ''}`,
      orderBy: readingOrder,
    },
    orphans: {
      kind: 'many',
      shape: () => mentionShape,
      where: (article, mention) =>
        `${mention}.revision_id = ${article}.revision_id AND ${mention}.orphan_reason IS NOT NULL`,
      orderBy: readingOrder,
    },
    sources: {
      kind: 'many',
      shape: () => sourceShape,
      where: (article, source, schema) =>
        `${source}.id ${amongThose(`SELECT a.source_id FROM ${schema}.mention m
          CROSS JOIN LATERAL (SELECT x.source_id FROM ${schema}.attribution x WHERE x.claim_id = m.claim_id OFFSET 0) a
            WHERE m.revision_id = ${article}.revision_id`)}`,
      orderBy: (source) => `${source}.name, ${source}.id`,
    },
    relatedArticles: {
      kind: 'many',
      shape: () => articleShape,
      where: (article, other, schema) => `${other}.id ${amongThose(articlesWithClaimsOf(article, schema))}`,
      orderBy: (other, article, schema) =>
        `array_position(ARRAY(${articlesWithClaimsOf(article, schema)}), ${other}.id)`,
    },
    body: { kind: 'self', shape: () => bodyShape },
    originalSource: { kind: 'self', shape: () => originalSourceShape },
    leadImage: { kind: 'one', shape: () => imageShape, where: byReference('lead_image_id') },
    topics: {
      kind: 'many',
      shape: () => topicShape,
      where: (article, topic, schema) =>
        `${topic}.id ${amongThose(`SELECT x.topic_id FROM ${schema}.article_topic x WHERE x.revision_id = ${article}.revision_id`)}`,
      orderBy: (topic) => `${topic}.name, ${topic}.id`,
    },
    authors: {
      kind: 'many',
      shape: () => authorShape,
      where: (article, author, schema) =>
        `${author}.id ${amongThose(`SELECT x.author_id FROM ${schema}.article_author x WHERE x.revision_id = ${article}.revision_id`)}`,
      orderBy: (author, article, schema) =>
        `(SELECT min(x.position) FROM ${schema}.article_author x
          WHERE x.revision_id = ${article}.revision_id AND x.author_id = ${author}.id), ${author}.id`,
    },
    section: { kind: 'one', shape: () => sectionShape, where: byReference('section_id') },
    bylines: {
      kind: 'many',
      shape: () => bylineShape,
      where: byColumn('revision_id', 'revision_id'),
      orderBy: (row) => `${row}.position`,
    },
    revisions: {
      kind: 'many',
      shape: () => articleVersionShape,
      where: byColumn('article_id'),
      orderBy: (row) => `${row}.number DESC, ${row}.public_from DESC`,
    },
  },
}

/** A mention together with its claim. */
const articleClaimShape: Shape = {
  view: 'mention',
  fields: {},
  relations: {
    mention: { kind: 'self', shape: () => mentionShape },
    claim: { kind: 'one', shape: () => claimShape, where: byReference('claim_id') },
  },
}

/** How mentions are read. */
const mentionShape: Shape = {
  view: 'mention',
  listedAs: 'mention',
  fields: { ...columns('id', 'place', 'role', 'blockId', 'orphanReason'), quote: ['spans'], selectors: ['spans'] },
  relations: {
    article: { kind: 'one', shape: () => articleShape, where: byReference('article_id') },
    claim: { kind: 'one', shape: () => claimShape, where: byReference('claim_id') },
  },
}

const originalSourceShape: Shape = {
  view: 'article',
  fields: { url: [{ name: 'url', sql: (article) => `${article}.original_source_url` }] },
  relations: { source: { kind: 'one', shape: () => sourceShape, where: byReference('original_source_id') } },
}

/** How names below a headline are read. */
export const bylineShape: Shape = {
  view: 'byline',
  fields: columns('name', 'roleTitle'),
  relations: { author: { kind: 'one', shape: () => authorShape, where: byReference('author_id') } },
}

/** How versions of articles are read. */
export const articleVersionShape: Shape = {
  view: 'article_version',
  fields: {
    ...columns(
      'id',
      'number',
      'headline',
      'note',
      'publicFrom',
      'publicUntil',
      'redactedAt',
      'sealedAt',
      'createdAt',
      'updatedAt',
      'ending',
    ),
    dek: [ofRevision('dek')],
    savedBy: [savedBy((version) => `${version}.id`)],
  },
  relations: { body: { kind: 'self', shape: () => versionBodyShape } },
}

/** Articles tell claims, sources, topics, authors and sections where they appear. */
extendShape(claimShape, {
  fields: {
    articleCount: [
      {
        name: 'articleCount',
        sql: (claim, schema) =>
          `(SELECT count(DISTINCT m.article_id)::int FROM ${schema}.mention m WHERE m.claim_id = ${claim}.id)`,
      },
    ],
  },
  relations: {
    usedIn: {
      kind: 'many',
      shape: () => articleShape,
      where: (claim, article, schema) =>
        `${article}.id ${amongThose(`SELECT m.article_id FROM ${schema}.mention m WHERE m.claim_id = ${claim}.id`)}`,
      orderBy: (article) => `${article}.id DESC`,
    },
    mentions: {
      kind: 'connection',
      shape: () => mentionShape,
      where: byColumn('claim_id'),
      order: newestFirst('date_published'),
    },
  },
})
extendShape(sourceShape, {
  relations: {
    articles: {
      kind: 'connection',
      shape: () => articleShape,
      where: (source, article, schema) =>
        `${article}.id ${amongThose(
          [
            `SELECT o.id FROM ${schema}.article o WHERE ${articlesNaming('original_source_id')('o', `${source}.id`, schema)}`,
            ...['source_id', 'on_behalf_of_id', 'reported_via_id'].map(
              (column) =>
                `SELECT m.article_id FROM ${schema}.attribution a
                  CROSS JOIN LATERAL (SELECT x.article_id FROM ${schema}.mention x WHERE x.claim_id = a.claim_id OFFSET 0) m
                  WHERE a.${column} = ${source}.id`,
            ),
          ].join(' UNION '),
        )}`,
      order: newestFirst('date_published'),
    },
  },
})
for (const [shape, named] of [
  [topicShape, 'topic'],
  [authorShape, 'author'],
] as const)
  extendShape(shape, {
    relations: {
      articles: {
        kind: 'connection',
        shape: () => articleShape,
        where: (record, article, schema) =>
          `${article}.id ${amongThose(`SELECT x.article_id FROM ${schema}.article_${named} x WHERE x.${named}_id = ${record}.id`)}`,
        order: newestFirst('date_published'),
      },
    },
  })
extendShape(sectionShape, {
  relations: {
    articles: {
      kind: 'connection',
      shape: () => articleShape,
      where: (section, article, schema) => articlesNaming('section_id')(article, `${section}.id`, schema),
      order: newestFirst('date_published'),
    },
  },
})
