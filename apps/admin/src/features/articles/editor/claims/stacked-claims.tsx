'use client'

import { Stack, Text } from '@mantine/core'
import { ClaimCard } from './claim-card.tsx'
import type { ClaimEntry } from './claim-entries.ts'

/** The claims of an article below its text, on screens without a margin. */
export function StackedClaims({ entries, onDecided }: { entries: readonly ClaimEntry[]; onDecided: (claimId: string) => void }) {
  if (entries.length === 0) return <Text size="sm" c="dimmed">No claims yet. Select the words that make one and press “Make claim”.</Text>
  return (
    <Stack gap={8} component="ol" m={0} p={0} style={{ listStyle: 'none' }} aria-label="Claims of this article">
      {entries.map((entry) => (
        <li key={entry.claimId}>
          <ClaimCard entry={entry} focused={false} takesKeyboard={false} scrollsPage={false} isNew={false} onDecided={onDecided} />
        </li>
      ))}
    </Stack>
  )
}
