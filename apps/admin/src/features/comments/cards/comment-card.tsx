'use client'

import { Text, UnstyledButton } from '@mantine/core'
import { IconMessageCircle, IconMessageCircleOff } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { CommentThreadFragment } from '@/generated/graphql.ts'
import { useCardInSight } from '@/shared/margin-layout/use-card-in-sight.ts'
import type { CommentChanges } from '../threads/use-comment-changes.ts'
import classes from '../writing/comment-card.module.css'
import { takesKeys } from '@/shared/ui/is-typing.ts'
import { CommentThread } from './comment-thread.tsx'
import { Byline, Said } from './said.tsx'
import { t } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

interface Props {
  thread: CommentThreadFragment
  isPlaced: boolean
  /** Whether it stands beside its words. */
  isBeside: boolean
  focused: boolean
  /** Tells once whether the keyboard moves to the card that is focused, and not again where it comes to stand elsewhere. */
  takeKeyboard: () => boolean
  /** Whether the page scrolls to the card when it is focused. */
  scrollsPage: boolean
  /** Whether there is room for one line only while the card is folded. */
  slim?: boolean
  changes: CommentChanges
  onOpen: () => void
  /** Called when it was resolved or reopened, and so leaves the list. */
  onSettled: () => void
  onLeave: () => void
}

/** A thread while the editor looks elsewhere. */
function Summary({
  thread,
  isPlaced,
  slim,
  onOpen,
}: Pick<Props, 'thread' | 'isPlaced' | 'onOpen'> & { slim: boolean }) {
  const Icon = isPlaced ? IconMessageCircle : IconMessageCircleOff
  if (slim)
    return (
      <UnstyledButton className={classes.slim} aria-expanded={false} title={thread.text} onClick={onOpen}>
        <Icon size={13} aria-hidden style={{ flexShrink: 0 }} />
        <Text size="xs" span truncate="end">
          {thread.writtenBy}: {thread.text}
        </Text>
      </UnstyledButton>
    )
  return (
    <UnstyledButton className={classes.summary} aria-expanded={false} onClick={onOpen}>
      {!isPlaced && (
        <Text size="xs" component="span" display="block" c="dimmed" mb={2} truncate="end">
          <Icon size={12} aria-hidden />{' '}
          <Trans id="Words gone: <words/>" components={{ words: <s>{thread.quote}</s> }} />
        </Text>
      )}
      <Byline comment={thread} />
      <Said comment={thread} lineClamp={3} />
      {thread.answers.length > 0 && (
        <Text size="xs" component="span" display="block" c="dimmed" mt={2}>
          {t('{count, plural, one {# answer} other {# answers}}', { count: thread.answers.length })}
        </Text>
      )}
    </UnstyledButton>
  )
}

/** One thread in the margin: folded until the editor looks at it. */
export function CommentCard(props: Props) {
  const { thread, isPlaced, isBeside, focused, takeKeyboard, scrollsPage, slim = false, changes } = props
  const { onOpen, onSettled, onLeave } = props
  const root = useRef<HTMLElement>(null)
  const [isAnswering, setIsAnswering] = useState(false)
  const focusHere = (): void => root.current?.focus({ preventScroll: true })
  useCardInSight(root, { focused, takeKeyboard, scrollsPage })
  const settle = async (): Promise<void> => {
    const done = await (thread.resolvedAt ? changes.reopen(thread) : changes.resolve(thread))
    if (done !== null) onSettled()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!focused || takesKeys(event.target) || event.altKey || event.ctrlKey || event.metaKey) return
    const key = event.key.toLowerCase()
    if (key === 'r' && thread.can.includes('comment:add')) setIsAnswering(true)
    else if (key === 'e') void settle()
    else if (key === 'escape') onLeave()
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
      data-expanded={focused || undefined}
      data-resolved={thread.resolvedAt ? true : undefined}
      aria-label={t('Comment by {name} on “{quote}”', {
        name: thread.writtenBy ?? t('somebody'),
        quote: thread.quote ?? '',
      })}
      onKeyDown={onKeyDown}
    >
      {focused ? (
        <CommentThread
          thread={thread}
          isPlaced={isPlaced}
          isBeside={isBeside}
          changes={changes}
          isAnswering={isAnswering}
          onAnswer={setIsAnswering}
          onSettle={() => void settle()}
          onFocus={focusHere}
        />
      ) : (
        <Summary thread={thread} isPlaced={isPlaced} slim={slim} onOpen={onOpen} />
      )}
    </article>
  )
}
