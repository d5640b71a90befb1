'use client'

import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPencil, IconWorldUpload } from '@tabler/icons-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { PublishSourceDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { useOverride } from '@/shared/publishing/use-override.tsx'
import { RedactButton } from '@/shared/redactions/redact-button.tsx'
import { confirm } from '@/shared/ui/confirm.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { publicationState } from '@/shared/ui/publication-state.ts'
import { RecordLink } from '@/shared/ui/record-link.tsx'
import { KindBadge, StateBadge } from '@/shared/ui/word-badge.tsx'
import { vocabulary } from '@/shared/ui/wording.ts'
import { useChange } from '@/shared/use-change.ts'
import { SourceForm } from './source-form.tsx'
import type { SourceDetail } from './use-source.ts'
import { t, translated } from '@/shared/words/words.ts'

function PublishButton({ source }: { source: SourceDetail }) {
  const override = useOverride()
  const publish = useChange(
    () =>
      override(async (overrideReason) => {
        const input = { id: source.id, expectedVersion: source.version, overrideReason }
        return accepted((await execute(PublishSourceDocument, { input })).publishSource).source
      }),
    { onDone: () => showDone(t('The source is public.')) },
  )
  const ask = async () => {
    const message = t('Readers will see its name, role, affiliation and description.')
    if (await confirm({ title: t('Publish this source?'), message, action: t('Publish source') }))
      publish.mutate(undefined)
  }
  return (
    <Button
      leftSection={<IconWorldUpload size={16} aria-hidden />}
      onClick={() => void ask()}
      loading={publish.isPending}
    >
      {source.publicFrom ? t('Publish changes') : t('Publish')}
    </Button>
  )
}

function Facts({ source }: { source: SourceDetail }) {
  return (
    <Stack gap={8} mt={4}>
      <Group gap="xs">
        <StateBadge state={publicationState(source)} />
        <KindBadge kind={source.kind} meaning={translated(vocabulary.SourceKind.meanings[source.kind])} />
        {source.standIn && (
          <KindBadge kind="STAND_IN" meaning={t('Stands in for somebody who is not named to readers.')} />
        )}
        {source.role && <Text size="sm">{source.role}</Text>}
        {source.affiliation && (
          <RecordLink href={`/sources/${source.affiliation.id}`} size="sm">
            {source.affiliation.name}
          </RecordLink>
        )}
      </Group>
      {source.description && (
        <Text size="sm" maw={720}>
          {source.description}
        </Text>
      )}
      {source.sameAs.length > 0 && (
        <Group gap="sm">
          {source.sameAs.map((address) => (
            <Anchor
              key={address}
              href={address}
              target="_blank"
              rel="noopener noreferrer"
              size="xs"
              style={{ overflowWrap: 'anywhere' }}
            >
              {address}
            </Anchor>
          ))}
        </Group>
      )}
    </Stack>
  )
}

/** Who the source is, its form when that is being changed, and its publication. */
export function SourceHeader({ source, children }: { source: SourceDetail; children: ReactNode }) {
  const [editing, { open, close }] = useDisclosure()
  return (
    <Page
      above={
        <Anchor component={Link} href="/sources" size="sm">
          {t('Sources')}
        </Anchor>
      }
      title={source.name}
      description={<Facts source={source} />}
      actions={
        <>
          {source.can.includes('source:save') && !editing && (
            <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={open}>
              {t('Edit source')}
            </Button>
          )}
          <RedactButton subject={{ id: source.id, noun: 'source' }} />
          {source.can.includes('source:publish') && <PublishButton source={source} />}
        </>
      }
    >
      {editing && <SourceForm source={source} onClose={close} />}
      {children}
    </Page>
  )
}
