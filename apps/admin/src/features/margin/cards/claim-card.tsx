'use client'

import { Skeleton, Text } from '@mantine/core'
import { type KeyboardEvent, memo, type RefObject, useEffect, useRef, useState } from 'react'
import type { EditorProposalFragment } from '@/generated/graphql.ts'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import { claimLook } from '@/shared/article-text/claim-look.ts'
import { useCardInSight } from '@/shared/margin-layout/use-card-in-sight.ts'
import classes from '../card-parts/claim-card.module.css'
import { ClaimDetails } from './claim-details.tsx'
import { type ClaimEntry, undecidedOf } from '../card-parts/claim-entries.ts'
import { needOf } from '../card-parts/decision-need.ts'
import { ClaimSummary } from './claim-summary.tsx'
import { saveForms } from '@/shared/editor-session/open-forms.ts'
import { takesKeys } from '@/shared/ui/is-typing.ts'
import { useOpenForms } from '../card-parts/use-open-forms.ts'
import { referencesIn } from '../references/open-references.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  entry: ClaimEntry
  focused: boolean
  /** Whether the keyboard moves to the card: asked when it is focused, and true once. */
  takeKeyboard?: () => boolean
  /** Whether the page scrolls to the card when it is focused. */
  scrollsPage: boolean
  /** Whether the claim was made a moment ago, so that its source is asked for. */
  isNew: boolean
  /** Whether the card stays open with a form that is open in it, whatever the editor looks at. */
  keepsForms?: boolean
  /** Whether there is room for one line only while the card is folded. */
  slim?: boolean
  /** Called when an editor decided, to go on to the next. */
  onDecided: (claimId: string) => void
}

const never = (): boolean => false

/** Gives a card that is looked at the keyboard, and brings it into sight. */
function useKeyboardHere(
  root: RefObject<HTMLElement | null>,
  {
    focused,
    takeKeyboard,
    scrollsPage,
    isKnown,
    forms,
    waiting,
  }: Required<Pick<Props, 'focused' | 'takeKeyboard' | 'scrollsPage'>> & {
    isKnown: boolean
    forms: number
    waiting: number
  },
): void {
  useCardInSight(root, { focused, takeKeyboard, scrollsPage, holds: `${isKnown} ${forms}` })
  useEffect(() => {
    // The button of what was decided is gone, and the keyboard's place with it.
    if (focused && document.activeElement === document.body) root.current?.focus({ preventScroll: true })
  }, [root, focused, waiting])
}

/** Whether an editor went on to something else, from which a decision that took a while must not call them away. */
function isAtWorkElsewhere(card: HTMLElement | null): boolean {
  const { activeElement } = document
  return activeElement !== document.body && card?.contains(activeElement) !== true
}

/** Decides on the proposals of a card, with what its open forms hold. An open question is answered first. */
function useDecision({
  root,
  claimId,
  undecided,
  forms,
  onDecided,
}: {
  root: RefObject<HTMLElement | null>
  claimId: string
  undecided: EditorProposalFragment[]
  forms: ReturnType<typeof useOpenForms>
  onDecided: Props['onDecided']
}) {
  const { decideOn, mayDecide } = useEditorSession()
  const [deciding, setDeciding] = useState(false)
  const decide = async (decision: 'accept' | 'reject'): Promise<void> => {
    if (undecided.length === 0 || !mayDecide || deciding) return
    if (decision === 'accept' && forms.length === 0 && referencesIn(undecided, 'open').length > 0) {
      root.current?.querySelector<HTMLElement>('[aria-keyshortcuts~="1"]')?.focus()
      return
    }
    if (decision === 'reject' && forms.length > 0) return
    setDeciding(true)
    const taken =
      (await saveForms(forms)) &&
      (await decideOn(
        decision,
        undecided.map(({ id }) => id),
      ))
    setDeciding(false)
    if (taken && !isAtWorkElsewhere(root.current)) onDecided(claimId)
  }
  return { decide, deciding }
}

/** A claim that the server has not told of: it is fetched, or recorded with the next save. */
function Unfetched({ claimId }: { claimId: string }) {
  const { saving } = useEditorSession()
  const made = saving.readDraft().details.newClaims.find(({ key }) => key === claimId)
  if (made === undefined) return <Skeleton height={64} />
  return (
    <div className={classes.unrecorded}>
      <Text size="sm" fw={500} lh={1.35}>
        {made.statement}
      </Text>
      <Text size="xs" c="dimmed">
        {t('Recorded with its words by the next save')}
      </Text>
    </div>
  )
}

/** One claim in the margin: folded until the editor looks at it. */
export const ClaimCard = memo(function ClaimCard({
  entry,
  focused,
  takeKeyboard = never,
  scrollsPage,
  isNew,
  keepsForms = false,
  slim = false,
  onDecided,
}: Props) {
  const { focusClaim, editors } = useEditorSession()
  const root = useRef<HTMLElement>(null)
  const { claim, claimId } = entry
  const undecided = undecidedOf(entry.proposals)
  const need = needOf(entry)
  const forms = useOpenForms(claimId)
  const expanded = focused || (keepsForms && forms.length > 0)

  useKeyboardHere(root, {
    focused,
    takeKeyboard,
    scrollsPage,
    isKnown: claim !== undefined,
    forms: forms.length,
    waiting: undecided.length,
  })

  const { decide, deciding } = useDecision({ root, claimId, undecided, forms, onDecided })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!expanded || takesKeys(event.target) || event.altKey || event.ctrlKey || event.metaKey) return
    const key = event.key.toLowerCase()
    if (key === 'a') void decide('accept')
    else if (key === 'r') void decide('reject')
    else if (/^[1-9]$/u.test(key))
      event.currentTarget.querySelector<HTMLElement>(`[aria-keyshortcuts~="${key}"]`)?.click()
    else if (key === 'enter' && event.target === event.currentTarget)
      event.currentTarget.querySelector<HTMLElement>('[aria-keyshortcuts~="Enter"]')?.click()
    else if (key === 'escape') {
      focusClaim(null)
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
      data-need={need ?? undefined}
      data-focused={focused || undefined}
      data-expanded={expanded || undefined}
      aria-label={t('Claim: {statement}', { statement: claim?.statement ?? t('loading') })}
      onKeyDown={onKeyDown}
    >
      {claim === undefined && <Unfetched claimId={claimId} />}
      {claim !== undefined && !expanded && (
        <ClaimSummary
          claim={claim}
          need={need}
          elsewhere={entry.elsewhere}
          undecided={undecided}
          slim={slim}
          onOpen={() => focusClaim({ claimId, via: 'card' })}
        />
      )}
      {claim !== undefined && expanded && (
        <ClaimDetails
          entry={entry}
          claim={claim}
          isNew={isNew}
          hasForms={forms.length > 0}
          deciding={deciding}
          onDecide={(decision) => void decide(decision)}
        />
      )}
    </article>
  )
})
