'use client'

import { Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { announceSignedIn, onExpiry } from './expiry.ts'
import { SignInForm } from './sign-in-form.tsx'
import { viewerKey } from './viewer.ts'
import { t } from '../words/words.ts'

/**
 * Asks an editor whose session ended in the middle of work to sign in again on the spot, so
 * that nothing typed is lost. Who was never signed in is sent to the sign-in page instead.
 */
export function SignInAgain() {
  const [opened, { open, close }] = useDisclosure()
  const queryClient = useQueryClient()
  const pathname = usePathname()
  useEffect(
    () =>
      onExpiry(() => {
        if (queryClient.getQueryData(viewerKey)) open()
        else if (!pathname.startsWith('/sign-in') && !pathname.startsWith('/set-up')) {
          const here = `${window.location.pathname}${window.location.search}`
          window.location.assign(`/sign-in?return=${encodeURIComponent(here)}`)
        }
      }),
    [open, pathname, queryClient],
  )
  const resume = () => {
    close()
    announceSignedIn()
    void queryClient.invalidateQueries()
  }
  return (
    <Modal opened={opened} onClose={close} title={t('Your session has ended')}>
      <Stack>
        <Text size="sm">{t('Sign in again to go on where you were. What you typed is still here.')}</Text>
        <SignInForm onSignedIn={resume} />
      </Stack>
    </Modal>
  )
}
