'use client'

import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { t } from '../words/words.ts'

interface Props {
  /** The row's name, for screen readers. */
  name: string
  onEdit?: (() => void) | undefined
  onPublish?: (() => void) | undefined
  onRemove?: (() => void) | undefined
  /** Further actions, behind these. */
  children?: ReactNode
}

/** The actions of one row of a list; what is not given is not offered. */
export function RowActions({ name, onEdit, onPublish, onRemove, children }: Props) {
  return (
    <Group gap={6} wrap="nowrap">
      {onEdit && (
        <Button size="compact-sm" variant="default" onClick={onEdit} aria-label={t('Edit {name}', { name })}>
          {t('Edit')}
        </Button>
      )}
      {onPublish && (
        <Button size="compact-sm" variant="light" onClick={onPublish} aria-label={t('Publish {name}', { name })}>
          {t('Publish')}
        </Button>
      )}
      {onRemove && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          onClick={onRemove}
          aria-label={t('Remove {name}', { name })}
        >
          {t('Remove')}
        </Button>
      )}
      {children}
    </Group>
  )
}
