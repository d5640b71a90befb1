/** How the words of a column are blanked. */
export type Wording = 'text' | 'address' | 'slug' | 'json' | 'list' | 'body' | 'spans' | 'plain-text'

/** The sets of UUIDs that a redaction of one record covers. */
export type Covered = 'articles' | 'claims' | 'sources' | 'topics' | 'collections' | 'revisions'

/** A table in which words stand. */
export interface Place {
  readonly table: string
  /** The columns of its primary key. */
  readonly key: readonly string[]
  readonly columns: Readonly<Record<string, Wording>>
  /** Which rows belong to what is covered: columns by the set in which they are looked for, any of which suffices. */
  readonly within: Partial<Readonly<Record<Covered, string>>>
  /** The part of a revision that its rows are, and the table of revisions. */
  readonly partOf?: { readonly revisions: string; readonly part: string }
  /** Whether its rows have commitments. */
  readonly revision?: true
  /** The columns of a body's own words, from which the text that is looked through first is taken. */
  readonly textFrom?: string
  /** What is left of each row when a whole version goes. */
  readonly inVersion?: string
}

const id = ['id'] as const

/** Every place where words stand, in the order in which they are blanked: what is derived before what it derives from. */
export const places: readonly Place[] = [
  {
    table: 'article_publication',
    key: id,
    columns: { slug: 'slug', body: 'body', ending_note: 'text' },
    within: { articles: 'article_id' },
    textFrom: '(SELECT r.plain_text FROM article_revision r WHERE r.id = t.revision_id)',
    inVersion: 'revision_id',
  },
  {
    table: 'article_revision',
    key: id,
    columns: {
      headline: 'text',
      dek: 'text',
      body: 'body',
      plain_text: 'plain-text',
      original_source_url: 'address',
      note: 'text',
    },
    within: { articles: 'article_id' },
    revision: true,
    inVersion: 'id',
  },
  {
    table: 'byline',
    key: ['revision_id', 'position'],
    columns: { name: 'text', role_title: 'text' },
    within: { revisions: 'revision_id' },
    partOf: { revisions: 'article_revision', part: 'bylines' },
    inVersion: 'revision_id',
  },
  {
    table: 'mention',
    key: id,
    columns: { spans: 'spans' },
    within: { revisions: 'revision_id' },
    partOf: { revisions: 'article_revision', part: 'mentions' },
    inVersion: 'revision_id',
  },
  { table: 'article', key: id, columns: { slug: 'slug' }, within: { articles: 'id' } },
  {
    table: 'correction',
    key: id,
    columns: { note: 'text', wrong: 'text', right: 'text' },
    within: { articles: 'article_id' },
  },
  { table: 'claim_revision', key: id, columns: { statement: 'text' }, within: { claims: 'claim_id' }, revision: true },
  {
    table: 'attribution',
    key: id,
    columns: { quote: 'text', cue: 'text', anonymity_reason: 'text' },
    within: { claims: 'claim_id', sources: 'source_id' },
  },
  {
    table: 'evidence',
    key: id,
    columns: { title: 'text', url: 'address', excerpt: 'text', locator: 'text' },
    within: { claims: 'claim_id' },
  },
  { table: 'assessment', key: id, columns: { rating: 'text', rationale: 'text' }, within: { claims: 'claim_id' } },
  {
    table: 'source_revision',
    key: id,
    columns: { name: 'text', role_title: 'text', description: 'text', same_as: 'list' },
    within: { sources: 'source_id' },
    revision: true,
  },
  {
    table: 'topic_revision',
    key: id,
    columns: { name: 'text', description: 'text', same_as: 'list' },
    within: { topics: 'topic_id' },
    revision: true,
  },
  { table: 'topic', key: id, columns: { slug: 'slug' }, within: { topics: 'id' } },
  { table: 'topic_publication', key: id, columns: { slug: 'slug' }, within: { topics: 'topic_id' } },
  {
    table: 'collection_revision',
    key: id,
    columns: { title: 'text', description: 'text' },
    within: { collections: 'collection_id' },
    revision: true,
  },
  { table: 'collection', key: id, columns: { slug: 'slug' }, within: { collections: 'id' } },
  { table: 'collection_publication', key: id, columns: { slug: 'slug' }, within: { collections: 'collection_id' } },
  {
    table: 'change_event',
    key: ['position'],
    columns: { changes: 'json' },
    within: {
      articles: 'subject_id',
      claims: 'subject_id',
      sources: 'subject_id',
      topics: 'subject_id',
      collections: 'subject_id',
    },
  },
]
