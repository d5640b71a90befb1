'use client'

import { Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { bringIntoSightWhenStill } from '@/shared/margin-layout/bring-into-sight.ts'
import classes from './comment-card.module.css'
import { CommentForm } from './comment-form.tsx'
import type { useNewComment } from './use-new-comment.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  form: ReturnType<typeof useNewComment>
  /** Whether the page scrolls to the form. */
  scrollsPage: boolean
}

/** Begins a thread about words that are selected. */
export function NewCommentCard({ form, scrollsPage }: Props) {
  const card = useRef<HTMLElement>(null)
  useEffect(() => (scrollsPage && card.current ? bringIntoSightWhenStill(card.current) : undefined), [scrollsPage])
  return (
    <section
      ref={card}
      className={classes.card}
      data-focused
      data-expanded
      aria-label={t('New comment on the selected words')}
    >
      <div className={classes.thread}>
        <Text component="blockquote" size="sm" className={classes.quote} c="dimmed" lineClamp={3}>
          {form.words?.text}
        </Text>
        <CommentForm
          draftKey="new"
          label={t('Your comment')}
          placeholder={t('What do you want to say about these words?')}
          action={t('Comment')}
          onSend={form.send}
          onCancel={form.cancel}
        />
      </div>
    </section>
  )
}
