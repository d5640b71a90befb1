import type { ReactNode } from 'react'
import type { FrontPageQuery } from '../../generated/graphql.ts'
import { ArticleCard } from '../../shared/article-list/article-card.tsx'
import { VerdictBadge } from '../../shared/attribution/verdict-badge.tsx'
import { MoreLink } from '../../shared/frame/more-link.tsx'
import { arrange } from './arrange.ts'
import { excerpt } from './excerpt.ts'
import styles from './front-page-view.module.css'

/** What the editors chose, files on running stories, and the newest articles. */
export function FrontPageView({ siteName, page }: { siteName: string; page: FrontPageQuery }): ReactNode {
  const files = page.collections.nodes.filter(({ slug, articles }) => slug !== 'front-page' && articles.length > 0)
  const { lead, beside, below, rest } = arrange(page.collection?.articles ?? [], page.articles.nodes)
  return (
    <>
      <h1 className="visually-hidden">{siteName}</h1>
      {lead === undefined && <p className={styles.empty}>Nothing has been published yet.</p>}
      <div className={styles.top}>
        {lead !== undefined && (
          <div className={styles.lead}>
            <ArticleCard article={lead} size="lead" />
            <div className={styles.excerpt}>
              {excerpt(lead.body.text, 520).map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
          </div>
        )}
        {beside.length > 0 && (
          <ul className={styles.beside}>
            {beside.map((article) => (
              <li key={article.id}>
                <ArticleCard article={article} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {below.length > 0 && (
        <ul className={styles.below}>
          {below.map((article) => (
            <li key={article.id}>
              <ArticleCard article={article} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.shelves}>
        {rest.length > 0 && (
          <section>
            <h2 className={styles.title}>Latest</h2>
            <ul className={styles.lines}>
              {rest.map((article) => (
                <li key={article.id}>
                  <ArticleCard article={article} size="line" />
                </li>
              ))}
            </ul>
            <MoreLink path="/" pageInfo={page.articles.pageInfo} label="Older articles" />
          </section>
        )}
        {page.claims.nodes.length > 0 && (
          <section>
            <h2 className={styles.title}>What we checked</h2>
            <ul className={styles.lines}>
              {page.claims.nodes.map(({ id, statement, verdict }) => (
                <li key={id} className={styles.claim}>
                  <a href={`/claims/${id}`}>{statement}</a> <VerdictBadge verdict={verdict} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {files.map((file) => (
          <section key={file.id}>
            <h2 className={styles.title}>{file.title}</h2>
            {file.description !== '' && <p className={styles.description}>{file.description}</p>}
            <ol className={styles.lines}>
              {file.articles.map((article) => (
                <li key={article.id}>
                  <ArticleCard article={article} size="line" />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  )
}
