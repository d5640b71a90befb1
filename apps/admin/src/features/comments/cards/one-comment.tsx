'use client'

import { ActionIcon, Group, Menu } from '@mantine/core'
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { ShownCommentFragment } from '@/generated/graphql.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import type { CommentChanges } from '../threads/use-comment-changes.ts'
import { CommentForm } from '../writing/comment-form.tsx'
import { Byline, Said } from './said.tsx'
import { t } from '@/shared/words/words.ts'

interface Props {
  comment: ShownCommentFragment
  changes: CommentChanges
  /** Takes the keyboard back once a form or what was deleted is gone. */
  onSettled: () => void
}

interface MenuProps {
  comment: ShownCommentFragment
  onEdit: () => void
  onRemove: () => void
}

function CommentMenu({ comment, onEdit, onRemove }: MenuProps) {
  const mayEdit = comment.can.includes('comment:save')
  const mayRemove = comment.can.includes('comment:delete')
  if (!mayEdit && !mayRemove) return null
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('More about the comment by {name}', { name: comment.writtenBy ?? t('somebody') })}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mayEdit && (
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
            {t('Edit')}
          </Menu.Item>
        )}
        {mayRemove && (
          <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
            {t('Delete')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

/** One comment of a thread, which its author edits and deletes. */
export function OneComment({ comment, changes, onSettled }: Props) {
  const [isEdited, setIsEdited] = useState(false)
  const close = (): void => {
    setIsEdited(false)
    onSettled()
  }
  const remove = async (): Promise<void> => {
    const message = t('Its words are gone for everybody, and cannot be brought back.')
    const agreed = await confirm({ title: t('Delete this comment?'), message, action: t('Delete'), destructive: true })
    if (agreed && (await changes.remove(comment)) !== null) onSettled()
  }
  const save = async (text: string, mentionedIds: string[]): Promise<boolean> => {
    const saved = await changes.save({ id: comment.id, expectedVersion: comment.version, text, mentionedIds })
    if (saved !== null) close()
    return saved !== null
  }
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap={4}>
        <Byline comment={comment} />
        <CommentMenu comment={comment} onEdit={() => setIsEdited(true)} onRemove={() => void remove()} />
      </Group>
      {isEdited ? (
        <CommentForm
          draftKey={`edit ${comment.id}`}
          label={t('Your comment')}
          placeholder={t('What do you want to say?')}
          action={t('Save')}
          text={comment.text}
          onSend={save}
          onCancel={close}
        />
      ) : (
        <Said comment={comment} />
      )}
    </>
  )
}
