/** What a revision of an article tells search engines, social networks and readers of other languages. */
export interface ArticleMetadata {
  readonly seoTitle: string
  readonly seoDescription: string
  readonly socialTitle: string
  readonly socialDescription: string
  /** UUID. */
  readonly socialImageId: string | null
  readonly canonicalUrl: string | null
  /** UUID of the article that it is a translation of. */
  readonly translationOfId: string | null
}

/** What a caller wants of it; what is left out stays. */
export type MetadataChanges = { readonly [Field in keyof ArticleMetadata]?: ArticleMetadata[Field] | undefined }

/** Of an article that says nothing special. */
export const noMetadata: ArticleMetadata = {
  seoTitle: '',
  seoDescription: '',
  socialTitle: '',
  socialDescription: '',
  socialImageId: null,
  canonicalUrl: null,
  translationOfId: null,
}

/** The metadata of a revision. */
export const metadataOf = (revision: ArticleMetadata): ArticleMetadata => ({
  seoTitle: revision.seoTitle,
  seoDescription: revision.seoDescription,
  socialTitle: revision.socialTitle,
  socialDescription: revision.socialDescription,
  socialImageId: revision.socialImageId,
  canonicalUrl: revision.canonicalUrl,
  translationOfId: revision.translationOfId,
})

/** What was, with what is changed of it. */
export const changedMetadata = (before: ArticleMetadata, changes: MetadataChanges): ArticleMetadata => ({
  seoTitle: changes.seoTitle ?? before.seoTitle,
  seoDescription: changes.seoDescription ?? before.seoDescription,
  socialTitle: changes.socialTitle ?? before.socialTitle,
  socialDescription: changes.socialDescription ?? before.socialDescription,
  socialImageId: changes.socialImageId === undefined ? before.socialImageId : changes.socialImageId,
  canonicalUrl: changes.canonicalUrl === undefined ? before.canonicalUrl : changes.canonicalUrl,
  translationOfId: changes.translationOfId === undefined ? before.translationOfId : changes.translationOfId,
})
