import type { ReactNode } from 'react'
import type { TopicPageQuery } from '../../generated/graphql.ts'
import { ArticleCard } from '../../shared/article-list/article-card.tsx'
import { MoreLink } from '../../shared/frame/more-link.tsx'
import { Rows } from '../../shared/frame/part.tsx'
import styles from './topic-view.module.css'

export type TopicOfPage = NonNullable<TopicPageQuery['topic']>

/** A topic and its articles. */
export function TopicView({ topic }: { topic: TopicOfPage }): ReactNode {
  const { slug, name, description, parent, children, articles } = topic
  return (
    <>
      <header className={styles.header}>
        {parent && (
          <p className={styles.parent}>
            <a href={`/topics/${parent.slug}`}>{parent.name}</a>
          </p>
        )}
        <h1 className={styles.name}>{name}</h1>
        {description !== '' && <p className={styles.description}>{description}</p>}
        {children.length > 0 && (
          <nav aria-label={`Within ${name}`}>
            <ul className={styles.children}>
              {children.map((child) => (
                <li key={child.id}>
                  <a href={`/topics/${child.slug}`}>{child.name}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      {articles.nodes.length === 0 ? (
        <p className={styles.empty}>
          Nothing has been published here yet. <a href="/">Go to the front page.</a>
        </p>
      ) : (
        <Rows>
          {articles.nodes.map((article) => (
            <li key={article.id}>
              <ArticleCard article={article} />
            </li>
          ))}
        </Rows>
      )}
      <MoreLink path={`/topics/${slug}`} pageInfo={articles.pageInfo} label="Older articles" />
    </>
  )
}
