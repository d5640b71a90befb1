'use client'

import { Alert, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { KeepIdentityDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted, fieldMessages } from '@/shared/mutation-result.ts'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { unremembered } from './unremembered.ts'
import { useUncachedChange } from './use-uncached-change.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  sourceId: string
  /** The version of the identity that is replaced; 0 where none is kept. */
  version: number
  onClose: () => void
}

/** Keeps who a source is. What is kept already is not shown: it is replaced as a whole. */
export function KeepIdentityForm({ sourceId, version, onClose }: Props) {
  const { run, pending } = useUncachedChange()
  const form = useForm({
    initialValues: { name: '', contact: '', note: '' },
    validate: { name: (name) => (name.trim() ? null : t('Write who it is.')) },
  })
  const keep = (values: typeof form.values) =>
    run(
      async () =>
        accepted(
          (await execute(KeepIdentityDocument, { input: { sourceId, expectedVersion: version, ...values } }))
            .keepIdentity,
        ),
      {
        onDone: () => {
          showDone(t('The identity is in the vault.'))
          onClose()
        },
        onFailure: (error) => {
          const { name, contact, note } = fieldMessages(error)
          const own = { ...(name && { name }), ...(contact && { contact }), ...(note && { note }) }
          form.setErrors(own)
          return Object.keys(own).length > 0
        },
      },
    )
  return (
    <form
      noValidate
      autoComplete="off"
      aria-label={t('Keep identity')}
      onSubmit={form.onSubmit((values) => void keep(values))}
    >
      <Stack gap="sm">
        {version > 0 && (
          <Alert color="yellow">
            {t('This replaces what is kept. Nothing of it remains, so write everything again.')}
          </Alert>
        )}
        <TextInput label={t('Who it is')} data-autofocus {...unremembered} {...form.getInputProps('name')} />
        <TextInput
          label={t('Contact')}
          description={t('How the source is reached.')}
          {...unremembered}
          {...form.getInputProps('contact')}
        />
        <Textarea
          label={t('Note')}
          autosize
          minRows={2}
          maxRows={8}
          {...unremembered}
          {...form.getInputProps('note')}
        />
        <FormActions
          action={version === 0 ? t('Keep identity') : t('Replace identity')}
          pending={pending}
          onCancel={onClose}
        />
      </Stack>
    </form>
  )
}
