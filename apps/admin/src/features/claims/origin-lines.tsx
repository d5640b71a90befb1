'use client'

import { Divider, List, Text } from '@mantine/core'
import { useId } from 'react'
import { t } from '@/shared/words/words.ts'
import { originsInWords, type Provenance } from './origin-words.ts'

/** Says why some of those who say so count as one. */
export function OriginLines({ provenance }: { provenance: Provenance }) {
  const title = useId()
  const lines = originsInWords(provenance)
  if (lines.length === 0) return null
  return (
    <>
      <Divider color="var(--shell-line)" />
      <div>
        <Text id={title} size="sm" fw={600} mb={4}>
          {t('How they are counted')}
        </Text>
        <List aria-labelledby={title} size="sm" spacing={4} c="dimmed">
          {lines.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      </div>
    </>
  )
}
