'use client'

import { Anchor, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCloudUpload, IconPencil } from '@tabler/icons-react'
import { describeFailure } from '@/shared/mutation-result.ts'
import type { Saving } from './use-saving.ts'

interface Props {
  saving: Saving
  onCompare: () => void
}

const icon = { size: 14, 'aria-hidden': true, style: { flexShrink: 0 } } as const

function Status({ saving, onCompare }: Props) {
  const { isSaving, isDirty, failure, conflict, savedAt } = saving
  if (isSaving) return <><IconCloudUpload {...icon} /> Saving …</>
  if (conflict) {
    return <><IconAlertTriangle {...icon} /> <Anchor component="button" type="button" size="xs" onClick={onCompare}>Two versions: choose one</Anchor></>
  }
  if (failure) return <><IconAlertTriangle {...icon} color="var(--mantine-color-red-text)" /> Not saved: {describeFailure(failure).message}</>
  if (isDirty) return <><IconPencil {...icon} /> Unsaved changes</>
  return <><IconCheck {...icon} /> {savedAt ? `Saved at ${savedAt.toLocaleTimeString(undefined, { timeStyle: 'short' })}` : 'Saved'}</>
}

/** Whether the draft is saved, in words, announced when it changes. */
export function SaveStatus(props: Props) {
  return (
    <Text size="xs" c="dimmed" component="div" role="status" style={{ minWidth: 0 }}>
      <Group gap={5} wrap="nowrap" style={{ whiteSpace: 'nowrap' }}><Status {...props} /></Group>
    </Text>
  )
}
