import type { ArticleDetails, ArticleDraft, ArticleText } from '@/shared/article-text/article-draft.ts'
import { mergeBodies, mergePart } from './merge-blocks.ts'

/** Three versions of an article: the one that both others began with, and what each of two editors made of it. */
interface DraftVersions {
  base: ArticleDraft
  mine: ArticleDraft
  theirs: ArticleDraft
}

function mergeTexts({ base, mine, theirs }: Record<keyof DraftVersions, ArticleText>): ArticleText | null {
  const headline = mergePart({ base: base.headline, mine: mine.headline, theirs: theirs.headline })
  const dek = mergePart({ base: base.dek, mine: mine.dek, theirs: theirs.dek })
  const body = mergeBodies({ base: base.body, mine: mine.body, theirs: theirs.body })
  return headline && dek && body ? { headline: headline.merged, dek: dek.merged, body } : null
}

/** The details that an editor made of another's, one by one; null where both changed one of them, each in another way. */
export function mergeDetails({
  base,
  mine,
  theirs,
}: Record<keyof DraftVersions, ArticleDetails>): ArticleDetails | null {
  let isMerged = true
  const field = <Name extends keyof ArticleDetails>(name: Name): ArticleDetails[Name] => {
    const part = mergePart({ base: base[name], mine: mine[name], theirs: theirs[name] })
    isMerged &&= part !== null
    return part === null ? mine[name] : part.merged
  }
  const merged = {
    slug: field('slug'),
    locale: field('locale'),
    kind: field('kind'),
    originalSource: field('originalSource'),
    originalSourceUrl: field('originalSourceUrl'),
    leadImage: field('leadImage'),
    seoTitle: field('seoTitle'),
    seoDescription: field('seoDescription'),
    socialTitle: field('socialTitle'),
    socialDescription: field('socialDescription'),
    socialImage: field('socialImage'),
    canonicalUrl: field('canonicalUrl'),
    translationOf: field('translationOf'),
    topicIds: field('topicIds'),
    sectionId: field('sectionId'),
    bylines: field('bylines'),
    note: field('note'),
    noteIsPublic: field('noteIsPublic'),
    datePublished: field('datePublished'),
    headlineAccepted: field('headlineAccepted'),
    droppedClaimIds: field('droppedClaimIds'),
    keptClaims: field('keptClaims'),
    newClaims: field('newClaims'),
  }
  return isMerged ? merged : null
}

/** What two editors made of one draft, in one; null where both changed the same block or detail, each in another way. */
export function mergeDrafts({ base, mine, theirs }: DraftVersions): ArticleDraft | null {
  const text = mergeTexts({ base: base.text, mine: mine.text, theirs: theirs.text })
  const details = mergeDetails({ base: base.details, mine: mine.details, theirs: theirs.details })
  return text && details ? { text, details } : null
}
