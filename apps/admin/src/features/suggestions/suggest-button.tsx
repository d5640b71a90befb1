'use client'

import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPencilPlus } from '@tabler/icons-react'
import { t } from '@/shared/words/words.ts'

interface Props {
  isSuggesting: boolean
  onToggle: () => void
}

/** Chooses between changing the text and suggesting changes of it. */
export function SuggestButton({ isSuggesting, onToggle }: Props) {
  return (
    <Tooltip
      position="bottom-start"
      label={isSuggesting ? t('Back to editing (Alt+S)') : t('Suggest changes instead of making them (Alt+S)')}
    >
      <ActionIcon
        variant={isSuggesting ? 'filled' : 'default'}
        size={26}
        aria-label={t('Suggest')}
        aria-keyshortcuts="Alt+S"
        aria-pressed={isSuggesting}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onToggle}
      >
        <IconPencilPlus size={16} stroke={1.7} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
