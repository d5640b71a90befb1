import type { ReactNode } from 'react'
import type { CorrectionsPageQuery } from '../../generated/graphql.ts'
import { CorrectionNote } from '../../shared/correction/correction-note.tsx'
import { MoreLink } from '../../shared/frame/more-link.tsx'
import { Rows } from '../../shared/frame/part.tsx'
import styles from './corrections-view.module.css'

/** Every correction, the newest first, each with the article it concerns. */
export function CorrectionsView({ corrections }: { corrections: CorrectionsPageQuery['corrections'] }): ReactNode {
  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.title}>Corrections</h1>
        <p className={styles.lead}>
          When something we published is wrong or can be misread, we say so in the article and list it here. What was
          wrong stays readable.
        </p>
      </header>
      {corrections.nodes.length === 0 ? (
        <p>There are none so far.</p>
      ) : (
        <Rows>
          {corrections.nodes.map((correction) => (
            <li key={correction.id}>
              {correction.article && (
                <h2 className={styles.article}>
                  <a href={`/articles/${correction.article.slug}`}>{correction.article.headline}</a>
                </h2>
              )}
              <CorrectionNote correction={correction} />
            </li>
          ))}
        </Rows>
      )}
      <MoreLink path="/corrections" pageInfo={corrections.pageInfo} label="Earlier corrections" />
    </>
  )
}
