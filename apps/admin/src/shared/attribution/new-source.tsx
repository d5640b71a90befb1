'use client'

import { Checkbox, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { SourceKind } from '@sourceline/domain'
import { CreateSourceDocument, type CreateSourceInput, type SourceChoiceFragment } from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { accepted, fieldMessages, rejectedAs } from '../mutation-result.ts'
import { FormActions } from '../ui/form-actions.tsx'
import { InsetForm } from '../ui/inset-form.tsx'
import { choices } from '../ui/wording.ts'
import { useChange } from '../use-change.ts'
import { t } from '../words/words.ts'

interface Props {
  name: string
  kind?: SourceKind
  onDone: (source: SourceChoiceFragment) => void
  onCancel: () => void
}

/** The short form that makes a source where it is needed; details can follow on its page. */
export function NewSource({ name, kind = 'PERSON', onDone, onCancel }: Props) {
  const form = useForm({
    initialValues: { name, kind, role: '', standIn: false },
    validate: {
      name: (value) => (value.trim() ? null : t('A source needs a name, or what readers are told instead of one.')),
    },
  })
  const create = useChange(
    async (input: CreateSourceInput) => accepted((await execute(CreateSourceDocument, { input })).createSource).source,
    {
      onDone,
      onFailure: (error) => {
        form.setErrors(fieldMessages(error))
        return (
          rejectedAs(error, 'ValidationError') !== undefined &&
          Object.keys(fieldMessages(error)).some((field) => field in form.values)
        )
      },
    },
  )
  const submit = () => {
    if (form.validate().hasErrors) return
    const { role, ...rest } = form.values
    create.mutate({ ...rest, role: role.trim() || null })
  }
  return (
    <InsetForm label={t('New source')} onSubmit={submit}>
      <Stack gap="sm">
        <TextInput label={t('Name')} data-autofocus {...form.getInputProps('name')} />
        <Select label={t('Kind')} data={choices(SourceKind)} allowDeselect={false} {...form.getInputProps('kind')} />
        <TextInput label={t('Role')} placeholder={t('Spokesman, mayor, analyst …')} {...form.getInputProps('role')} />
        <Checkbox
          label={t('Stands in for somebody who is not named')}
          description={t('The name is then what readers are told, such as “a senior official”.')}
          {...form.getInputProps('standIn', { type: 'checkbox' })}
        />
        <FormActions
          size="xs"
          action={t('Create source')}
          onAction={submit}
          pending={create.isPending}
          onCancel={onCancel}
        />
      </Stack>
    </InsetForm>
  )
}
