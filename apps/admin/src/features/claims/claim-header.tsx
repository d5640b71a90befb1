'use client'

import { Anchor, Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { withholding } from '@sourceline/domain'
import { IconPencil, IconWorldUpload } from '@tabler/icons-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { PublishClaimDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { RedactButton } from '@/shared/redactions/redact-button.tsx'
import { useOverride } from '@/shared/publishing/use-override.tsx'
import { confirm } from '@/shared/ui/confirm.tsx'
import { Moment } from '@/shared/ui/moment.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { publicationState } from '@/shared/ui/publication-state.ts'
import { RecordLink } from '@/shared/ui/record-link.tsx'
import { KindBadge, StateBadge, VerdictBadge } from '@/shared/ui/word-badge.tsx'
import { vocabulary } from '@/shared/ui/wording.ts'
import { useChange } from '@/shared/use-change.ts'
import { ClaimForm } from './claim-form.tsx'
import type { ClaimDetail } from './use-claim.ts'
import { t, translated } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

/** Tells whether publishing would show readers anything new. */
function awaitsPublication({ publicFrom, hasDraft, attributions, evidence, links }: ClaimDetail): boolean {
  const publishable = attributions.filter(({ terms }) => !withholding.has(terms))
  const accepted = [...publishable, ...evidence].filter(({ state }) => state === 'ACCEPTED')
  return (
    !publicFrom ||
    hasDraft ||
    [...accepted, ...links.filter(({ outgoing }) => outgoing)].some((part) => !part.publicFrom)
  )
}

function PublishButton({ claim }: { claim: ClaimDetail }) {
  const override = useOverride()
  const publish = useChange(
    () =>
      override(async (overrideReason) => {
        const input = { id: claim.id, expectedVersion: claim.version, overrideReason }
        return accepted((await execute(PublishClaimDocument, { input })).publishClaim).claim
      }),
    { onDone: () => showDone(t('The claim is public.')) },
  )
  const ask = async () => {
    const agreed = await confirm({
      title: t('Publish this claim?'),
      message: t(
        'Readers will see its wording and what you accepted of it: attributions, evidence, links and their sources. ' +
          'What is only proposed stays behind.',
      ),
      action: t('Publish claim'),
    })
    if (agreed) publish.mutate(undefined)
  }
  return (
    <Button
      leftSection={<IconWorldUpload size={16} aria-hidden />}
      onClick={() => void ask()}
      loading={publish.isPending}
    >
      {claim.publicFrom ? t('Publish changes') : t('Publish')}
    </Button>
  )
}

function Facts({ claim }: { claim: ClaimDetail }) {
  return (
    <Group gap="xs" mt={4}>
      <StateBadge state={publicationState(claim)} />
      <KindBadge kind={claim.kind} meaning={translated(vocabulary.ClaimKind.meanings[claim.kind])} />
      <VerdictBadge verdict={claim.verdict} />
      {claim.adverse && (
        <KindBadge kind="ADVERSE" meaning={t('It could harm those it concerns: ask them for comment.')} />
      )}
      {claim.about.length > 0 && (
        <Text size="sm" c="dimmed">
          <Trans
            id="about <sources/>"
            components={{
              sources: (
                <>
                  {claim.about.map((source, index) => (
                    <span key={source.id}>
                      {index > 0 && ', '}
                      <RecordLink href={`/sources/${source.id}`}>{source.name}</RecordLink>
                    </span>
                  ))}
                </>
              ),
            }}
          />
        </Text>
      )}
      {claim.asOfDate && (
        <Text size="sm" c="dimmed">
          {t('as of {day}', { day: claim.asOfDate })}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        <Trans id="changed <moment/>" components={{ moment: <Moment at={claim.updatedAt} span /> }} />
      </Text>
    </Group>
  )
}

/** The claim's wording with its facts, its form when it is being changed, and its publication. */
export function ClaimHeader({ claim, children }: { claim: ClaimDetail; children: ReactNode }) {
  const [editing, { open, close }] = useDisclosure()
  return (
    <Page
      above={
        <Anchor component={Link} href="/claims" size="sm">
          {t('Claims')}
        </Anchor>
      }
      title={claim.statement}
      description={<Facts claim={claim} />}
      actions={
        <>
          {claim.can.includes('claim:save') && !editing && (
            <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={open}>
              {t('Edit claim')}
            </Button>
          )}
          <RedactButton subject={{ id: claim.id, noun: 'claim' }} />
          {claim.can.includes('claim:publish') && awaitsPublication(claim) && <PublishButton claim={claim} />}
        </>
      }
    >
      {editing && <ClaimForm claim={claim} onClose={close} />}
      {children}
    </Page>
  )
}
