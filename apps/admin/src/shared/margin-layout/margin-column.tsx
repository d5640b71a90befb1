'use client'

import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import type { SelectedWords } from '@/shared/article-text/claim-commands.ts'
import classes from './margin-column.module.css'
import { type PlaceOfCard, useMarginLayout } from './use-margin-layout.ts'

/** How a card is to be shown. */
export interface ShownCard {
  focused: boolean
  /** Whether there is room for one line only while the card is folded. */
  slim: boolean
}

interface Props {
  /** What the cards are, for whoever does not see them. */
  label: string
  /** The ids of the cards; each is about something of the text. */
  ids: readonly string[]
  focusedId: string | null
  /** Reads where the words of the cards stand now. */
  readPlaces: () => PlaceOfCard
  /** The form for a new card and the words that it is about. */
  form: { words: SelectedWords; card: ReactNode } | null
  /** What stands there while there is no card. */
  empty: ReactNode
  /** The card of an id. */
  children: (id: string, shown: ShownCard) => ReactNode
}

const formId = 'new-card'

/** The margin of a wide screen: each card beside the words that it is about. */
export function MarginColumn({ label, ids, focusedId, readPlaces, form, empty, children }: Props) {
  const { editors } = useEditorSession()
  const column = useRef<HTMLDivElement>(null)
  const cardIds = useMemo(() => [...ids, ...(form ? [formId] : [])], [ids, form])
  const words = form?.words ?? null
  const held = useMemo(() => (words === null ? null : { id: formId, place: words.place, from: words.from }), [words])
  const layout = useMarginLayout({ editors, column, cardIds, focusedId, readPlaces, held })
  const { tops, slim, height, register } = layout
  // A card glides from place to place, and never to its first one: the cards of an article would come from one stack.
  const placed = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    placed.current = new Set(tops.keys())
  }, [tops])
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
      {ids.length === 0 && !form && empty}
      <ol className={classes.cards} aria-label={label}>
        {ids.map((id) => (
          <li
            key={id}
            ref={(element) => register(id, element)}
            className={classes.place}
            data-top={focusedId === id || undefined}
            data-glides={placed.current.has(id) || undefined}
            style={placeAt(id)}
          >
            {children(id, { focused: focusedId === id, slim: slim.has(id) })}
          </li>
        ))}
      </ol>
    </div>
  )
}
