'use client'

import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { signIn } from './authentication.ts'
import { useTypedEarly } from './typed-early.ts'
import { t } from '../words/words.ts'

/** Email and password; calls `onSignedIn` when the session is open. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (value.includes('@') ? null : t('Enter your email address.')),
      password: (value) => (value ? null : t('Enter your password.')),
    },
  })
  const { ref, loaded } = useTypedEarly(form.setValues)
  const attempt = useMutation({ mutationFn: signIn, onSuccess: onSignedIn })
  return (
    <form noValidate ref={ref} onSubmit={form.onSubmit((values) => attempt.mutate(values))}>
      <Stack gap="md">
        {attempt.error && (
          <Alert color="red" role="alert" title={t('Not signed in')}>
            {attempt.error.message}
          </Alert>
        )}
        <TextInput
          name="email"
          label={t('Email')}
          type="email"
          autoComplete="username"
          data-autofocus
          {...form.getInputProps('email')}
        />
        <PasswordInput
          name="password"
          label={t('Password')}
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" fullWidth disabled={!loaded} loading={attempt.isPending}>
          {t('Sign in')}
        </Button>
      </Stack>
    </form>
  )
}
