'use client'

import { Button, Group, Stack, Text } from '@mantine/core'
import { IconEye, IconLock, IconTrash } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import type { SourceVaultStateFragment } from '@/generated/graphql.ts'
import { useMay } from '@/shared/session/viewer.ts'
import { Moment } from '@/shared/ui/moment.tsx'
import { Section } from '@/shared/ui/section.tsx'
import { KeepIdentityForm } from './keep-identity-form.tsx'
import { IdentityDialog } from './identity-dialog.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { reasonOf } from './vault-history.ts'
import { t, translated } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

function State({ vault }: { vault: SourceVaultStateFragment | null }) {
  if (!vault) {
    return (
      <Text size="sm" c="dimmed">
        {t('Whether an identity is kept is shown to editors and to whoever kept it.')}
      </Text>
    )
  }
  if (!vault.kept) {
    return (
      <Text size="sm" c="dimmed">
        {t(
          'No identity kept. Keep who the source is here and nowhere else: it is encrypted, and every look is logged.',
        )}
      </Text>
    )
  }
  return (
    <Text size="sm">
      <Trans
        id="An identity is kept by <name/> <moment/>"
        components={{ name: <>{vault.keptBy}</>, moment: <Moment at={vault.keptAt} span c="dimmed" /> }}
      />
    </Text>
  )
}

function History({ vault }: { vault: SourceVaultStateFragment | null }) {
  if (!vault || vault.history.length === 0) return null
  return (
    <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t('History of the vault')}>
      {vault.history.map((event) => (
        <li key={event.id}>
          <Group gap={6}>
            <Text size="sm">
              {event.actorName} {translated(event.past)}
            </Text>
            <Moment at={event.at} size="xs" c="dimmed" />
          </Group>
          {reasonOf(event) && (
            <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              “{reasonOf(event)}”
            </Text>
          )}
        </li>
      ))}
    </Stack>
  )
}

/** Who stands behind a stand-in source: whether it is kept, the way to see it, and who has looked. */
export function VaultSection({ sourceId, vault }: { sourceId: string; vault: SourceVaultStateFragment | null }) {
  const [openDialog, setOpenDialog] = useState<'keep' | 'view' | 'remove' | null>(null)
  const may = useMay()
  const close = useCallback(() => setOpenDialog(null), [])
  if (!vault && !may('vault:keep')) return null
  return (
    <Section title={t('Vault')} description={t('Who the source is')}>
      <Stack gap="sm">
        <State vault={vault} />
        {openDialog === 'keep' ? (
          <KeepIdentityForm sourceId={sourceId} version={vault?.version ?? 0} onClose={close} />
        ) : (
          <Group gap="xs">
            {vault?.can.includes('vault:look') && (
              <Button size="xs" leftSection={<IconEye size={14} aria-hidden />} onClick={() => setOpenDialog('view')}>
                {t('View identity…')}
              </Button>
            )}
            {(vault ? vault.can.includes('vault:keep') : may('vault:keep')) && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconLock size={14} aria-hidden />}
                onClick={() => setOpenDialog('keep')}
              >
                {vault?.kept ? t('Replace…') : t('Keep identity')}
              </Button>
            )}
            {vault?.can.includes('vault:remove') && (
              <Button
                size="xs"
                variant="subtle"
                color="red"
                leftSection={<IconTrash size={14} aria-hidden />}
                onClick={() => setOpenDialog('remove')}
              >
                {t('Remove…')}
              </Button>
            )}
          </Group>
        )}
        <History vault={vault} />
      </Stack>
      {openDialog === 'view' && <IdentityDialog sourceId={sourceId} onClose={close} />}
      {openDialog === 'remove' && <RemoveDialog sourceId={sourceId} onClose={close} />}
    </Section>
  )
}
