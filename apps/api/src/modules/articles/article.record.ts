import { defineRecord } from '../../platform/records/define-record.ts'
import { refusal } from './article.refusals.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    article: true
    revision: true
    mention: true
  }
}

/** A text that readers read. */
export const articleRecord = defineRecord({
  type: 'article',
  table: 'article',
  words: { one: 'article', many: 'articles' },
  label: 'headline',
  bin: { unique: ['locale', 'slug'] },
  revisions: {
    slug: true,
    contributors: 'article_contributor',
    suggestions: 'article_suggestion',
    content: {
      columns: [
        'headline',
        'headline_proposed',
        'dek',
        'body',
        'original_source_id',
        'original_source_url',
        'lead_image_id',
        'section_id',
        'seo_title',
        'seo_description',
        'social_title',
        'social_description',
        'social_image_id',
        'canonical_url',
        'translation_of_id',
        'date_published',
        'note',
        'note_is_public',
      ],
      rows: {
        mentions: {
          table: 'mention',
          columns: ['claim_id', 'place', 'role', 'block_id', 'spans', 'orphan_reason'],
          order: 'id',
        },
        bylines: { table: 'byline', columns: ['name', 'role_title'], later: ['author_id'], order: 'position' },
        topics: { table: 'article_topic', columns: ['topic_id'], order: 'position' },
        images: { table: 'article_image', columns: ['asset_id'], order: 'position' },
        embeds: { table: 'article_embed', columns: ['embed_id'], order: 'position' },
      },
    },
  },
  refersTo: {
    claims: {
      to: 'claim',
      table: 'mention',
      columns: ['claim_id'],
      publishesWith: true,
      redactsWith: 'naming',
    },
    originalSource: { to: 'source', table: 'article_revision', columns: ['original_source_id'], publishesWith: true },
    leadImage: { to: 'asset', table: 'article_revision', columns: ['lead_image_id'], publishesWith: true },
    socialImage: { to: 'asset', table: 'article_revision', columns: ['social_image_id'], publishesWith: true },
    images: { to: 'asset', table: 'article_image', columns: ['asset_id'], publishesWith: true },
    translationOf: {
      to: 'article',
      table: 'article_revision',
      columns: ['translation_of_id'],
      showsBeside: true,
      onDeletion: { refuse: refusal('article-is-original') },
    },
    embeds: { to: 'embed', table: 'article_embed', columns: ['embed_id'] },
    topics: { to: 'topic', table: 'article_topic', columns: ['topic_id'], max: 50, publishesWith: true },
    authors: { to: 'author', table: 'byline', columns: ['author_id'], max: 50, publishesWith: true },
    section: { to: 'section', table: 'article_revision', columns: ['section_id'], publishesWith: true },
  },
  texts: {
    article: { slug: 'slug' },
    article_publication: { slug: 'slug', body: 'body', ending_note: 'text' },
    article_revision: {
      headline: 'text',
      dek: 'text',
      body: 'body',
      plain_text: 'plain-text',
      original_source_url: 'address',
      seo_title: 'text',
      seo_description: 'text',
      social_title: 'text',
      social_description: 'text',
      canonical_url: 'address',
      note: 'text',
    },
    byline: { name: 'text', role_title: 'text' },
    mention: { spans: 'spans' },
    article_suggestion: { body: 'suggested' },
  },
})

/** A version of an article's content. */
defineRecord({
  type: 'revision',
  table: 'article_revision',
  words: { one: 'revision', many: 'revisions' },
  parent: { to: 'article', column: 'article_id' },
})

/** A passage of an article that makes a claim. */
defineRecord({
  type: 'mention',
  table: 'mention',
  words: { one: 'mention', many: 'mentions' },
  parent: { to: 'revision', column: 'revision_id' },
})
