import type { ArticleDetails } from '@/shared/article-text/article-draft.ts'

const names: readonly (readonly [keyof ArticleDetails, string])[] = [
  ['slug', 'the address'],
  ['kind', 'the kind'],
  ['originalSource', 'the original source'],
  ['originalSourceUrl', 'the link to the original'],
  ['leadImage', 'the lead image'],
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
