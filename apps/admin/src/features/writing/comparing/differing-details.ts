import type { ArticleDetails } from '@/shared/article-text/article-draft.ts'
import { t } from '@/shared/words/words.ts'

const names = (): readonly (readonly [keyof ArticleDetails, string])[] => [
  ['slug', t('the address')],
  ['locale', t('the language')],
  ['kind', t('the kind')],
  ['originalSource', t('the original source')],
  ['originalSourceUrl', t('the link to the original')],
  ['leadImage', t('the lead image')],
  ['seoTitle', t('the search title')],
  ['seoDescription', t('the search description')],
  ['socialTitle', t('the social title')],
  ['socialDescription', t('the social description')],
  ['socialImage', t('the social image')],
  ['canonicalUrl', t('the canonical address')],
  ['translationOf', t('what it is a translation of')],
  ['topicIds', t('the topics')],
  ['sectionId', t('the section')],
  ['bylines', t('the bylines')],
  ['note', t('the note on this version')],
  ['noteIsPublic', t('whether readers see that note')],
]

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

/** What differs between two versions besides their text, in words. */
export function differingDetails(mine: ArticleDetails, theirs: ArticleDetails): string[] {
  return names()
    .filter(([field]) => JSON.stringify(idOf(mine[field])) !== JSON.stringify(idOf(theirs[field])))
    .map(([, name]) => name)
}
