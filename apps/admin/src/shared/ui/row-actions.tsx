'use client'

import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'

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
        <Button size="compact-sm" variant="default" onClick={onEdit} aria-label={`Edit ${name}`}>
          Edit
        </Button>
      )}
      {onPublish && (
        <Button size="compact-sm" variant="light" onClick={onPublish} aria-label={`Publish ${name}`}>
          Publish
        </Button>
      )}
      {onRemove && (
        <Button size="compact-sm" variant="subtle" color="red" onClick={onRemove} aria-label={`Remove ${name}`}>
          Remove
        </Button>
      )}
      {children}
    </Group>
  )
}
