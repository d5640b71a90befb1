'use client'

import { ActionIcon, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import { ClaimCard } from './claim-card.tsx'
import type { ClaimEntry } from './claim-entries.ts'
import classes from './claim-sheet.module.css'

interface Props {
  entries: readonly ClaimEntry[]
  focusedId: string
  newest: string | null
  onStep: (step: 1 | -1) => void
  onDecided: (claimId: string) => void
  onClose: () => void
}

/** The card of one claim at the bottom of a narrow screen, with the text still in sight above it. */
export function ClaimSheet({ entries, focusedId, newest, onStep, onDecided, onClose }: Props) {
  const index = entries.findIndex(({ claimId }) => claimId === focusedId)
  const entry = entries[index]
  if (entry === undefined) return null
  return (
    <section className={classes.sheet} aria-label="Claim">
      <Group className={classes.bar} justify="space-between" wrap="nowrap">
        <Group gap={4} wrap="nowrap">
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Previous claim" onClick={() => onStep(-1)}><IconChevronLeft size={20} aria-hidden /></ActionIcon>
          <Text size="sm" fw={600} role="status">Claim {index + 1} of {entries.length}</Text>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Next claim" onClick={() => onStep(1)}><IconChevronRight size={20} aria-hidden /></ActionIcon>
        </Group>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Close the claim" onClick={onClose}><IconX size={18} aria-hidden /></ActionIcon>
      </Group>
      <ClaimCard key={entry.claimId} entry={entry} focused takesKeyboard={false} scrollsPage={false} isNew={newest === entry.claimId} onDecided={onDecided} />
    </section>
  )
}
