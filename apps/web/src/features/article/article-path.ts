import type { ArticleOfPage } from './article-of-page.ts'

/** An article in one language. */
type InLanguage = Pick<ArticleOfPage, 'slug' | 'locale'>

/** An article in all of its languages, itself first. */
export const inAllLanguages = (article: ArticleOfPage): readonly InLanguage[] => [article, ...article.translations]

/**
 * The path of an article in one of its languages; where several of them share a slug it says which is meant.
 *
 * @param asOf The moment as of which it is read (ISO 8601); null for now.
 */
export function articlePath(
  { slug, locale }: InLanguage,
  languages: readonly InLanguage[],
  asOf: string | null = null,
): string {
  const isShared = languages.filter((each) => each.slug === slug).length > 1
  const query = new URLSearchParams({ ...(asOf !== null && { asOf }), ...(isShared && { locale }) }).toString()
  return `/articles/${slug}${query === '' ? '' : `?${query}`}`
}
