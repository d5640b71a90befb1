'use client'

import { Box } from '@mantine/core'
import { useRef } from 'react'
import type { AttributionPartsFragment } from '@/generated/graphql.ts'
import { AttributionForm } from '@/shared/attribution/attribution-form.tsx'
import type { FormHandle } from '@/shared/ui/form-handle.ts'
import classes from '../card-parts/claim-card.module.css'
import { useFormInCard } from '../card-parts/use-open-forms.ts'

interface Props {
  claimId: string
  attribution?: AttributionPartsFragment
  onClose: () => void
}

/** The form of an attribution inside a claim's card. */
export function CardAttributionForm({ claimId, attribution, onClose }: Props) {
  const form = useRef<FormHandle>(null)
  useFormInCard(claimId, {
    save: async () => (await form.current?.submit()) ?? false,
    isTyped: () => form.current?.isTyped() ?? false,
    rank: 1,
  })
  return (
    <Box className={classes.form}>
      <AttributionForm
        ref={form}
        claimId={claimId}
        takesKeyboard
        {...(attribution && { attribution })}
        onDone={onClose}
        onCancel={onClose}
      />
    </Box>
  )
}
