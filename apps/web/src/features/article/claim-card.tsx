import type { ReactNode } from 'react'
import type { ClaimCardFragment } from '../../generated/graphql.ts'
import { AttributionLine } from '../../shared/attribution/attribution-line.tsx'
import { bySide } from '../../shared/attribution/sides.ts'
import { VerdictBadge } from '../../shared/attribution/verdict-badge.tsx'
import { claimKindWords } from '../../shared/words/claim-words.ts'
import { verdictWords } from '../../shared/words/verdict-words.ts'
import styles from './claim-card.module.css'
import { evidenceWords } from './evidence-words.ts'

/** Who says so, in what form, and what stands for or against it: what a reader sees beside a passage. */
export function ClaimCard({ claim }: { claim: ClaimCardFragment }): ReactNode {
  const evidence = evidenceWords(claim.evidence.map(({ bearing }) => bearing))
  return (
    <div className={styles.card}>
      <p className={styles.kind}>{claimKindWords[claim.kind]}</p>
      <p className={styles.statement}>{claim.statement}</p>
      {claim.verdict !== null && claim.verdict !== undefined && (
        <p className={styles.verdict}>
          <VerdictBadge verdict={claim.verdict} /> {verdictWords[claim.verdict].meaning}
        </p>
      )}
      {bySide(claim.attributions).map(({ side, title, items }) => (
        <div key={side} className={styles.side}>
          <p className={styles.title}>{title}</p>
          {items.map((attribution) => (
            <AttributionLine key={attribution.id} attribution={attribution} />
          ))}
        </div>
      ))}
      {claim.attributions.length === 0 && <p className={styles.side}>We name no source for this.</p>}
      <p className={styles.more}>
        {evidence !== null && <>{evidence} </>}
        <a href={`/claims/${claim.id}`}>All about this claim</a>
      </p>
    </div>
  )
}
