'use client'

import { Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Role } from '@sourceline/domain'
import { InviteUserDocument, type InviteUserInput } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted, fieldMessages } from '@/shared/mutation-result.ts'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { ShownOnce } from '@/shared/ui/shown-once.tsx'
import { choices } from '@/shared/ui/wording.ts'
import { useChange } from '@/shared/use-change.ts'
import { t, translated } from '@/shared/words/words.ts'

/** Invites a colleague, and says whether the one-time link is mailed or has to be passed on. */
export function InviteForm({ onClose }: { onClose: () => void }) {
  const form = useForm<{ name: string; email: string; role: Role }>({
    initialValues: { name: '', email: '', role: 'REPORTER' },
    validate: {
      name: (value) => (value.trim() ? null : t('Enter a name.')),
      email: (value) => (value.includes('@') ? null : t('Enter an email address.')),
    },
  })
  const invite = useChange(
    async (input: InviteUserInput) => accepted((await execute(InviteUserDocument, { input })).inviteUser),
    {
      onFailure: (error) => {
        const messages = fieldMessages(error)
        form.setErrors(messages)
        return Object.keys(messages).some((field) => field in form.values)
      },
    },
  )
  if (invite.data) {
    return (
      <ShownOnce
        label={t('Set-up link for {name}', { name: invite.data.user.name })}
        secret={invite.data.setUpUrl}
        warning={
          invite.data.mailed
            ? t(
                'The link is on its way to {email}. Copy it only if you want to send it yourself too: it works once and is not ' +
                  'shown again.',
                { email: invite.data.user.email },
              )
            : t('No mail server is set up: send this link yourself. It works once and is not shown again.')
        }
        onClose={onClose}
      />
    )
  }
  return (
    <form noValidate onSubmit={form.onSubmit((values) => invite.mutate(values))}>
      <Stack gap="md">
        <TextInput label={t('Name')} data-autofocus {...form.getInputProps('name')} />
        <TextInput label={t('Email')} type="email" {...form.getInputProps('email')} />
        <Select
          label={t('Role')}
          description={translated(Role.meanings[form.values.role])}
          data={choices(Role)}
          allowDeselect={false}
          {...form.getInputProps('role')}
        />
        <FormActions action={t('Invite')} pending={invite.isPending} onCancel={onClose} />
      </Stack>
    </form>
  )
}
