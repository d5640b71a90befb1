'use client'

import { ActionIcon, Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ClaimLinkKind } from '@sourceline/domain'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { LinkClaimsDocument, type LinkClaimsInput, UnlinkClaimsDocument } from '@/generated/graphql.ts'
import { type ClaimChoice, ClaimPicker } from '@/shared/attribution/claim-picker.tsx'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { useMay } from '@/shared/session/viewer.ts'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { showUndo } from '@/shared/ui/notices.tsx'
import { RecordLink } from '@/shared/ui/record-link.tsx'
import { Section } from '@/shared/ui/section.tsx'
import { VerdictBadge } from '@/shared/ui/word-badge.tsx'
import { choices } from '@/shared/ui/wording.ts'
import { useChange } from '@/shared/use-change.ts'
import type { ClaimDetail } from './use-claim.ts'
import { t, translated } from '@/shared/words/words.ts'

type LinkDetail = ClaimDetail['links'][number]

const outward = (): Readonly<Record<ClaimLinkKind, string>> => ({
  SUPPORTS: t('Supports'),
  CONTRADICTS: t('Contradicts'),
  PART_OF: t('Is part of'),
  QUALIFIES: t('Qualifies'),
  SUPERSEDES: t('Supersedes'),
})

const inward = (): Readonly<Record<ClaimLinkKind, string>> => ({
  SUPPORTS: t('Is supported by'),
  CONTRADICTS: t('Is contradicted by'),
  PART_OF: t('Has as a part'),
  QUALIFIES: t('Is qualified by'),
  SUPERSEDES: t('Is superseded by'),
})

const useLinking = (onDone?: () => void) =>
  useChange(
    async (input: LinkClaimsInput) => accepted((await execute(LinkClaimsDocument, { input })).linkClaims).claim,
    onDone && { onDone },
  )

function LinkForm({ claim, onClose }: { claim: ClaimDetail; onClose: () => void }) {
  const [kind, setKind] = useState<ClaimLinkKind>('SUPPORTS')
  const [other, setOther] = useState<ClaimChoice | null>(null)
  const link = useLinking(onClose)
  return (
    <Stack gap="md">
      <Text size="sm" fw={550}>
        {claim.statement}
      </Text>
      <Select
        label={t('This claim …')}
        description={translated(ClaimLinkKind.meanings[kind])}
        data={choices(ClaimLinkKind).map(({ value }) => ({ value, label: outward()[value] }))}
        allowDeselect={false}
        value={kind}
        onChange={(value) => {
          if (ClaimLinkKind.has(value)) setKind(value)
        }}
      />
      <ClaimPicker label={t('… the other claim')} value={other} onChange={setOther} except={[claim.id]} />
      <FormActions
        action={t('Link claims')}
        disabled={!other}
        pending={link.isPending}
        onAction={() => {
          if (other) link.mutate({ fromClaimId: claim.id, toClaimId: other.id, kind })
        }}
        onCancel={onClose}
      />
    </Stack>
  )
}

/** How the claim bears on other claims. */
export function LinkSection({ claim }: { claim: ClaimDetail }) {
  const [opened, { open, close }] = useDisclosure()
  const may = useMay()
  const relink = useLinking()
  const unlink = useChange(
    async (link: LinkDetail) => {
      const input = { id: link.id, expectedVersion: link.version }
      accepted((await execute(UnlinkClaimsDocument, { input })).unlinkClaims)
      return link
    },
    {
      onDone: ({ claim: other, kind, outgoing }) => {
        const [fromClaimId, toClaimId] = outgoing ? [claim.id, other.id] : [other.id, claim.id]
        showUndo(t('Unlinked the two claims.'), () => relink.mutate({ fromClaimId, toClaimId, kind }))
      },
    },
  )
  return (
    <Section
      title={t('Linked claims')}
      actions={
        may('claim-link:create') && (
          <Button size="xs" variant="light" leftSection={<IconPlus size={14} aria-hidden />} onClick={open}>
            {t('Link a claim')}
          </Button>
        )
      }
    >
      {claim.links.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('None. Link claims that support, contradict, qualify or supersede one another.')}
        </Text>
      )}
      <Stack gap="sm">
        {claim.links.map((link) => (
          <Group key={link.id} justify="space-between" wrap="nowrap" align="flex-start">
            <div>
              <Text size="xs" c="dimmed">
                {(link.outgoing ? outward() : inward())[link.kind]}
              </Text>
              <Group gap={8}>
                <RecordLink href={`/claims/${link.claim.id}`} size="sm">
                  {link.claim.statement}
                </RecordLink>
                <VerdictBadge verdict={link.claim.verdict} size="sm" />
              </Group>
            </div>
            {may('claim-link:remove') && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('Unlink “{statement}”', { statement: link.claim.statement })}
                onClick={() => unlink.mutate(link)}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        ))}
      </Stack>
      <Modal opened={opened} onClose={close} title={t('Link to another claim')}>
        {opened && <LinkForm claim={claim} onClose={close} />}
      </Modal>
    </Section>
  )
}
