'use client'

import { Button, Group, Text } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import type { CommentThreadFragment } from '@/generated/graphql.ts'
import { Moment } from '@/shared/ui/moment.tsx'
import type { CommentChanges } from '../threads/use-comment-changes.ts'
import { CommentForm } from '../writing/comment-form.tsx'
import classes from '../writing/comment-card.module.css'
import { OneComment } from './one-comment.tsx'
import { t } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

interface Props {
  thread: CommentThreadFragment
  /** Whether its words stand in the text that is being edited. */
  isPlaced: boolean
  /** Whether the card stands beside them. */
  isBeside: boolean
  changes: CommentChanges
  isAnswering: boolean
  onAnswer: (isAnswering: boolean) => void
  onSettle: () => void
  onFocus: () => void
}

/** The words of a thread, where the card does not stand beside them. */
function Words({ thread, isPlaced, isBeside }: Pick<Props, 'thread' | 'isPlaced' | 'isBeside'>) {
  if (isBeside) return null
  const line = isPlaced ? undefined : 'line-through'
  return (
    <div className={classes.words}>
      <Text component="blockquote" size="sm" className={classes.quote} c="dimmed" lineClamp={4} td={line}>
        {thread.quote}
      </Text>
      {!isPlaced && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('These words are no longer in the text.')}
        </Text>
      )}
    </div>
  )
}

/** What is done with a thread. */
function ThreadActions({ thread, onAnswer, onSettle }: Pick<Props, 'thread' | 'onAnswer' | 'onSettle'>) {
  const { can, resolvedAt } = thread
  return (
    <Group gap={6} mt={10}>
      {can.includes('comment:add') && (
        <Button
          size="compact-sm"
          variant="default"
          aria-keyshortcuts="R"
          title={t('Answer (R)')}
          onClick={() => onAnswer(true)}
        >
          {t('Answer')}
        </Button>
      )}
      {(can.includes('comment:resolve') || can.includes('comment:reopen')) && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-keyshortcuts="E"
          title={resolvedAt ? t('Reopen (E)') : t('Resolve (E)')}
          leftSection={resolvedAt ? <IconArrowBackUp size={15} aria-hidden /> : <IconCheck size={15} aria-hidden />}
          onClick={onSettle}
        >
          {resolvedAt ? t('Reopen') : t('Resolve')}
        </Button>
      )}
    </Group>
  )
}

/** A thread with everything that was said in it. */
export function CommentThread(props: Props) {
  const { thread, isPlaced, isBeside, changes, isAnswering, onAnswer, onSettle, onFocus } = props
  const stopAnswering = (): void => {
    onAnswer(false)
    onFocus()
  }
  const answer = async (text: string, mentionedIds: string[]): Promise<boolean> => {
    const isSent = (await changes.add({ threadId: thread.id, text, mentionedIds })) !== null
    if (isSent) stopAnswering()
    return isSent
  }
  return (
    <div className={classes.thread}>
      <Words thread={thread} isPlaced={isPlaced} isBeside={isBeside} />
      <OneComment comment={thread} changes={changes} onSettled={onFocus} />
      {thread.answers.length > 0 && (
        <ol className={classes.answers} aria-label={t('Answers')}>
          {thread.answers.map((comment) => (
            <li key={comment.id}>
              <OneComment comment={comment} changes={changes} onSettled={onFocus} />
            </li>
          ))}
        </ol>
      )}
      {thread.resolvedAt && (
        <Text size="xs" c="dimmed" mt={8}>
          <Trans
            id="Resolved by <name/> <moment/>"
            components={{
              name: <>{thread.resolvedBy ?? t('somebody')}</>,
              moment: <Moment at={thread.resolvedAt} span size="xs" />,
            }}
          />
        </Text>
      )}
      {isAnswering ? (
        <CommentForm
          draftKey={`answer ${thread.id}`}
          label={t('Your answer')}
          placeholder={t('What do you want to answer?')}
          action={t('Answer')}
          onSend={answer}
          onCancel={stopAnswering}
        />
      ) : (
        <ThreadActions thread={thread} onAnswer={onAnswer} onSettle={onSettle} />
      )}
    </div>
  )
}
