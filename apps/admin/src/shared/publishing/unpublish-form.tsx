'use client'

import { Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormActions } from '../ui/form-actions.tsx'
import { showDone } from '../ui/notices.tsx'
import { useChange } from '../use-change.ts'
import { nounOf } from '../ui/nouns.ts'
import { t } from '../words/words.ts'

interface Props {
  /** The type of the record. */
  noun: string
  record: { readonly id: string; readonly version: number }
  /** What becomes of it. */
  consequence: string
  run: (input: { id: string; expectedVersion: number; reason: string }) => Promise<unknown>
  onClose: () => void
}

/** Takes a record down, with the reason that stays in the log. */
export function UnpublishForm({ noun, record: { id, version }, consequence, run, onClose }: Props) {
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() ? null : t('Enter a reason.')) },
  })
  const unpublish = useChange(
    ({ reason }: { reason: string }) => run({ id, expectedVersion: version, reason: reason.trim() }),
    {
      onDone: () => {
        const { word, gender } = nounOf(noun)
        showDone(t('Readers no longer see the {noun}.', { noun: word, gender }))
        onClose()
      },
    },
  )
  return (
    <form noValidate onSubmit={form.onSubmit((values) => unpublish.mutate(values))}>
      <Stack gap="md">
        <Text size="sm">{consequence}</Text>
        <Textarea label={t('Reason')} data-autofocus autosize minRows={2} {...form.getInputProps('reason')} />
        <FormActions action={t('Take down')} pending={unpublish.isPending} onCancel={onClose} />
      </Stack>
    </form>
  )
}
