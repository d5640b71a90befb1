'use client'

import { Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { unremembered } from './unremembered.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  message: string
  action: string
  destructive?: boolean
  pending: boolean
  onReason: (reason: string) => void
  onCancel: () => void
}

/** Asks why, before something that the log keeps with its reason. */
export function ReasonForm({ message, action, destructive = false, pending, onReason, onCancel }: Props) {
  const form = useForm({
    initialValues: { reason: '' },
    validate: {
      reason: (reason) => (reason.trim().length >= 10 ? null : t('Write the reason in at least 10 characters.')),
    },
  })
  return (
    <form noValidate autoComplete="off" aria-label={action} onSubmit={form.onSubmit(({ reason }) => onReason(reason))}>
      <Stack gap="sm">
        <Text size="sm">{message}</Text>
        <Textarea
          label={t('Reason')}
          description={t('It is kept in the log. Do not write the name.')}
          autosize
          minRows={2}
          maxRows={5}
          maxLength={500}
          data-autofocus
          {...unremembered}
          {...form.getInputProps('reason')}
        />
        <FormActions action={action} pending={pending} onCancel={onCancel} {...(destructive ? { color: 'red' } : {})} />
      </Stack>
    </form>
  )
}
