import type { ArticleDetails } from '../article-draft.ts'

/** The details of an article of which nothing special was said. */
export const plainDetails: ArticleDetails = {
  slug: 'a-bridge',
  kind: 'NEWS',
  originalSource: null,
  originalSourceUrl: '',
  leadImage: null,
  locale: 'en',
  seoTitle: '',
  seoDescription: '',
  socialTitle: '',
  socialDescription: '',
  socialImage: null,
  canonicalUrl: '',
  translationOf: null,
  topicIds: [],
  sectionId: null,
  bylines: [],
  note: '',
  noteIsPublic: false,
  headlineAccepted: true,
  droppedClaimIds: [],
  keptClaims: [],
  newClaims: [],
}
