'use client'

import type { ReactNode } from 'react'
import styles from './claim-reader.module.css'
import { passageEvents } from './passage-events.ts'
import { useClaimPanel } from './use-claim-panel.ts'

interface ClaimReaderProps {
  /** A card for each claim, by id. */
  cards: Readonly<Record<string, ReactNode>>
  children: ReactNode
}

/**
 * Shows the cards of a passage when a reader hovers, focuses or presses it: beside the words on wide
 * screens, as a sheet at the bottom on narrow ones. Escape closes it and gives the focus back.
 */
export function ClaimReader({ cards, children }: ClaimReaderProps): ReactNode {
  const shown = useClaimPanel()
  const { root, panel, panelId, open, place, close } = shown
  return (
    <div ref={root} className={styles.root} {...passageEvents(shown)}>
      {children}
      {open !== null && (
        <>
          <div className={styles.backdrop} onClick={() => close(true)} aria-hidden="true" />
          <div
            ref={panel}
            id={panelId}
            className={styles.panel}
            role="dialog"
            aria-label="Who says so"
            tabIndex={-1}
            style={place}
          >
            <button className={styles.close} type="button" onClick={() => close(true)} aria-label="Close">
              ×
            </button>
            {open.claimIds.map((claimId) => (
              <div key={claimId} className={styles.card}>
                {cards[claimId]}
              </div>
            ))}
          </div>
        </>
      )}
    </div>
  )
}
