import type { ReactNode } from 'react'
import { ArticleCard } from '../../shared/article-list/article-card.tsx'
import { VerdictBadge } from '../../shared/attribution/verdict-badge.tsx'
import { sentenceName, sourceKindWords, standing } from '../../shared/words/source-words.ts'
import styles from './search-result.module.css'
import type { FoundRecord } from './search-results.ts'

/** One result: an article, a claim or a source, labelled as such. */
export function SearchResult({ result }: { result: FoundRecord }): ReactNode {
  switch (result.__typename) {
    case 'Article':
      return (
        <>
          <p className={styles.kind}>Article</p>
          <ArticleCard article={result} />
        </>
      )
    case 'Claim':
      return (
        <>
          <p className={styles.kind}>Claim</p>
          <p className={styles.claim}>
            <a href={`/claims/${result.id}`}>{result.statement}</a> <VerdictBadge verdict={result.verdict} />
          </p>
        </>
      )
    case 'Source': {
      const known = standing(result.role, result.affiliation?.name)
      return (
        <>
          <p className={styles.kind}>Source</p>
          <p className={styles.source}>
            <a href={`/sources/${result.id}`}>{sentenceName(result.name)}</a>
          </p>
          <p className={styles.kind}>{known === '' ? sourceKindWords[result.sourceKind] : known}</p>
        </>
      )
    }
  }
}
