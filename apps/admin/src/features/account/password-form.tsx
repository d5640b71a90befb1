'use client'

import { Alert, Button, PasswordInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { changePassword } from '@/shared/session/account-changes.ts'
import { PasswordStrength } from '@/shared/session/password-strength.tsx'
import type { Viewer } from '@/shared/session/viewer.ts'
import { showDone } from '@/shared/ui/notices.tsx'
import { t } from '@/shared/words/words.ts'

const empty = { present: '', password: '', again: '' }

/** Changes one's own password; every other session ends. */
export function PasswordForm({ viewer }: { viewer: Viewer }) {
  const queries = useQueryClient()
  const form = useForm({
    initialValues: empty,
    validate: {
      present: (value) => (value ? null : t('Enter your present password.')),
      password: (value) => (value ? null : t('Choose a password; a few words do well.')),
      again: (value, { password }) => (value === password ? null : t('The two passwords differ.')),
    },
  })
  const attempt = useMutation({
    mutationFn: changePassword,
    onSuccess: (fields) => {
      if (fields) {
        form.setErrors(fields)
        return
      }
      form.reset()
      showDone(t('Your password is changed, and you are signed out everywhere else'))
      void queries.invalidateQueries()
    },
  })
  return (
    <form noValidate onSubmit={form.onSubmit((values) => attempt.mutate(values))}>
      <Stack gap="md" maw={400}>
        {attempt.error && (
          <Alert color="red" role="alert">
            {attempt.error.message}
          </Alert>
        )}
        <input type="hidden" name="username" autoComplete="username" value={viewer.email ?? ''} readOnly />
        <PasswordInput
          label={t('Present password')}
          autoComplete="current-password"
          {...form.getInputProps('present')}
        />
        <div>
          <PasswordInput label={t('New password')} autoComplete="new-password" {...form.getInputProps('password')} />
          <PasswordStrength password={form.values.password} about={[viewer.name, viewer.email ?? '']} />
        </div>
        <PasswordInput label={t('New password again')} autoComplete="new-password" {...form.getInputProps('again')} />
        <div>
          <Button type="submit" loading={attempt.isPending}>
            {t('Change password')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
