'use client'

import { Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core'
import { useTimeout } from '@mantine/hooks'
import { useState } from 'react'
import { t } from '../words/words.ts'

/** Milliseconds after which grey lines alone look like a fault. */
const patience = 4_000

/** Grey lines where content is about to be; says so to screen readers, and to everybody when it takes long. */
export function LoadingState({ label = t('Loading'), lines = 6 }: { label?: string; lines?: number }) {
  const [slow, setSlow] = useState(false)
  useTimeout(() => setSlow(true), patience, { autoInvoke: true })
  return (
    <Stack gap="sm" p="lg" role="status">
      <VisuallyHidden>{label} …</VisuallyHidden>
      {slow && (
        <Text size="sm" c="dimmed">
          {t('Still loading … The newsroom server takes longer than usual.')}
        </Text>
      )}
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={line === 0 ? 26 : 16} width={line === 0 ? '40%' : `${92 - ((line * 17) % 40)}%`} />
      ))}
    </Stack>
  )
}
