'use client'

import { Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCloudUpload, IconPencil } from '@tabler/icons-react'
import { describeFailure } from '@/shared/mutation-result.ts'
import { timeOfDay } from '@/shared/ui/moment.tsx'
import classes from './save-status.module.css'
import type { Saving } from '@/shared/editor-session/saving.ts'

interface Props {
  saving: Saving
}

const icon = { size: 14, 'aria-hidden': true, style: { flexShrink: 0 } } as const

function Status({ saving }: Props) {
  const { isSaving, isDirty, failure, conflict, savedAt } = saving
  if (isSaving)
    return (
      <>
        <IconCloudUpload {...icon} /> Saving …
      </>
    )
  if (conflict)
    return (
      <>
        <IconAlertTriangle {...icon} /> Not saved: two versions
      </>
    )
  if (failure)
    return (
      <>
        <IconAlertTriangle {...icon} color="var(--mantine-color-red-text)" /> Not saved:{' '}
        {describeFailure(failure).message}
      </>
    )
  if (isDirty)
    return (
      <>
        <IconPencil {...icon} /> Unsaved changes
      </>
    )
  return (
    <>
      <IconCheck {...icon} />{' '}
      <span className={classes.calm}>{savedAt ? `Saved at ${timeOfDay(savedAt)}` : 'Saved'}</span>
    </>
  )
}

/** Whether the draft is saved, in words, announced when it changes. */
export function SaveStatus(props: Props) {
  return (
    <Text size="xs" c="dimmed" component="div" role="status" style={{ minWidth: 0 }}>
      <Group gap={5} wrap="nowrap" style={{ whiteSpace: 'nowrap' }}>
        <Status {...props} />
      </Group>
    </Text>
  )
}
