'use client'

import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { LookIntoVaultDocument, type LookIntoVaultMutation } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { ReasonForm } from './reason-form.tsx'
import { useUncachedChange } from './use-uncached-change.ts'
import { t } from '@/shared/words/words.ts'

type Identity = Extract<LookIntoVaultMutation['lookIntoVault'], { __typename: 'LookIntoVaultPayload' }>['identity']

/** For how long an identity stays on screen, in seconds. */
const shownFor = 60

/** Calls `hide` when the window is left, the tab is hidden, or the time is over. */
function useHiding(hide: () => void): void {
  useEffect(() => {
    const timer = setTimeout(hide, shownFor * 1_000)
    const onVisibility = () => {
      if (document.hidden) hide()
    }
    window.addEventListener('blur', hide)
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('blur', hide)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [hide])
}

function Line({ label, text }: { label: string; text: string }) {
  if (!text) return null
  return (
    <div>
      <Text size="xs" c="dimmed" component="dt">
        {label}
      </Text>
      <Text component="dd" m={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Text>
    </div>
  )
}

function ShownIdentity({ identity, onClose }: { identity: Identity; onClose: () => void }) {
  useHiding(onClose)
  return (
    <Stack gap="md">
      <Stack component="dl" gap="sm" m={0} translate="no">
        <Line label={t('Who it is')} text={identity.name} />
        <Line label={t('Contact')} text={identity.contact} />
        <Line label={t('Note')} text={identity.note} />
      </Stack>
      <Text size="xs" c="dimmed">
        {t('Closes after a minute, and when you leave this window.')}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('Close')}
        </Button>
      </Group>
    </Stack>
  )
}

/** Asks for a reason, then shows who a source is for as long as the dialog is open. */
export function IdentityDialog({ sourceId, onClose }: { sourceId: string; onClose: () => void }) {
  const [identity, setIdentity] = useState<Identity | null>(null)
  const { run, pending } = useUncachedChange()
  const view = (reason: string) =>
    run(
      async () =>
        accepted((await execute(LookIntoVaultDocument, { input: { sourceId, reason } })).lookIntoVault).identity,
      { onDone: setIdentity },
    )
  return (
    <Modal opened onClose={onClose} title={t('View identity')}>
      {identity ? (
        <ShownIdentity identity={identity} onClose={onClose} />
      ) : (
        <ReasonForm
          message={t('That you looked, and why, is logged before the identity is shown.')}
          action={t('View identity')}
          pending={pending}
          onReason={(reason) => void view(reason)}
          onCancel={onClose}
        />
      )}
    </Modal>
  )
}
