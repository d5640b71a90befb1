'use client'

import { Skeleton } from '@mantine/core'
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import { useEditorSession } from '../editor-session.ts'
import { claimLook } from '../text/claim-look.ts'
import { bringIntoSightWhenStill } from './bring-into-sight.ts'
import classes from './claim-card.module.css'
import { ClaimDetails } from './claim-details.tsx'
import { type ClaimEntry, waiting } from './claim-entries.ts'
import { ClaimSummary } from './claim-summary.tsx'

interface Props {
  entry: ClaimEntry
  focused: boolean
  /** Whether the keyboard moves to the card when it is focused. */
  takesKeyboard: boolean
  /** Whether the page scrolls to the card when it is focused. */
  scrollsPage: boolean
  /** Whether the claim was made a moment ago, so that its source is asked for. */
  isNew: boolean
  /** Called when an editor decided, to go on to the next. */
  onDecided: (claimId: string) => void
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"], [role="combobox"], [role="option"]')

/** One claim in the margin: folded until the editor looks at it. */
export const ClaimCard = memo(function ClaimCard({ entry, focused, takesKeyboard, scrollsPage, isNew, onDecided }: Props) {
  const { look, take, mayDecide, editors } = useEditorSession()
  const root = useRef<HTMLElement>(null)
  const [deciding, setDeciding] = useState(false)
  const { claim, claimId } = entry
  const undecided = waiting(entry.proposals)

  useEffect(() => {
    if (!focused) return undefined
    if (takesKeyboard) root.current?.focus({ preventScroll: true })
    return root.current !== null && scrollsPage ? bringIntoSightWhenStill(root.current) : undefined
  }, [focused, scrollsPage, takesKeyboard])

  const decide = async (decision: 'accept' | 'reject'): Promise<void> => {
    if (undecided.length === 0 || !mayDecide || deciding) return
    setDeciding(true)
    const taken = await take(decision, undecided.map(({ id }) => id))
    setDeciding(false)
    if (taken) onDecided(claimId)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!focused || isTyping(event.target) || event.altKey || event.ctrlKey || event.metaKey) return
    const key = event.key.toLowerCase()
    if (key === 'a') void decide('accept')
    else if (key === 'r') void decide('reject')
    else if (key === 'escape') {
      look(null)
      editors.BODY.commands.focus(undefined, { scrollIntoView: false })
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <article
      ref={root}
      tabIndex={-1}
      className={classes.card}
      data-look={claimLook(claim)}
      data-focused={focused || undefined}
      aria-label={`Claim: ${claim?.statement ?? 'loading'}`}
      onKeyDown={onKeyDown}
    >
      {claim === undefined && <Skeleton height={64} />}
      {claim !== undefined && !focused && (
        <ClaimSummary claim={claim} waitingCount={undecided.length} onOpen={() => look({ claimId, via: 'card' })} />
      )}
      {claim !== undefined && focused && (
        <ClaimDetails entry={entry} claim={claim} isNew={isNew} deciding={deciding} onDecide={(decision) => void decide(decision)} />
      )}
    </article>
  )
})
