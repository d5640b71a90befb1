'use client'

import { Button, Tooltip } from '@mantine/core'
import { IconPencilPlus } from '@tabler/icons-react'

interface Props {
  isSuggesting: boolean
  onToggle: () => void
}

/** Chooses between changing the text and suggesting changes of it. */
export function SuggestButton({ isSuggesting, onToggle }: Props) {
  return (
    <Tooltip
      position="bottom-start"
      label={isSuggesting ? 'Back to editing (Alt+S)' : 'Suggest changes instead of making them (Alt+S)'}
    >
      <Button
        size="compact-sm"
        variant={isSuggesting ? 'filled' : 'default'}
        color="green"
        leftSection={<IconPencilPlus size={15} stroke={1.7} aria-hidden />}
        aria-keyshortcuts="Alt+S"
        aria-pressed={isSuggesting}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onToggle}
      >
        Suggest
      </Button>
    </Tooltip>
  )
}
