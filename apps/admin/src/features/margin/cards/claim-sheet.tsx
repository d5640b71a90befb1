'use client'

import { ActionIcon, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import { ClaimCard } from './claim-card.tsx'
import type { ClaimEntry } from '../card-parts/claim-entries.ts'
import classes from './claim-sheet.module.css'
import { useClaimsWithForms } from '../card-parts/use-open-forms.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  entries: readonly ClaimEntry[]
  /** The claim that the editor looks at; null while the sheet is closed. */
  focusedId: string | null
  newest: string | null
  onStep: (step: 1 | -1) => void
  onDecided: (claimId: string) => void
  onClose: () => void
}

/**
 * The card of one claim at the bottom of a narrow screen, with the text still in sight above it. Cards
 * in which something is being typed stay, out of sight, while the editor looks at others or at none.
 */
export function ClaimSheet({ entries, focusedId, newest, onStep, onDecided, onClose }: Props) {
  const index = entries.findIndex(({ claimId }) => claimId === focusedId)
  const withForms = useClaimsWithForms()
  return (
    <section className={classes.sheet} aria-label={t('Claim')} hidden={index < 0}>
      <Group className={classes.bar} justify="space-between" wrap="nowrap">
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('Previous claim')}
            onClick={() => onStep(-1)}
          >
            <IconChevronLeft size={20} aria-hidden />
          </ActionIcon>
          <Text size="sm" fw={600} role="status">
            {t('Claim {number} of {count}', { number: index + 1, count: entries.length })}
          </Text>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('Next claim')} onClick={() => onStep(1)}>
            <IconChevronRight size={20} aria-hidden />
          </ActionIcon>
        </Group>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('Close the claim')} onClick={onClose}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </Group>
      {entries
        .filter(({ claimId }) => claimId === focusedId || withForms.includes(claimId))
        .map((entry) => (
          <div key={entry.claimId} hidden={entry.claimId !== focusedId}>
            <ClaimCard
              entry={entry}
              focused
              scrollsPage={false}
              isNew={newest === entry.claimId}
              onDecided={onDecided}
            />
          </div>
        ))}
    </section>
  )
}
