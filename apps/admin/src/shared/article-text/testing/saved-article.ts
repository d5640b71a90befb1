import type { EditorArticleFragment } from '@/generated/graphql.ts'

/** A body of paragraphs, each with an id of its own. */
export const savedBody = (...paragraphs: readonly string[]) => ({
  type: 'doc',
  content: paragraphs.map((text, index) => ({
    type: 'paragraph',
    attrs: { id: `p${index + 1}` },
    content: [{ type: 'text', text }],
  })),
})

const at = '2026-11-29T10:00:00Z'

/** An article as the server has it. */
export const savedArticle = (version: number, words = 'It opened.'): EditorArticleFragment => ({
  id: 'article_01',
  version,
  slug: 'a-bridge',
  locale: 'en',
  kind: 'NEWS',
  state: 'DRAFT',
  hasDraft: true,
  headline: 'A bridge',
  headlineProposed: false,
  dek: '',
  publicSlug: null,
  publicFrom: null,
  scheduledFor: null,
  hasUnpublishedDecisions: false,
  datePublished: null,
  createdAt: at,
  updatedAt: at,
  savedBy: null,
  assigneeId: null,
  assigneeName: null,
  note: '',
  noteIsPublic: false,
  wordCount: 2,
  can: [],
  body: { json: savedBody(words) },
  claims: [],
  proposals: [],
  orphans: [],
  suggestions: [],
  originalSource: null,
  leadImage: null,
  seoTitle: '',
  seoDescription: '',
  socialTitle: '',
  socialDescription: '',
  socialImage: null,
  canonicalUrl: null,
  translationOf: null,
  translations: [],
  topics: [],
  section: null,
  bylines: [],
  revisions: [],
})
