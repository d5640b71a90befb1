'use client'

import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCloudUpload, IconDeviceFloppy, type TablerIcon } from '@tabler/icons-react'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { announceExpiry } from '@/shared/session/expiry.ts'
import { timeOfDay } from '@/shared/ui/moment.tsx'
import classes from './save-status.module.css'
import { type SaveWords, saveWords } from './save-words.ts'
import { t } from '@/shared/words/words.ts'

const icons: Readonly<Record<SaveWords['kind'], TablerIcon>> = {
  safe: IconCheck,
  'under-way': IconCloudUpload,
  device: IconDeviceFloppy,
  nowhere: IconAlertTriangle,
  undecided: IconAlertTriangle,
}

/** Where what was typed is: the one place that says so. Only what needs attention is announced, and that it no longer does. */
export function SaveStatus({ saving }: { saving: Saving }) {
  const { kind, text, remedy } = saveWords({ ...saving, deviceFailure: saving.device.failure }, timeOfDay)
  const Icon = icons[kind]
  return (
    <Group className={classes.status} data-kind={kind} gap={6} wrap="nowrap">
      <Icon size={14} aria-hidden className={classes.icon} />
      <Text
        size="xs"
        component="div"
        role="status"
        aria-live={kind === 'under-way' ? 'off' : 'polite'}
        className={classes.text}
        title={text}
      >
        {text}
      </Text>
      {remedy === 'sign-in' && (
        <Button size="compact-xs" variant="light" onClick={announceExpiry} className={classes.remedy}>
          {t('Sign in')}
        </Button>
      )}
    </Group>
  )
}
