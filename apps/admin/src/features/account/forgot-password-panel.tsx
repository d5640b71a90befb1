'use client'

import { Alert, Anchor, Button, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import { askForReset } from '@/shared/session/authentication.ts'
import { useTypedEarly } from '@/shared/session/typed-early.ts'
import { Threshold } from './threshold.tsx'
import { t } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

function Asked({ email }: { email: string }) {
  return (
    <Stack gap="md" role="status">
      <Text size="sm">
        <Trans
          id="If somebody signs in as <email/>, a mail with a link is on its way. The link works once, for a short time."
          components={{ email: <b>{email}</b> }}
        />
      </Text>
      <Text size="sm" c="dimmed">
        {t(
          'Nothing arrived after some minutes? Look among the unwanted mails, and ask an administrator for a link if it is not there.',
        )}
      </Text>
    </Stack>
  )
}

/** Asks for a mail with a link on which to choose a new password. */
export function ForgotPasswordPanel() {
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '' },
    validate: { email: (value) => (value.includes('@') ? null : t('Enter your email address.')) },
  })
  const attempt = useMutation({ mutationFn: askForReset })
  const { ref, loaded } = useTypedEarly(form.setValues)
  return (
    <Threshold title={t('Forgot your password?')} description={t('A link to choose a new one comes by mail.')}>
      {attempt.isSuccess ? (
        <Asked email={attempt.variables} />
      ) : (
        <form noValidate ref={ref} onSubmit={form.onSubmit(({ email }) => attempt.mutate(email.trim()))}>
          <Stack gap="md">
            {attempt.error && (
              <Alert color="red" role="alert">
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
            <Button type="submit" fullWidth disabled={!loaded} loading={attempt.isPending}>
              {t('Send the link')}
            </Button>
          </Stack>
        </form>
      )}
      <Anchor component={Link} href="/sign-in" size="sm">
        {t('Back to sign in')}
      </Anchor>
    </Threshold>
  )
}
