'use client'

import { Anchor, Text } from '@mantine/core'
import Link from 'next/link'
import { useSearchParams } from 'next/navigation'
import { returnPath } from '@/shared/session/authentication.ts'
import { SignInForm } from '@/shared/session/sign-in-form.tsx'
import { Threshold } from './threshold.tsx'
import { t } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

/** Signs in and goes back to the page that was asked for. */
export function SignInPanel() {
  const parameters = useSearchParams()
  return (
    <Threshold title={t('Sign in')} description={t('to the newsroom')}>
      <SignInForm onSignedIn={() => window.location.assign(returnPath(parameters.get('return')))} />
      <Anchor component={Link} href="/forgot-password" size="sm">
        {t('Forgot your password?')}
      </Anchor>
      <Text size="xs" c="dimmed">
        <Trans
          id="Here for the first time? Open the one-time link that <command/> printed, or that an administrator gave you."
          components={{ command: <code>npm start</code> }}
        />
      </Text>
    </Threshold>
  )
}
