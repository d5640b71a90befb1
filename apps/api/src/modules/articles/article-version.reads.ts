import { imageShape } from '../assets/public.ts'
import { claimShape, toldSources } from '../claims/public.ts'
import { sectionShape } from '../sections/public.ts'
import { actorName, userNamed } from '../identity/public.ts'
import { sourceShape } from '../sources/public.ts'
import { topicShape } from '../topics/public.ts'
import { amongThose, byColumn, extendShape, type Join, type Shape } from '../../platform/reads/shape.ts'
import { articleVersionShape, bylineShape, ofRevision } from './article.reads.ts'

/** Where the words of a mention begin, counted through headline, summary and body. */
const placeInText = (mention: string): string =>
  `array_position(ARRAY['HEADLINE', 'DEK', 'BODY', 'CAPTION', 'ALT', 'SOCIAL'], ${mention}.place) * 10000000
    + (${mention}.spans -> 0 -> 'position' ->> 'start')::int`

/** The condition for the mentions that a version has words for. */
const ofVersion = (mention: string, version: string): string =>
  `${mention}.revision_id = ${version}.id AND ${mention}.orphan_reason IS NULL`

/** The record that a column of the revision names. */
const namedBy =
  (column: 'section_id' | 'lead_image_id'): Join =>
  (version, record) =>
    `${record}.id = (SELECT x.${column} FROM public.article_revision x WHERE x.id = ${version}.id)`

/** What readers were told while the version was public; of one that never was, what is recorded now. */
const sourcesOf = (version: string, schema: string): string =>
  `SELECT a.source_id FROM public.mention m
      CROSS JOIN LATERAL (${toldSources('m.claim_id', `${version}.public_from`, `${version}.public_until`)} OFFSET 0) a
    WHERE ${ofVersion('m', version)} AND ${version}.public_from IS NOT NULL
    UNION SELECT a.source_id FROM public.mention m
      CROSS JOIN LATERAL (SELECT e.source_id FROM ${schema}.attribution e WHERE e.claim_id = m.claim_id OFFSET 0) a
      WHERE ${ofVersion('m', version)} AND ${version}.public_from IS NULL`

/** Somebody who wrote in a version, as read; what is null is not known any more. */
export interface ContributorRow {
  /** UUID of the person; null where a program wrote. */
  readonly userId: string | null
  readonly name: string | null
}

/** How those who wrote in a version are read; editorial only. */
const contributorShape: Shape = {
  view: 'article_contributor',
  fields: {
    userId: [{ name: 'userId', sql: (row) => userNamed(`${row}.contributor_id`) }],
    name: [{ name: 'name', sql: (row) => actorName(`${row}.contributor_id`) }],
  },
  relations: {},
}

/** A version tells what it made of the article besides its text. Of the editorial graph alone. */
extendShape(articleVersionShape, {
  fields: {
    seoTitle: [{ ...ofRevision('seo_title'), name: 'seoTitle' }],
    seoDescription: [{ ...ofRevision('seo_description'), name: 'seoDescription' }],
  },
  relations: {
    claims: {
      kind: 'many',
      shape: () => claimShape,
      where: (version, claim) =>
        `${claim}.state <> 'REJECTED' AND ${claim}.id ${amongThose(
          `SELECT m.claim_id FROM public.mention m WHERE ${ofVersion('m', version)}`,
        )}`,
      orderBy: (claim, version) =>
        `(SELECT min(${placeInText('m')}) FROM public.mention m
          WHERE ${ofVersion('m', version)} AND m.claim_id = ${claim}.id), ${claim}.id`,
    },
    sources: {
      kind: 'many',
      shape: () => sourceShape,
      where: (version, source, schema) => `${source}.id ${amongThose(sourcesOf(version, schema))}`,
      orderBy: (source) => `${source}.name, ${source}.id`,
    },
    topics: {
      kind: 'many',
      shape: () => topicShape,
      where: (version, topic) =>
        `${topic}.id ${amongThose(`SELECT x.topic_id FROM public.article_topic x WHERE x.revision_id = ${version}.id`)}`,
      orderBy: (topic) => `${topic}.name, ${topic}.id`,
    },
    bylines: {
      kind: 'many',
      shape: () => bylineShape,
      where: byColumn('revision_id'),
      orderBy: (byline) => `${byline}.position`,
    },
    contributors: {
      kind: 'many',
      shape: () => contributorShape,
      where: byColumn('revision_id'),
      orderBy: (row) => `${row}.position`,
    },
    section: { kind: 'one', shape: () => sectionShape, where: namedBy('section_id') },
    leadImage: { kind: 'one', shape: () => imageShape, where: namedBy('lead_image_id') },
  },
})
