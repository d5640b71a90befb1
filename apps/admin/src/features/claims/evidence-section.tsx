'use client'

import { ActionIcon, Anchor, Badge, Button, Divider, Group, Modal, Stack, Text } from '@mantine/core'
import { IconArrowDownRight, IconArrowUpRight, IconMinus, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { CreateEvidenceDocument, type EvidencePartsFragment, RemoveEvidenceDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { useMay } from '@/shared/session/viewer.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { showUndo } from '@/shared/ui/notices.tsx'
import { Section } from '@/shared/ui/section.tsx'
import { KindBadge } from '@/shared/ui/word-badge.tsx'
import { wording } from '@/shared/ui/wording.ts'
import { useChange } from '@/shared/use-change.ts'
import { inQuotes } from '@/shared/ui/in-quotes.ts'
import { EvidenceForm } from './evidence-form.tsx'
import { evidenceInput, evidenceValues } from './evidence-values.ts'
import type { ClaimDetail } from './use-claim.ts'
import { t } from '@/shared/words/words.ts'

const bearings = {
  SUPPORTS: ['green', IconArrowUpRight],
  CONTRADICTS: ['red', IconArrowDownRight],
  CONTEXT: ['gray', IconMinus],
} as const

function BearingBadge({ bearing }: { bearing: keyof typeof bearings }) {
  const [color, Icon] = bearings[bearing]
  return (
    <Badge variant="light" color={color} leftSection={<Icon size={12} aria-hidden />}>
      {wording(bearing)}
    </Badge>
  )
}

function useRemoval(claimId: string) {
  const restore = useChange(async (evidence: EvidencePartsFragment) => {
    const input = { ...evidenceInput(evidenceValues(evidence)), claimId }
    return accepted((await execute(CreateEvidenceDocument, { input })).createEvidence).evidence
  })
  const remove = useChange(
    async (evidence: EvidencePartsFragment) => {
      const input = { id: evidence.id, expectedVersion: evidence.version }
      accepted((await execute(RemoveEvidenceDocument, { input })).removeEvidence)
      return evidence
    },
    {
      onDone: (evidence) =>
        showUndo(t('Removed “{title}”.', { title: evidence.title }), () => restore.mutate(evidence)),
    },
  )
  return async (evidence: EvidencePartsFragment) => {
    const message = t('Readers see it now. From this moment they no longer do; the history keeps it.')
    if (
      !evidence.publicFrom ||
      (await confirm({ title: t('Take this evidence down?'), message, action: t('Take down'), destructive: true }))
    ) {
      remove.mutate(evidence)
    }
  }
}

function EvidenceLine({ evidence }: { evidence: EvidencePartsFragment }) {
  return (
    <Stack gap={4} style={{ minWidth: 0 }}>
      <Group gap={8}>
        {evidence.url ? (
          <Anchor
            href={evidence.url}
            target="_blank"
            rel="noopener noreferrer"
            size="sm"
            fw={550}
            style={{ overflowWrap: 'anywhere' }}
          >
            {evidence.title}
          </Anchor>
        ) : (
          <Text size="sm" fw={550}>
            {evidence.title}
          </Text>
        )}
        <BearingBadge bearing={evidence.bearing} />
        <KindBadge kind={evidence.kind} />
      </Group>
      {evidence.excerpt && <Text size="sm">{inQuotes(evidence.excerpt)}</Text>}
      {evidence.locator && (
        <Text size="xs" c="dimmed">
          {evidence.locator}
        </Text>
      )}
    </Stack>
  )
}

/** What can be looked at: links, documents, pictures and data, with what each says about the claim. */
export function EvidenceSection({ claim }: { claim: ClaimDetail }) {
  const [open, setOpen] = useState<EvidencePartsFragment | 'NEW'>()
  const may = useMay()
  const remove = useRemoval(claim.id)
  const close = () => setOpen(undefined)
  return (
    <Section
      title={t('Evidence')}
      actions={
        may('evidence:create') && (
          <Button
            size="xs"
            variant="light"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setOpen('NEW')}
          >
            {t('Add evidence')}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        {claim.evidence.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('None yet. Add a link, document, picture or dataset that speaks for or against the claim.')}
          </Text>
        )}
        {claim.evidence.map((evidence, index) => (
          <Fragment key={evidence.id}>
            {index > 0 && <Divider color="var(--shell-line)" />}
            <Group justify="space-between" align="flex-start" wrap="nowrap">
              <EvidenceLine evidence={evidence} />
              <Group gap={4} wrap="nowrap">
                {may('evidence:save') && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('Edit {title}', { title: evidence.title })}
                    onClick={() => setOpen(evidence)}
                  >
                    <IconPencil size={16} aria-hidden />
                  </ActionIcon>
                )}
                {may('evidence:remove') && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('Remove {title}', { title: evidence.title })}
                    onClick={() => void remove(evidence)}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                )}
              </Group>
            </Group>
          </Fragment>
        ))}
      </Stack>
      <Modal
        opened={open !== undefined}
        onClose={close}
        title={open === 'NEW' ? t('Add evidence') : t('Edit evidence')}
      >
        {open && <EvidenceForm claimId={claim.id} {...(open !== 'NEW' && { evidence: open })} onClose={close} />}
      </Modal>
    </Section>
  )
}
