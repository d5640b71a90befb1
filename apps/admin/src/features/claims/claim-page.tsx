'use client'

import { Anchor, Grid, Stack } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import Link from 'next/link'
import type { TracedRecord } from '@/shared/history/history-lines.ts'
import { RecordHistory } from '@/shared/history/record-history.tsx'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { ErrorState } from '@/shared/ui/error-state.tsx'
import { LoadingState } from '@/shared/ui/loading-state.tsx'
import { AssessmentSection } from './assessment-section.tsx'
import { AttributionSection } from './attribution-section.tsx'
import { ClaimHeader } from './claim-header.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { LinkSection } from './link-section.tsx'
import { MentionSection } from './mention-section.tsx'
import { ProposedNotice } from './proposed-notice.tsx'
import { RejectedNotice } from './rejected-notice.tsx'
import { type ClaimDetail, useClaim } from './use-claim.ts'
import { t } from '@/shared/words/words.ts'

const tracedClaim = ({ id, attributions, evidence, links }: ClaimDetail): TracedRecord => ({
  id,
  noun: 'claim',
  parts: new Map([
    ...attributions.map((attribution) => [attribution.id, attribution.source.name] as const),
    ...evidence.map((each) => [each.id, each.title] as const),
    ...links.map((link) => [link.id, link.claim.statement] as const),
  ]),
})

/** One claim: its wording, who stands where on it, what is known, and where it is repeated. */
export function ClaimPage({ id }: { id: string }) {
  const { data: claim, error, refetch } = useClaim(id)
  if (claim === undefined && error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (claim === undefined) return <LoadingState label={t('Loading the claim')} lines={8} />
  if (claim === null) {
    return (
      <EmptyState
        wholePage
        icon={IconChecklist}
        title={t('There is no such claim')}
        actions={
          <Anchor component={Link} href="/claims">
            {t('All claims')}
          </Anchor>
        }
      >
        {t('It may have been removed, or the address is incomplete. Search for its words in the list.')}
      </EmptyState>
    )
  }
  return (
    <ClaimHeader claim={claim}>
      <ProposedNotice claim={claim} />
      <RejectedNotice claim={claim} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            <AttributionSection claim={claim} />
            <EvidenceSection claim={claim} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="md">
            <AssessmentSection claim={claim} />
            <MentionSection claim={claim} />
            <LinkSection claim={claim} />
            <RecordHistory record={tracedClaim(claim)} version={claim.version} />
          </Stack>
        </Grid.Col>
      </Grid>
    </ClaimHeader>
  )
}
