'use client'

import { SegmentedControl } from '@mantine/core'
import { IconMessageCircle } from '@tabler/icons-react'
import { type ReactNode, useMemo, useRef } from 'react'
import type { CommentThreadFragment } from '@/generated/graphql.ts'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import { MarginColumn, type ShownCard } from '@/shared/margin-layout/margin-column.tsx'
import { useKeyboardOnce } from '@/shared/margin-layout/use-keyboard-once.ts'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { ErrorState } from '@/shared/ui/error-state.tsx'
import { LoadingState } from '@/shared/ui/loading-state.tsx'
import { CommentCard } from './cards/comment-card.tsx'
import classes from './writing/comment-card.module.css'
import type { CommentsOfText } from './use-comments-of-text.ts'
import { useColleagues } from './writing/mention-field.tsx'
import { NewCommentCard } from './writing/new-comment-card.tsx'
import { t } from '@/shared/words/words.ts'

interface Props {
  comments: CommentsOfText
  isWide: boolean
}

function Nothing({ comments: { filter, mayComment } }: { comments: CommentsOfText }) {
  if (filter === 'resolved')
    return (
      <EmptyState icon={IconMessageCircle} title={t('Nothing is resolved yet')}>
        {t('What is settled is kept here, and can be opened again.')}
      </EmptyState>
    )
  return (
    <EmptyState icon={IconMessageCircle} title={t('No comments')}>
      {mayComment
        ? t('Select words in the text and press Alt+M to say something about them to colleagues. Readers never see it.')
        : t('What colleagues say about the text appears here.')}
    </EmptyState>
  )
}

function Filter({ comments, field }: { comments: CommentsOfText; field: React.RefObject<HTMLDivElement | null> }) {
  const { filter, setFilter, focusThread, openCount, resolvedCount } = comments
  return (
    <SegmentedControl
      ref={field}
      size="xs"
      aria-label={t('Which comments')}
      value={filter}
      onChange={(value) => {
        focusThread(null)
        setFilter(value === 'resolved' ? 'resolved' : 'open')
      }}
      data={[
        { value: 'open', label: t('Open {openCount}', { openCount }) },
        { value: 'resolved', label: t('Resolved {resolvedCount}', { resolvedCount }) },
      ]}
    />
  )
}

/** The comments on a text: beside their words where there is room, else in a list, as those whose words are gone. */
export function CommentMargin({ comments, isWide }: Props) {
  const { editors } = useEditorSession()
  const { filter, threads, placed, readPlaces, focus, focusThread, neighbour, changes, form } = comments
  const field = useRef<HTMLDivElement>(null)
  // Asked for before somebody mentions one of them.
  useColleagues()
  const hasPlace = (id: string): boolean => isWide && filter === 'open' && placed.has(id)
  const beside = useMemo(() => threads.filter(({ id }) => hasPlace(id)), [threads, placed, isWide, filter])
  const listed = threads.filter(({ id }) => !hasPlace(id))
  const settled = (id: string): void => {
    const next = neighbour(id, 1)
    if (next && next.id !== id) focusThread({ threadId: next.id, via: 'card' })
    else field.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
  }
  const leave = (id: string): void => {
    const place = readPlaces()(id)?.place ?? 'BODY'
    focusThread(null)
    editors[place].commands.focus(undefined, { scrollIntoView: false })
  }
  const card = (thread: CommentThreadFragment, { focused, slim }: ShownCard): ReactNode => (
    <CommentCard
      thread={thread}
      isPlaced={filter === 'resolved' ? !thread.orphanReason : placed.has(thread.id)}
      isBeside={hasPlace(thread.id)}
      focused={focused}
      takeKeyboard={takeKeyboard}
      scrollsPage={isWide || focus?.via !== 'card'}
      slim={slim}
      changes={changes}
      onOpen={() => focusThread({ threadId: thread.id, via: 'card' })}
      onSettled={() => settled(thread.id)}
      onLeave={() => leave(thread.id)}
    />
  )
  const takeKeyboard = useKeyboardOnce(focus)
  const byId = useMemo(() => new Map(beside.map((thread) => [thread.id, thread])), [beside])
  const ids = useMemo(() => [...byId.keys()], [byId])
  const newCard = useMemo(
    () => (form.words && isWide ? { words: form.words, card: <NewCommentCard form={form} scrollsPage /> } : null),
    [form, isWide],
  )
  if (comments.isPending) return <LoadingState label={t('Loading the comments')} lines={4} />
  if (comments.error) return <ErrorState error={comments.error} onRetry={comments.retry} />
  return (
    <>
      <div className={classes.bar}>
        <Filter comments={comments} field={field} />
        {listed.length > 0 && (
          <ol className={classes.list} aria-label={filter === 'open' ? t('Comments') : t('Resolved comments')}>
            {listed.map((thread) => (
              <li key={thread.id}>{card(thread, { focused: focus?.threadId === thread.id, slim: false })}</li>
            ))}
          </ol>
        )}
      </div>
      {threads.length === 0 && newCard === null && <Nothing comments={comments} />}
      {isWide && (
        <MarginColumn
          label={t('Comments on this article')}
          ids={ids}
          focusedId={focus?.threadId ?? null}
          readPlaces={readPlaces}
          form={newCard}
          empty={null}
        >
          {(id, shown) => {
            const thread = byId.get(id)
            return thread && card(thread, shown)
          }}
        </MarginColumn>
      )}
    </>
  )
}
