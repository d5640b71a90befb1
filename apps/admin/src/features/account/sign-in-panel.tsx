'use client'

import { Anchor, Text } from '@mantine/core'
import Link from 'next/link'
import { useSearchParams } from 'next/navigation'
import { returnPath } from '@/shared/session/authentication.ts'
import { SignInForm } from '@/shared/session/sign-in-form.tsx'
import { Threshold } from './threshold.tsx'

/** Signs in and goes back to the page that was asked for. */
export function SignInPanel() {
  const parameters = useSearchParams()
  return (
    <Threshold title="Sign in" description="to the newsroom">
      <SignInForm onSignedIn={() => window.location.assign(returnPath(parameters.get('return')))} />
      <Anchor component={Link} href="/forgot-password" size="sm">
        Forgot your password?
      </Anchor>
      <Text size="xs" c="dimmed">
        Here for the first time? Open the one-time link that <code>npm start</code> printed, or that an administrator
        gave you.
      </Text>
    </Threshold>
  )
}
