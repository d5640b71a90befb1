'use client'

import { Button, Group, Select, Stack, Text } from '@mantine/core'
import type { MentionRole as Role } from '@sourceline/rich-text'
import { MentionRole } from '@sourceline/domain'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { ClaimPicker } from '@/shared/attribution/claim-picker.tsx'
import { choices } from '@/shared/ui/wording.ts'
import type { SelectedWords } from '../text/claim-commands.ts'
import classes from './claim-card.module.css'

interface Props {
  words: SelectedWords
  /** Claims that these words make already. */
  except: readonly string[]
  onDone: (claimId: string, role: Role) => void
  onCancel: () => void
}

/** Makes a claim of selected words: one found by typing, or a new one. */
export function NewClaimCard({ words, except, onDone, onCancel }: Props) {
  const [role, setRole] = useState<Role>('ATTRIBUTED')
  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    root.current?.querySelector<HTMLInputElement>('input[role="combobox"], input:not([readonly])')?.focus({ preventScroll: true })
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onCancel()
  }
  return (
    <section ref={root} className={classes.card} data-look="accepted" data-focused aria-label="New claim from the selected words" onKeyDown={onKeyDown}>
      <Stack gap="sm" className={classes.details}>
        <Text size="xs" fw={600} c="dimmed">Make a claim of</Text>
        <Text size="sm" component="blockquote" className={classes.quote} lineClamp={4}>“{words.text}”</Text>
        <ClaimPicker
          label="What is claimed"
          description="Choose one that is recorded already, or the last line to make a new one."
          value={null}
          initialSearch={words.text}
          except={except}
          onChange={(claim) => {
            if (claim !== null) onDone(claim.id, role)
          }}
        />
        <Select
          label="The article uses it as"
          description={MentionRole.meanings[role]}
          data={choices(MentionRole)}
          allowDeselect={false}
          value={role}
          onChange={(value) => {
            if (MentionRole.has(value)) setRole(value)
          }}
        />
        <Group justify="flex-end">
          <Button size="xs" variant="subtle" color="gray" onClick={onCancel}>Cancel</Button>
        </Group>
      </Stack>
    </section>
  )
}
