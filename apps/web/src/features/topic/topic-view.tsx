import type { ReactNode } from 'react'
import type { TopicPageQuery } from '../../generated/graphql.ts'
import { ArticlesOf, LinkLine } from '../../shared/article-list/articles-of.tsx'

export type TopicOfPage = NonNullable<TopicPageQuery['topic']>

/** A topic and its articles. */
export function TopicView({ topic }: { topic: TopicOfPage }): ReactNode {
  const { slug, name, description, parent, children, articles } = topic
  return (
    <ArticlesOf
      name={name}
      above={parent && <a href={`/topics/${parent.slug}`}>{parent.name}</a>}
      description={description}
      links={
        <LinkLine
          label={`Within ${name}`}
          links={children.map((child) => ({ href: `/topics/${child.slug}`, text: child.name }))}
        />
      }
      articles={articles}
      path={`/topics/${slug}`}
    />
  )
}
