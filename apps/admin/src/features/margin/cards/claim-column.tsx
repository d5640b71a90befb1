'use client'

import { type ReactNode, useCallback, useMemo } from 'react'
import type { SelectedWords } from '@/shared/article-text/claim-commands.ts'
import type { Occurrence } from '@/shared/article-text/occurrence.ts'
import { readOccurrences } from '@/shared/article-text/use-text-state.ts'
import type { ClaimFocus } from '@/shared/editor-session/claim-focus.ts'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import { MarginColumn } from '@/shared/margin-layout/margin-column.tsx'
import { useKeyboardOnce } from '@/shared/margin-layout/use-keyboard-once.ts'
import type { ClaimEntry } from '../card-parts/claim-entries.ts'
import { ClaimCard } from './claim-card.tsx'
import { t } from '@/shared/words/words.ts'

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

/** The use of a claim beside which its card belongs: the words that were clicked, else the first of the body. */
function wordsOf(
  occurrences: readonly Occurrence[],
  claimId: string,
  focus: ClaimFocus | null,
): Occurrence | undefined {
  const uses = occurrences.filter((occurrence) => occurrence.claimId === claimId)
  const at = focus?.claimId === claimId ? focus.at : undefined
  return (
    uses.find(({ place, from, to }) => at?.place === place && from <= at.pos && at.pos <= to) ??
    uses.find(({ place }) => place === 'BODY') ??
    uses[0]
  )
}

/** A new claim goes by its id once it is recorded. */
const isRecordedNow = (before: ClaimFocus, now: ClaimFocus): boolean => now.key === before.claimId

/** The margin of a wide screen: each claim's card beside the words that make it. */
export function ClaimColumn({ entries, focus, newest, onDecided, form, empty }: Props) {
  const { editors } = useEditorSession()
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.claimId, entry])), [entries])
  const ids = useMemo(() => [...byId.keys()], [byId])
  const readPlaces = useCallback(() => {
    const occurrences = readOccurrences(editors)
    return (id: string) => wordsOf(occurrences, id, focus)
  }, [editors, focus])
  const takeKeyboard = useKeyboardOnce(focus, isRecordedNow)
  return (
    <MarginColumn
      label={t('Claims of this article')}
      ids={ids}
      focusedId={focus?.claimId ?? null}
      readPlaces={readPlaces}
      form={form}
      empty={empty}
    >
      {(id, { focused, slim }) => {
        const entry = byId.get(id)
        return (
          entry && (
            <ClaimCard
              entry={entry}
              focused={focused}
              takeKeyboard={takeKeyboard}
              scrollsPage
              isNew={newest === id}
              keepsForms
              slim={slim}
              onDecided={onDecided}
            />
          )
        )
      }}
    </MarginColumn>
  )
}
