'use client'

import { Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Role } from '@sourceline/domain'
import { CreateApiTokenDocument, type CreateApiTokenInput } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted, fieldMessages } from '@/shared/mutation-result.ts'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { ShownOnce } from '@/shared/ui/shown-once.tsx'
import { choices } from '@/shared/ui/wording.ts'
import { useChange } from '@/shared/use-change.ts'

const lifetimes = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'One year' },
  { value: 'never', label: 'No end' },
]

/** The moment a number of days from now as ISO 8601, or null for no end. */
const endOf = (lifetime: string): string | null =>
  lifetime === 'never' ? null : new Date(Date.now() + Number(lifetime) * 86_400_000).toISOString()

/** Creates a token and shows it this once. */
export function TokenForm({ onClose }: { onClose: () => void }) {
  const form = useForm({
    initialValues: { name: '', role: 'REPORTER' as Role, lifetime: '90' },
    validate: { name: (value) => (value.trim() ? null : 'Say what will use it.') },
  })
  const create = useChange(
    async (input: CreateApiTokenInput) => accepted((await execute(CreateApiTokenDocument, { input })).createApiToken),
    {
      onFailure: (error) => {
        const messages = fieldMessages(error)
        form.setErrors(messages)
        return Object.keys(messages).some((field) => field in form.values)
      },
    },
  )
  if (create.data) {
    return (
      <ShownOnce
        label={`Token “${create.data.apiToken.name}”`}
        secret={create.data.token}
        warning="Only a fingerprint of it is kept: it cannot be shown again. Whoever has it can do what its role can do."
        onClose={onClose}
      />
    )
  }
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ lifetime, ...values }) => create.mutate({ ...values, expiresAt: endOf(lifetime) }))}
    >
      <Stack gap="md">
        <TextInput label="What for" placeholder="Nightly import" data-autofocus {...form.getInputProps('name')} />
        <Select
          label="Role"
          description={Role.meanings[form.values.role]}
          data={choices(Role)}
          allowDeselect={false}
          {...form.getInputProps('role')}
        />
        <Select label="Works for" data={lifetimes} allowDeselect={false} {...form.getInputProps('lifetime')} />
        <FormActions action="Create token" pending={create.isPending} onCancel={onClose} />
      </Stack>
    </form>
  )
}
