'use client'

import { Button, Group } from '@mantine/core'
import { IconPencilPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import { MarginColumn, type ShownCard } from '@/shared/margin-layout/margin-column.tsx'
import { useKeyboardOnce } from '@/shared/margin-layout/use-keyboard-once.ts'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { SuggestionCard } from './suggestion-card.tsx'
import classes from './suggestions.module.css'
import type { SuggestionDecision, SuggestionsOfText } from './use-suggestions-of-text.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  suggestions: SuggestionsOfText
  isWide: boolean
}

const nothing = (
  <EmptyState icon={IconPencilPlus} title={t('Nothing is suggested')}>
    {t(
      'Press “Suggest” (Alt+S) and write: what is added, deleted and styled waits here until somebody accepts or ' +
        'rejects it. Readers see nothing of it.',
    )}
  </EmptyState>
)

/** What is suggested in a text: beside its words where there is room, else in a list. */
export function SuggestionMargin({ suggestions: ofText, isWide }: Props) {
  const { editors, mayWrite } = useEditorSession()
  const { suggestions, keys, focus, focusSuggestion, neighbour, decide, makerOf, readPlaces } = ofText
  const takeKeyboard = useKeyboardOnce(focus)
  const toText = (): void => {
    focusSuggestion(null)
    editors.BODY.commands.focus(undefined, { scrollIntoView: false })
  }
  const decideOn = (key: string, decision: SuggestionDecision): void => {
    const next = neighbour(key, 1)
    decide(decision, new Set([key]))
    if (next === undefined || next === key) toText()
    else focusSuggestion({ key: next, via: 'card' })
  }
  const decideOnAll = (decision: SuggestionDecision): void => {
    decide(decision, new Set(keys))
    toText()
  }
  const card = (key: string, { focused, slim }: ShownCard): ReactNode => {
    const suggestion = suggestions.find((one) => one.key === key)
    return (
      suggestion && (
        <SuggestionCard
          suggestion={suggestion}
          maker={makerOf(suggestion.by)}
          mayDecide={mayWrite}
          focused={focused}
          takeKeyboard={takeKeyboard}
          scrollsPage={isWide || focus?.via !== 'card'}
          slim={slim}
          onOpen={() => focusSuggestion({ key, via: 'card' })}
          onDecide={(decision) => decideOn(key, decision)}
          onLeave={toText}
        />
      )
    )
  }
  if (suggestions.length === 0) return nothing
  return (
    <>
      {mayWrite && (
        <Group gap={6} className={classes.bar} role="group" aria-label={t('All suggestions')}>
          <Button size="compact-sm" variant="light" onClick={() => decideOnAll('accept')}>
            {t('Accept all')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => decideOnAll('reject')}>
            {t('Reject all')}
          </Button>
        </Group>
      )}
      {isWide ? (
        <MarginColumn
          label={t('Suggestions for this article')}
          ids={keys}
          focusedId={focus?.key ?? null}
          readPlaces={readPlaces}
          form={null}
          empty={null}
        >
          {card}
        </MarginColumn>
      ) : (
        <ol className={classes.list} aria-label={t('Suggestions for this article')}>
          {keys.map((key) => (
            <li key={key}>{card(key, { focused: focus?.key === key, slim: false })}</li>
          ))}
        </ol>
      )}
    </>
  )
}
