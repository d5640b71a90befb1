'use client'

import { Button, Group, Paper, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { t } from '../words/words.ts'

interface Props {
  /** What is selected, in the singular: "article". */
  words: string
  count: number
  onClear: () => void
  /** What can be done with it. */
  children: ReactNode
}

/** What can be done with the rows that are selected. It stays in sight at the lower edge of the screen. */
export function SelectionBar({ words, count, onClear, children }: Props) {
  if (count === 0) return null
  return (
    <Paper
      withBorder
      shadow="md"
      p="xs"
      mt="md"
      role="region"
      aria-label={t('Selected rows')}
      style={{ position: 'sticky', insetBlockEnd: 12, zIndex: 5 }}
    >
      <Group gap="xs" justify="space-between">
        <Text size="sm" fw={550} aria-live="polite">
          {words}
        </Text>
        <Group gap="xs">
          {children}
          <Button size="xs" variant="subtle" color="gray" onClick={onClear}>
            {t('Clear selection')}
          </Button>
        </Group>
      </Group>
    </Paper>
  )
}
