import type { ReactNode } from 'react'
import type { Verdict } from '../../generated/graphql.ts'
import { verdictWords } from '../words/verdict-words.ts'
import styles from './verdict-badge.module.css'

/** A verdict in a word, with a sign that does not need colour. Nothing where nobody assessed the claim. */
export function VerdictBadge({
  verdict,
  rating,
}: {
  verdict: Verdict | null | undefined
  rating?: string | null | undefined
}): ReactNode {
  if (verdict === null || verdict === undefined) return null
  const { label, tone } = verdictWords[verdict]
  const extra = rating !== null && rating !== undefined && rating.toLowerCase() !== label.toLowerCase() ? rating : null
  return (
    <span className={styles.badge} data-tone={tone}>
      <span aria-hidden="true">{{ good: '✓', care: '!', bad: '✕' }[tone]}</span> {label}
      {extra !== null && <span className={styles.rating}>: {extra}</span>}
    </span>
  )
}
