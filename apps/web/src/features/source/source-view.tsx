import type { ReactNode } from 'react'
import { ArticleCard } from '../../shared/article-list/article-card.tsx'
import { Part, Rows } from '../../shared/frame/part.tsx'
import { MoreLink } from '../../shared/frame/more-link.tsx'
import { sentenceName, sourceKindWords } from '../../shared/words/source-words.ts'
import type { SourceOfPage } from './source-of-page.ts'
import { SourceStatement } from './source-statement.tsx'
import styles from './source-view.module.css'
import { TrackRecord } from './track-record.tsx'

/** Who a source is, what it said, and what became of that. */
export function SourceView({ source }: { source: SourceOfPage }): ReactNode {
  const { id, name, kind, role, affiliation, description, standIn, sameAs, claims, articles } = source
  return (
    <>
      <header>
        <p className={styles.kind}>{standIn ? 'Source who is not named' : sourceKindWords[kind]}</p>
        <h1 className={styles.name}>{sentenceName(name)}</h1>
        {(role || affiliation) && (
          <p className={styles.standing}>
            {role}
            {role && affiliation && ', '}
            {affiliation && <a href={`/sources/${affiliation.id}`}>{affiliation.name}</a>}
          </p>
        )}
        {description !== '' && <p className={styles.description}>{description}</p>}
        {standIn && (
          <p className={styles.description}>
            These are the words that readers are given in place of a name. Where we may, each statement tells why.
          </p>
        )}
        {sameAs.length > 0 && (
          <ul className={styles.same}>
            {sameAs.map((address) => (
              <li key={address}>
                <a href={address} rel="noopener">
                  {new URL(address).hostname}
                </a>
              </li>
            ))}
          </ul>
        )}
      </header>
      <TrackRecord record={source.trackRecord} />
      {claims.nodes.length > 0 && (
        <Part title="What we have from this source">
          <Rows>
            {claims.nodes.map((attribution) => (
              <li key={attribution.id}>
                <SourceStatement attribution={attribution} kind={kind} />
              </li>
            ))}
          </Rows>
          <MoreLink path={`/sources/${id}`} pageInfo={claims.pageInfo} label="Earlier statements" />
        </Part>
      )}
      {articles.nodes.length > 0 && (
        <Part title="Where it appears">
          <Rows>
            {articles.nodes.map((article) => (
              <li key={article.id}>
                <ArticleCard article={article} size="line" />
              </li>
            ))}
          </Rows>
        </Part>
      )}
    </>
  )
}
