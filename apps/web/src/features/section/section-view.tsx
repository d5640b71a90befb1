import type { ReactNode } from 'react'
import type { SectionPageQuery } from '../../generated/graphql.ts'
import { ArticlesOf } from '../../shared/article-list/articles-of.tsx'

export type SectionOfPage = NonNullable<SectionPageQuery['section']>

/** A section and its articles. */
export function SectionView({ section }: { section: SectionOfPage }): ReactNode {
  const { slug, name, description, articles } = section
  return <ArticlesOf name={name} description={description} articles={articles} path={`/sections/${slug}`} />
}
