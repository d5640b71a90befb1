'use client'

import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { ClaimCard } from './claim-card.tsx'
import type { ClaimEntry } from '../card-parts/claim-entries.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  entries: readonly ClaimEntry[]
  /** What stands there while the text makes no claim. */
  empty: ReactNode
  onDecided: (claimId: string) => void
}

/** The claims of an article below its text, on screens without a margin. */
export function StackedClaims({ entries, empty, onDecided }: Props) {
  if (entries.length === 0) return empty
  return (
    <Stack gap={8} component="ol" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t('Claims of this article')}>
      {entries.map((entry) => (
        <li key={entry.claimId}>
          <ClaimCard entry={entry} focused={false} scrollsPage={false} isNew={false} onDecided={onDecided} />
        </li>
      ))}
    </Stack>
  )
}
