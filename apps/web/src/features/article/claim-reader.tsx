import type { ReactNode } from 'react'
import { claimPanel } from '../../generated/claim-panel.ts'
import styles from './claim-reader.module.css'

interface ClaimReaderProps {
  /** A card for each claim, by id. */
  cards: Readonly<Record<string, ReactNode>>
  children: ReactNode
}

/**
 * Keeps the cards of a text ready for the script of `src/claim-panel`, which shows them when a reader hovers, focuses or
 * presses a passage: beside the words on wide screens, as a sheet at the bottom on narrow ones.
 */
export function ClaimReader({ cards, children }: ClaimReaderProps): ReactNode {
  return (
    <div className={styles.root} data-claim-reader>
      {children}
      <div className={styles.backdrop} data-claim-backdrop hidden aria-hidden="true" />
      <div
        id="claim-panel"
        className={styles.panel}
        role="dialog"
        aria-label="Who says so"
        tabIndex={-1}
        data-claim-panel
        hidden
      >
        <button className={styles.close} type="button" aria-label="Close" data-claim-close>
          ×
        </button>
        <div data-claim-cards />
      </div>
      {Object.entries(cards).map(([claimId, card]) => (
        <template key={claimId} data-claim-card={claimId}>
          <div className={styles.card}>{card}</div>
        </template>
      ))}
      <script type="module" dangerouslySetInnerHTML={{ __html: claimPanel.script }} />
    </div>
  )
}
