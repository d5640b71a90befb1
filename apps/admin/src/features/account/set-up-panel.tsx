'use client'

import { Alert, Anchor, Button, Center, Loader, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useSearchParams } from 'next/navigation'
import { setUp, setUpOffer, type SetUpOffer } from '@/shared/session/account-changes.ts'
import { signIn } from '@/shared/session/authentication.ts'
import { PasswordStrength } from '@/shared/session/password-strength.tsx'
import { Threshold } from './threshold.tsx'
import { t } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

function Unusable() {
  return (
    <Alert color="yellow" title={t('This link no longer works')} role="alert">
      <Text size="sm">
        <Trans
          id={
            'It was used before, or it has expired. If the account is yours, <link>sign in</link>; ' +
            'otherwise ask an administrator for a new link.'
          }
          components={{
            link: <Anchor component={Link} href="/sign-in" inherit c="inherit" underline="always" />,
          }}
        />
      </Text>
    </Alert>
  )
}

function SetUpForm({ token, offer }: { token: string; offer: SetUpOffer }) {
  const form = useForm({
    initialValues: { name: offer.name ?? '', email: offer.email ?? '', password: '', again: '' },
    validate: {
      name: (value) => (value.trim() ? null : t('Enter the name your colleagues know you by.')),
      email: (value) => (value.includes('@') ? null : t('Enter your email address.')),
      password: (value) => (value ? null : t('Choose a password; a few words do well.')),
      again: (value, { password }) => (value === password ? null : t('The two passwords differ.')),
    },
  })
  const attempt = useMutation({
    mutationFn: async ({ name, email, password }: typeof form.values) => {
      const outcome = await setUp({ token, name, email, password })
      if (outcome.kind === 'DONE') await signIn({ email, password })
      return outcome
    },
    onSuccess: (outcome) => {
      if (outcome.kind === 'DONE') window.location.assign('/')
      if (outcome.kind === 'INVALID') form.setErrors(outcome.fields)
    },
  })
  if (attempt.data?.kind === 'USED') return <Unusable />
  const problem = attempt.error?.message ?? (attempt.data?.kind === 'INVALID' ? attempt.data.message : undefined)
  return (
    <form noValidate onSubmit={form.onSubmit((values) => attempt.mutate(values))}>
      <Stack gap="md">
        {offer.reset && (
          <Text size="sm">
            {t('Choose a new password. You are signed out everywhere else, and your personal API tokens end.')}
          </Text>
        )}
        {problem && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <TextInput label={t('Name')} autoComplete="name" {...form.getInputProps('name')} />
        <TextInput label={t('Email')} type="email" autoComplete="username" {...form.getInputProps('email')} />
        <div>
          <PasswordInput label={t('Password')} autoComplete="new-password" {...form.getInputProps('password')} />
          <PasswordStrength password={form.values.password} about={[form.values.name, form.values.email]} />
        </div>
        <PasswordInput label={t('Password again')} autoComplete="new-password" {...form.getInputProps('again')} />
        <Button type="submit" loading={attempt.isPending}>
          {offer.reset ? t('Change password and sign in') : t('Create account and sign in')}
        </Button>
      </Stack>
    </form>
  )
}

/** Asks whether the link works before anybody fills the form in. */
function CheckedLink({ token }: { token: string }) {
  const check = useQuery({
    queryKey: [t('set-up link'), token],
    queryFn: () => setUpOffer(token),
    retry: 1,
    staleTime: Infinity,
  })
  if (check.isPending)
    return (
      <Center py="xl">
        <Loader size="sm" aria-label={t('Checking the link')} />
      </Center>
    )
  // A server that cannot tell now may when the form is sent.
  return check.data === null ? <Unusable /> : <SetUpForm token={token} offer={check.data ?? {}} />
}

/** Turns a one-time link into an account, the first administrator's or an invited colleague's, or into a new password. */
export function SetUpPanel() {
  const token = useSearchParams().get('token')
  return (
    <Threshold
      title={t('Set up your account')}
      description={t('This link works once. Choose how you will sign in from now on.')}
    >
      {token ? <CheckedLink token={token} /> : <Unusable />}
    </Threshold>
  )
}
