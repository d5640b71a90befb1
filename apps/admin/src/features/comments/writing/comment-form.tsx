'use client'

import { Text } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import classes from './comment-card.module.css'
import { useCommentDrafts } from './comment-drafts.ts'
import { MentionField, useColleagues } from './mention-field.tsx'
import { mentionedIn } from './mention-query.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  /** What is being written: while the article is open, what was typed in it stays until it is sent or called off. */
  draftKey: string
  label: string
  placeholder: string
  /** What sends it: a verb. */
  action: string
  /** What it says to begin with. */
  text?: string
  /** Sends it; resolves to whether that worked. */
  onSend: (text: string, mentionedIds: string[]) => Promise<boolean>
  onCancel: () => void
}

/** Writes a comment, sent by its button or by Ctrl+Enter. */
export function CommentForm({ draftKey, label, placeholder, action, text: begun = '', onSend, onCancel }: Props) {
  const drafts = useCommentDrafts()
  const [text, setText] = useState(() => drafts.get(draftKey) ?? begun)
  const [isSending, setIsSending] = useState(false)
  const [isMissing, setIsMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const colleagues = useColleagues()
  useEffect(() => {
    const { current } = field
    current?.focus({ preventScroll: true })
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])
  const write = (next: string): void => {
    setText(next)
    setIsMissing(false)
    drafts.set(draftKey, next)
  }
  const callOff = (): void => {
    drafts.delete(draftKey)
    onCancel()
  }
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (isSending) return
    if (text.trim() === '') return setIsMissing(true)
    setIsSending(true)
    const mentioned = mentionedIn(text, colleagues).map(({ id }) => id)
    const isSent = await onSend(text.trim(), mentioned)
    setIsSending(false)
    if (isSent) drafts.delete(draftKey)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    callOff()
  }
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)} onKeyDown={onKeyDown}>
      <MentionField
        label={label}
        placeholder={placeholder}
        text={text}
        onText={write}
        colleagues={colleagues}
        field={field}
        error={isMissing ? t('Write what you want to say.') : undefined}
      />
      <Text size="xs" c="dimmed">
        {t('@ mentions somebody. Readers never see comments.')}
      </Text>
      <FormActions size="xs" action={action} onCancel={callOff} pending={isSending} />
    </form>
  )
}
