import type { ArticleDetails } from '@/shared/article-text/article-draft.ts'

const names: readonly (readonly [keyof ArticleDetails, string])[] = [
  ['slug', 'the address'],
  ['locale', 'the language'],
  ['kind', 'the kind'],
  ['originalSource', 'the original source'],
  ['originalSourceUrl', 'the link to the original'],
  ['leadImage', 'the lead image'],
  ['seoTitle', 'the search title'],
  ['seoDescription', 'the search description'],
  ['socialTitle', 'the social title'],
  ['socialDescription', 'the social description'],
  ['socialImage', 'the social image'],
  ['canonicalUrl', 'the canonical address'],
  ['translationOf', 'what it is a translation of'],
  ['topicIds', 'the topics'],
  ['sectionId', 'the section'],
  ['bylines', 'the bylines'],
  ['note', 'the note on this version'],
  ['noteIsPublic', 'whether readers see that note'],
]

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

/** What differs between two versions besides their text, in words. */
export function differingDetails(mine: ArticleDetails, theirs: ArticleDetails): string[] {
  return names
    .filter(([field]) => JSON.stringify(idOf(mine[field])) !== JSON.stringify(idOf(theirs[field])))
    .map(([, name]) => name)
}
