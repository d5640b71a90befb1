import type { ReactNode } from 'react'
import type { ClaimProps } from '@sourceline/react'
import type { Verdict } from '../../generated/graphql.ts'
import { verdictWords } from '../../shared/words/verdict-words.ts'
import styles from './claim-passage.module.css'

interface ClaimPassageProps extends Pick<ClaimProps, 'claims' | 'claimId' | 'hasLink' | 'children'> {
  verdictOf: (claimId: string) => Verdict | null
  quiet?: boolean
}

/**
 * Words that make a claim. Without JavaScript they lead to the claim's page; the script of `src/claim-panel` makes them
 * open a card in place. A sign warns of what is contested or false, unless the words themselves say so.
 */
export function ClaimPassage({
  claims,
  claimId,
  hasLink,
  children,
  verdictOf,
  quiet = false,
}: ClaimPassageProps): ReactNode {
  const ending = claims
    .filter(({ ends, role }) => ends && role !== 'DEBUNKED')
    .map((claim) => verdictOf(claim.claimId))
    .find((verdict) => verdict !== null && verdictWords[verdict].tone !== 'good')
  const attributes = {
    className: quiet ? styles.quiet : styles.passage,
    'data-claims': claims.map((claim) => claim.claimId).join(' '),
  }
  const words = (
    <>
      {children}
      {ending !== undefined && ending !== null && <Sign verdict={ending} />}
    </>
  )
  return hasLink ? (
    <span {...attributes} tabIndex={0}>
      {words}
    </span>
  ) : (
    <a {...attributes} href={`/claims/${claimId}`}>
      {words}
    </a>
  )
}

function Sign({ verdict }: { verdict: Verdict }): ReactNode {
  const { label, tone } = verdictWords[verdict]
  return (
    <span className={styles.sign} data-tone={tone}>
      <span aria-hidden="true">{tone === 'bad' ? '✕' : '!'}</span>
      <span className="visually-hidden"> ({label.toLowerCase()})</span>
    </span>
  )
}
