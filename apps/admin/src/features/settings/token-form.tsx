'use client'

import { Radio, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { ApiTokenKind, Role, roleIncludes } from '@sourceline/domain'
import { CreateApiTokenDocument, type CreateApiTokenInput, CreateServiceTokenDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted, fieldMessages } from '@/shared/mutation-result.ts'
import { useMay, type Viewer } from '@/shared/session/viewer.ts'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { ShownOnce } from '@/shared/ui/shown-once.tsx'
import { choices, wording } from '@/shared/ui/wording.ts'
import { useChange } from '@/shared/use-change.ts'
import { t, translated } from '@/shared/words/words.ts'

const lifetimes = () => [
  { value: '30', label: t('{count, plural, one {# day} other {# days}}', { count: 30 }) },
  { value: '90', label: t('{count, plural, one {# day} other {# days}}', { count: 90 }) },
  { value: '365', label: t('One year') },
  { value: 'never', label: t('Never expires') },
]

const explained = (): Readonly<Record<ApiTokenKind, string>> => ({
  PERSONAL: t('Acts for you, never with more than your present role, and ends with your access.'),
  SERVICE: t('Belongs to the newsroom and keeps its own role. You answer for it until somebody takes it over.'),
})

/** The moment a number of days from now as ISO 8601, or null for no end. */
const endOf = (lifetime: string): string | null =>
  lifetime === 'never' ? null : new Date(Date.now() + Number(lifetime) * 86_400_000).toISOString()

interface NewToken extends CreateApiTokenInput {
  readonly kind: ApiTokenKind
}

interface Values extends Pick<NewToken, 'name' | 'kind' | 'role'> {
  readonly lifetime: string
}

async function createToken({ kind, ...input }: NewToken) {
  return kind === 'SERVICE'
    ? accepted((await execute(CreateServiceTokenDocument, { input })).createServiceToken)
    : accepted((await execute(CreateApiTokenDocument, { input })).createApiToken)
}

/** Creates a token of the viewer's, or for administrators one of the newsroom, and shows it this once. */
export function TokenForm({ viewer, onClose }: { viewer: Viewer; onClose: () => void }) {
  const may = useMay()
  const highestRole = viewer.role
  const form = useForm<Values>({
    initialValues: {
      name: '',
      kind: 'PERSONAL',
      role: roleIncludes(highestRole, 'REPORTER') ? 'REPORTER' : 'VIEWER',
      lifetime: '90',
    },
    validate: { name: (value) => (value.trim() ? null : t('Say what will use it.')) },
  })
  const create = useChange(createToken, {
    onFailure: (error) => {
      const messages = fieldMessages(error)
      form.setErrors(messages)
      return Object.keys(messages).some((field) => field in form.values)
    },
  })
  if (create.data) {
    return (
      <ShownOnce
        label={t('Token “{name}”', { name: create.data.apiToken.name })}
        secret={create.data.token}
        warning={t('Only a fingerprint of it is kept: it cannot be shown again. Whoever has it can do what it allows.')}
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
        <TextInput
          label={t('Purpose')}
          placeholder={t('Nightly import')}
          data-autofocus
          {...form.getInputProps('name')}
        />
        {may('service-token:create') && (
          <Radio.Group label={t('Owner')} {...form.getInputProps('kind')}>
            <Stack gap="xs" mt={6}>
              {ApiTokenKind.values.map((kind) => (
                <Radio key={kind} value={kind} label={wording(kind)} description={explained()[kind]} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <Select
          label={t('Role')}
          description={translated(Role.meanings[form.values.role])}
          data={choices(Role).filter(({ value }) => roleIncludes(highestRole, value))}
          allowDeselect={false}
          {...form.getInputProps('role')}
        />
        <Select label={t('Valid for')} data={lifetimes()} allowDeselect={false} {...form.getInputProps('lifetime')} />
        <FormActions action={t('Create token')} pending={create.isPending} onCancel={onClose} />
      </Stack>
    </form>
  )
}
