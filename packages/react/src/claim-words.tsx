import type { KeyboardEvent, ReactNode } from 'react'
import type { MentionRole } from '@sourceline/rich-text'
import type { SegmentClaim } from './claim-segments.ts'

/** What a renderer of claims is given for one run of words. */
export interface ClaimProps {
  /** The claim that begins latest of those that the words make: the most specific one. */
  claimId: string
  role: MentionRole
  /** All claims that the words make; more than one where claims overlap. */
  claims: readonly SegmentClaim[]
  /** Whether the words hold a link, which must not stand within a button. */
  hasLink: boolean
  children: ReactNode
}

/** Called when a reader clicks a passage, or presses Enter or Space on it. */
export type OnClaimSelect = (claims: readonly SegmentClaim[], element: HTMLElement) => void

export interface ClaimWordsProps extends ClaimProps {
  onSelect?: OnClaimSelect | undefined
}

/**
 * The default look of words that make a claim: a `mark` with the claims' ids in `data-claim`, parted
 * by spaces. With a handler it can be focused and pressed like a button.
 */
export function ClaimWords({ claims, role, hasLink, children, onSelect }: ClaimWordsProps): ReactNode {
  const attributes = {
    className: 'claim',
    'data-claim': claims.map(({ claimId }) => claimId).join(' '),
    'data-role': role,
  }
  if (onSelect === undefined) return <mark {...attributes}>{children}</mark>
  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    onSelect(claims, event.currentTarget)
  }
  return (
    <mark
      {...attributes}
      tabIndex={0}
      role={hasLink ? undefined : 'button'}
      aria-haspopup={hasLink ? undefined : 'dialog'}
      onClick={(event) => onSelect(claims, event.currentTarget)}
      onKeyDown={pressed}
    >
      {children}
    </mark>
  )
}
