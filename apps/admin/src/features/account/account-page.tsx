'use client'

import { Stack } from '@mantine/core'
import { useViewer } from '@/shared/session/viewer.ts'
import { LoadingState } from '@/shared/ui/loading-state.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { Section } from '@/shared/ui/section.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { PasswordForm } from './password-form.tsx'
import { SessionList } from './session-list.tsx'
import { t } from '@/shared/words/words.ts'

/** Where one is signed in, what language the admin speaks with one, and one's own password. */
export function AccountPage() {
  const { data: viewer } = useViewer()
  return (
    <Page title={t('Your account')} description={viewer?.email} narrow>
      <Stack gap="xl">
        <Section title={t('Where you are signed in')}>
          <SessionList />
        </Section>
        <Section title={t('Language')}>
          <LanguageChoice />
        </Section>
        <Section title={t('Password')} description={t('Changing it signs you out everywhere else.')}>
          {viewer ? <PasswordForm viewer={viewer} /> : <LoadingState label={t('Loading your account')} lines={4} />}
        </Section>
      </Stack>
    </Page>
  )
}
