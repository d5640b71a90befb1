'use client'

import { ActionIcon, Tooltip } from '@mantine/core'
import { IconMessageCirclePlus } from '@tabler/icons-react'
import { t } from '@/shared/words/words.ts'

/** Begins a comment on the selected words. */
export function CommentButton({ canComment, onComment }: { canComment: boolean; onComment: () => void }) {
  return (
    <Tooltip
      position="bottom-start"
      label={canComment ? t('Comment on the selected words (Alt+M)') : t('Select the words to comment on first')}
    >
      <ActionIcon
        variant="default"
        size={26}
        aria-label={t('Comment')}
        aria-keyshortcuts="Alt+M"
        data-disabled={!canComment || undefined}
        aria-disabled={!canComment}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (canComment) onComment()
        }}
      >
        <IconMessageCirclePlus size={16} stroke={1.7} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
