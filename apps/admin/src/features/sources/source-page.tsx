'use client'

import { Anchor, Grid, Stack } from '@mantine/core'
import { IconUserQuestion } from '@tabler/icons-react'
import Link from 'next/link'
import { RecordHistory } from '@/shared/history/record-history.tsx'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { ErrorState } from '@/shared/ui/error-state.tsx'
import { LoadingState } from '@/shared/ui/loading-state.tsx'
import { SourceHeader } from './source-header.tsx'
import { AppearanceSection, StatementSection, TrackRecordSection } from './source-sections.tsx'
import { useSource } from './use-source.ts'
import { VaultSection } from './vault/vault-section.tsx'
import { t } from '@/shared/words/words.ts'

const noParts: ReadonlyMap<string, string> = new Map()

/** One source: who it is, what it said, how that held up, and where it appears. */
export function SourcePage({ id }: { id: string }) {
  const { data: source, error, refetch } = useSource(id)
  if (source === undefined && error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (source === undefined) return <LoadingState label={t('Loading the source')} lines={8} />
  if (source === null) {
    return (
      <EmptyState
        wholePage
        icon={IconUserQuestion}
        title={t('There is no such source')}
        actions={
          <Anchor component={Link} href="/sources">
            {t('All sources')}
          </Anchor>
        }
      >
        {t('It may have been removed, or the address is incomplete. Search for the name in the list.')}
      </EmptyState>
    )
  }
  return (
    <SourceHeader source={source}>
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <StatementSection source={source} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="md">
            {source.standIn && <VaultSection sourceId={source.id} vault={source.vault} />}
            <TrackRecordSection source={source} />
            <AppearanceSection source={source} />
            <RecordHistory record={{ id: source.id, noun: 'source', parts: noParts }} version={source.version} />
          </Stack>
        </Grid.Col>
      </Grid>
    </SourceHeader>
  )
}
