import type { ReactNode } from 'react'
import { ArticleCard } from '../../shared/article-list/article-card.tsx'
import { MoreLink } from '../../shared/frame/more-link.tsx'
import { Part, Rows } from '../../shared/frame/part.tsx'
import { roleWords } from '../../shared/words/claim-words.ts'
import styles from './claim-mentions.module.css'
import type { ClaimOfPage } from './claim-of-page.ts'

/** The published articles that make, question or debunk a claim, with the words they use. */
export function ClaimMentions({
  claimId,
  mentions,
}: {
  claimId: string
  mentions: ClaimOfPage['mentions']
}): ReactNode {
  if (mentions.nodes.length === 0) return null
  return (
    <Part title={mentions.totalCount === 1 ? 'Where it appears' : `Where it appears: ${mentions.totalCount} places`}>
      <Rows>
        {mentions.nodes.map(({ id, role, quote, place, article }) => (
          <li key={id}>
            <p className={styles.role} data-role={role}>
              {roleWords[role]}
              {place === 'HEADLINE' && ', in the headline'}
              {place === 'DEK' && ', in the summary'}
            </p>
            <ArticleCard article={article} size="line" />
            <p className={styles.quote}>“{quote}”</p>
          </li>
        ))}
      </Rows>
      <MoreLink path={`/claims/${claimId}`} pageInfo={mentions.pageInfo} label="More articles" />
    </Part>
  )
}
