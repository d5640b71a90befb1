import type { ReactNode } from 'react'
import { VerdictBadge } from '../../shared/attribution/verdict-badge.tsx'
import { Part, Rows } from '../../shared/frame/part.tsx'
import { dayOf } from '../../shared/words/dates.ts'
import { verdictWords } from '../../shared/words/verdict-words.ts'
import styles from './claim-assessments.module.css'
import type { ClaimOfPage } from './claim-of-page.ts'

/** What we found, the newest first. Nothing where we assessed nothing. */
export function ClaimAssessments({ assessments }: { assessments: ClaimOfPage['assessments'] }): ReactNode {
  const [newest, ...earlier] = assessments
  if (newest === undefined) return null
  return (
    <Part title="What we found">
      <p className={styles.rationale}>
        {newest.rationale === '' ? verdictWords[newest.verdict].meaning : newest.rationale}
      </p>
      <p className={styles.when}>
        Assessed on {dayOf(newest.assessedAt)}. “{verdictWords[newest.verdict].label}” means:{' '}
        {verdictWords[newest.verdict].meaning}
      </p>
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>What we said before</summary>
          <Rows>
            {earlier.map((assessment) => (
              <li key={assessment.id}>
                <VerdictBadge verdict={assessment.verdict} rating={assessment.rating} />{' '}
                <span className={styles.when}>{dayOf(assessment.assessedAt)}</span>
                <p className={styles.before}>{assessment.rationale}</p>
              </li>
            ))}
          </Rows>
        </details>
      )}
    </Part>
  )
}
