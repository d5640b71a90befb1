import type { ReactNode } from 'react'
import type { EvidenceLineFragment } from '../../generated/graphql.ts'
import { bearingWords } from '../words/claim-words.ts'
import { dayOf } from '../words/dates.ts'
import styles from './evidence-line.module.css'

/** A piece of evidence, with which way it points and the words that matter. */
export function EvidenceLine({ evidence }: { evidence: EvidenceLineFragment }): ReactNode {
  const { bearing, title, url, excerpt, locator, capturedAt } = evidence
  return (
    <div className={styles.line} data-bearing={bearing}>
      <p className={styles.bearing}>{bearingWords[bearing]}</p>
      <p className={styles.title}>
        {url === null || url === undefined ? (
          title
        ) : (
          <a href={url} rel="noopener">
            {title}
          </a>
        )}
        {locator !== null && locator !== undefined && <span className={styles.soft}>, {locator}</span>}
      </p>
      {excerpt !== null && excerpt !== undefined && <blockquote className={styles.excerpt}>{excerpt}</blockquote>}
      {capturedAt !== null && capturedAt !== undefined && (
        <p className={styles.soft}>Captured on {dayOf(capturedAt)}.</p>
      )}
    </div>
  )
}
