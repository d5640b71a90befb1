'use client'

import { Button, Group, Text, UnstyledButton } from '@mantine/core'
import { IconPencilPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import { useCardInSight } from '@/shared/margin-layout/use-card-in-sight.ts'
import { takesKeys } from '@/shared/ui/is-typing.ts'
import { Moment } from '@/shared/ui/moment.tsx'
import classes from './suggestions.module.css'
import { suggestionLabel, verbOf } from './suggestion-words.ts'
import type { SuggestionDecision, SuggestionsOfText } from './use-suggestions-of-text.ts'
import { t } from '@/shared/words/words.ts'

type Shown = SuggestionsOfText['suggestions'][number]

interface Props {
  suggestion: Shown
  maker: string
  mayDecide: boolean
  focused: boolean
  /** Tells once whether the keyboard moves to the card that is focused. */
  takeKeyboard: () => boolean
  scrollsPage: boolean
  /** Whether there is room for one line only while the card is folded. */
  slim: boolean
  onOpen: () => void
  onDecide: (decision: SuggestionDecision) => void
  onLeave: () => void
}

/** The words that change: those that go struck, those that come set off. */
function Words({ suggestion: { deleted, inserted, formatted } }: Pick<Props, 'suggestion'>) {
  return (
    <Text size="sm" component="span" display="block" className={classes.words}>
      {deleted !== '' && <del>{deleted}</del>}
      {deleted !== '' && inserted !== '' && ' '}
      {inserted !== '' && <ins>{inserted}</ins>}
      {deleted === '' && inserted === '' && formatted}
    </Text>
  )
}

function Byline({ suggestion, maker }: Pick<Props, 'suggestion' | 'maker'>) {
  return (
    <Group component="span" gap={6} wrap="nowrap" miw={0}>
      <Text size="sm" span fw={600} truncate="end">
        {maker}
      </Text>
      <Moment at={suggestion.at} span size="xs" c="dimmed" style={{ flexShrink: 0 }} />
    </Group>
  )
}

function Summary({ suggestion, maker, slim, onOpen }: Pick<Props, 'suggestion' | 'maker' | 'slim' | 'onOpen'>) {
  if (slim)
    return (
      <UnstyledButton className={classes.slim} onClick={onOpen}>
        <IconPencilPlus size={13} aria-hidden style={{ flexShrink: 0 }} />
        <Text size="xs" span truncate="end">
          {maker}: {suggestionLabel(suggestion)}
        </Text>
      </UnstyledButton>
    )
  return (
    <UnstyledButton className={classes.summary} onClick={onOpen}>
      <Byline suggestion={suggestion} maker={maker} />
      <Text size="xs" component="span" display="block" c="dimmed">
        {verbOf(suggestion)}
      </Text>
      <Words suggestion={suggestion} />
    </UnstyledButton>
  )
}

function Decision({ focused, onDecide }: Pick<Props, 'focused' | 'onDecide'>) {
  return (
    <Group gap={6} className={classes.decision}>
      <Button
        size="compact-sm"
        variant={focused ? 'filled' : 'light'}
        aria-keyshortcuts="A"
        title={t('Accept (A)')}
        onClick={() => onDecide('accept')}
      >
        {t('Accept')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-keyshortcuts="R"
        title={t('Reject (R)')}
        onClick={() => onDecide('reject')}
      >
        {t('Reject')}
      </Button>
    </Group>
  )
}

/** A change that somebody suggests, beside its words: decided on by a button or a key. */
export function SuggestionCard(props: Props) {
  const { suggestion, maker, mayDecide, focused, takeKeyboard, scrollsPage, slim, onOpen, onDecide, onLeave } = props
  const root = useRef<HTMLElement>(null)
  useCardInSight(root, { focused, takeKeyboard, scrollsPage })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!focused || takesKeys(event.target) || event.altKey || event.ctrlKey || event.metaKey) return
    const key = event.key.toLowerCase()
    if (key === 'escape') onLeave()
    else if (mayDecide && key === 'a') onDecide('accept')
    else if (mayDecide && key === 'r') onDecide('reject')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <article
      ref={root}
      tabIndex={-1}
      className={classes.card}
      data-focused={focused || undefined}
      aria-label={t('Suggestion by {name}: {words}', { name: maker, words: suggestionLabel(suggestion) })}
      onKeyDown={onKeyDown}
    >
      <Summary suggestion={suggestion} maker={maker} slim={slim && !focused} onOpen={onOpen} />
      {mayDecide && !(slim && !focused) && <Decision focused={focused} onDecide={onDecide} />}
    </article>
  )
}
