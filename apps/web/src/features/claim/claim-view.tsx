import type { ReactNode } from 'react'
import { AttributionLine } from '../../shared/attribution/attribution-line.tsx'
import { EvidenceLine } from '../../shared/attribution/evidence-line.tsx'
import { bySide } from '../../shared/attribution/sides.ts'
import { VerdictBadge } from '../../shared/attribution/verdict-badge.tsx'
import { Part, Rows } from '../../shared/frame/part.tsx'
import { claimKindWords, linkWords } from '../../shared/words/claim-words.ts'
import { dayOf } from '../../shared/words/dates.ts'
import { sideOf } from '../../shared/words/stance-words.ts'
import { sentenceName } from '../../shared/words/source-words.ts'
import { ClaimAssessments } from './claim-assessments.tsx'
import { ClaimMentions } from './claim-mentions.tsx'
import type { ClaimOfPage } from './claim-of-page.ts'
import styles from './claim-view.module.css'
import { originWords } from './origin-words.ts'

/** All that we have published about one claim. */
export function ClaimView({ claim }: { claim: ClaimOfPage }): ReactNode {
  const says = new Set(
    claim.attributions.filter(({ stance }) => sideOf(stance) === 'for').map(({ source }) => source.id),
  )
  const origins = originWords(says.size, claim.independentSourceCount)
  return (
    <>
      <header>
        <p className={styles.kind}>{claimKindWords[claim.kind]}</p>
        <h1 className={styles.statement}>{claim.statement}</h1>
        <p className={styles.facts}>
          <VerdictBadge verdict={claim.verdict} rating={claim.rating} />
          {claim.asOfDate !== null && claim.asOfDate !== undefined && <span>As of {dayOf(claim.asOfDate)}</span>}
          {claim.about.length > 0 && (
            <span>
              About{' '}
              {claim.about.map(({ id, name }, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <a href={`/sources/${id}`}>{name}</a>
                </span>
              ))}
            </span>
          )}
        </p>
      </header>
      <ClaimAssessments assessments={claim.assessments} />
      {bySide(claim.attributions).map(({ side, title, items }) => (
        <Part key={side} title={title}>
          {side === 'for' && origins !== null && <p className={styles.origins}>{origins}</p>}
          <Rows>
            {items.map((attribution) => (
              <li key={attribution.id}>
                <AttributionLine attribution={attribution} full />
              </li>
            ))}
          </Rows>
        </Part>
      ))}
      {claim.attributions.length === 0 && (
        <Part title="Who says so">
          <p className={styles.origins}>We name no source for this.</p>
        </Part>
      )}
      {claim.evidence.length > 0 && (
        <Part title="Evidence">
          <Rows>
            {claim.evidence.map((evidence) => (
              <li key={evidence.id}>
                <EvidenceLine evidence={evidence} />
              </li>
            ))}
          </Rows>
        </Part>
      )}
      {claim.links.length > 0 && (
        <Part title="Claims that bear on this one">
          <Rows>
            {claim.links.map(({ id, kind, outgoing, claim: other }) => (
              <li key={id}>
                <p className={styles.relation}>{sentenceName(linkWords(kind, outgoing))}</p>
                <p className={styles.other}>
                  <a href={`/claims/${other.id}`}>{other.statement}</a> <VerdictBadge verdict={other.verdict} />
                </p>
              </li>
            ))}
          </Rows>
        </Part>
      )}
      <ClaimMentions claimId={claim.id} mentions={claim.mentions} />
    </>
  )
}
