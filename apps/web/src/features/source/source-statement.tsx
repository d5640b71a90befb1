import type { ReactNode } from 'react'
import type { SourceKind } from '../../generated/graphql.ts'
import { VerdictBadge } from '../../shared/attribution/verdict-badge.tsx'
import { dayOf } from '../../shared/words/dates.ts'
import { sentenceName } from '../../shared/words/source-words.ts'
import { sideOf, stanceWords } from '../../shared/words/stance-words.ts'
import styles from './source-statement.module.css'
import type { SourceOfPage } from './source-of-page.ts'

type Statement = SourceOfPage['claims']['nodes'][number]

/** One stance of a source, with the claim it is about. */
export function SourceStatement({ attribution, kind }: { attribution: Statement; kind: SourceKind }): ReactNode {
  const { claim, stance, hedged, quote, saidAt, reportedVia } = attribution
  return (
    <div className={styles.statement} data-side={sideOf(stance)}>
      <p className={styles.stance}>
        {sentenceName(stanceWords(stance, hedged, kind))}
        {saidAt !== null && saidAt !== undefined && <>, {dayOf(saidAt)}</>}
        {reportedVia && (
          <>
            , as reported by <a href={`/sources/${reportedVia.id}`}>{reportedVia.name}</a>
          </>
        )}
      </p>
      <p className={styles.claim}>
        <a href={`/claims/${claim.id}`}>{claim.statement}</a> <VerdictBadge verdict={claim.verdict} />
      </p>
      {quote !== null && quote !== undefined && <blockquote className={styles.quote}>“{quote}”</blockquote>}
    </div>
  )
}
