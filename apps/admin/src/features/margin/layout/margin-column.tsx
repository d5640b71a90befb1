'use client'

import { type ReactNode, useMemo, useRef } from 'react'
import { ClaimCard } from '../cards/claim-card.tsx'
import type { ClaimEntry } from '../card-parts/claim-entries.ts'
import type { ClaimFocus } from '@/shared/editor-session/claim-focus.ts'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import type { SelectedWords } from '@/shared/article-text/claim-commands.ts'
import classes from './margin-column.module.css'
import { useMarginLayout } from './use-margin-layout.ts'

interface Props {
  entries: readonly ClaimEntry[]
  focus: ClaimFocus | null
  newest: string | null
  onDecided: (claimId: string) => void
  /** The form for a new claim and the words it is about. */
  form: { words: SelectedWords; card: ReactNode } | null
  /** What stands there while the text makes no claim. */
  empty: ReactNode
}

const formId = 'new-claim'

/** The margin of a wide screen: each claim's card beside the words that make it. */
export function MarginColumn({ entries, focus, newest, onDecided, form, empty }: Props) {
  const { editors } = useEditorSession()
  const column = useRef<HTMLDivElement>(null)
  const cardIds = useMemo(() => [...entries.map(({ claimId }) => claimId), ...(form ? [formId] : [])], [entries, form])
  const words = form?.words ?? null
  const held = useMemo(() => (words === null ? null : { id: formId, place: words.place, from: words.from }), [words])
  const { tops, slim, height, register } = useMarginLayout({ editors, column, cardIds, focus, held })
  // Unseen and not hidden until it has a place: what is hidden cannot take the keyboard.
  const placeAt = (id: string) => ({
    transform: `translateY(${tops.get(id) ?? 0}px)`,
    opacity: tops.has(id) ? undefined : 0,
  })
  return (
    <div ref={column} className={classes.column} style={{ minHeight: height + 24 }}>
      {form && (
        <div ref={(element) => register(formId, element)} className={classes.place} data-top style={placeAt(formId)}>
          {form.card}
        </div>
      )}
      {entries.length === 0 && !form && empty}
      <ol className={classes.cards} aria-label="Claims of this article">
        {entries.map((entry) => {
          const focused = focus?.claimId === entry.claimId
          return (
            <li
              key={entry.claimId}
              ref={(element) => register(entry.claimId, element)}
              className={classes.place}
              data-top={focused || undefined}
              style={placeAt(entry.claimId)}
            >
              <ClaimCard
                entry={entry}
                focused={focused}
                takesKeyboard={focus?.via !== 'text'}
                scrollsPage
                isNew={newest === entry.claimId}
                keepsForms
                slim={slim.has(entry.claimId)}
                onDecided={onDecided}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}
