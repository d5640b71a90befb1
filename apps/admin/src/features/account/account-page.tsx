'use client'

import { Stack } from '@mantine/core'
import { useViewer } from '@/shared/session/viewer.ts'
import { LoadingState } from '@/shared/ui/loading-state.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { Section } from '@/shared/ui/section.tsx'
import { PasswordForm } from './password-form.tsx'
import { SessionList } from './session-list.tsx'

/** One's own password, and where one is signed in. */
export function AccountPage() {
  const { data: viewer } = useViewer()
  return (
    <Page title="Your account" description={viewer?.email} narrow>
      <Stack gap="xl">
        <Section title="Where you are signed in">
          <SessionList />
        </Section>
        <Section title="Password" description="Changing it signs you out everywhere else.">
          {viewer ? <PasswordForm viewer={viewer} /> : <LoadingState label="Loading your account" lines={4} />}
        </Section>
      </Stack>
    </Page>
  )
}
