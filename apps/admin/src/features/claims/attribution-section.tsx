'use client'

import { ActionIcon, Button, Divider, Group, Modal, Stack, Text } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { AttributionForm, type AttributionParts } from '@/shared/attribution/attribution-form.tsx'
import { AttributionLine } from '@/shared/attribution/attribution-line.tsx'
import { useRemoveAttribution } from '@/shared/attribution/use-remove-attribution.ts'
import { RejectedFold } from '@/shared/proposals/rejected-fold.tsx'
import { rejectionsOf } from '@/shared/proposals/rejections.ts'
import { useMay } from '@/shared/session/viewer.ts'
import { Section } from '@/shared/ui/section.tsx'
import { OriginLines } from './origin-lines.tsx'
import type { ClaimDetail } from './use-claim.ts'
import { t } from '@/shared/words/words.ts'

/** What may be done with an attribution; what is not given is not offered. */
function AttributionActions({
  name,
  onEdit,
  onRemove,
}: {
  name: string
  onEdit: (() => void) | undefined
  onRemove: (() => void) | undefined
}) {
  return (
    <Group gap={4} wrap="nowrap">
      {onEdit && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('Edit the attribution to {name}', { name })}
          onClick={onEdit}
        >
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
      )}
      {onRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('Remove the attribution to {name}', { name })}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  )
}

/** Who stands behind the claim, against it, or keeps silent. */
export function AttributionSection({ claim }: { claim: ClaimDetail }) {
  const [open, setOpen] = useState<AttributionParts | 'NEW'>()
  const may = useMay()
  const remove = useRemoveAttribution(claim)
  const rejections = claim.state === 'REJECTED' ? [] : rejectionsOf(claim.proposals)
  const close = () => setOpen(undefined)
  return (
    <Section
      title={t('Who says so')}
      description={t(
        '{count, plural, one {# independent source} other {# independent sources}}; reports of the same report count once.',
        { count: claim.independentSourceCount },
      )}
      actions={
        may('attribution:create') && (
          <Button
            size="xs"
            variant="light"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setOpen('NEW')}
          >
            {t('Attribute')}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        {claim.attributions.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('Nobody stands behind this claim yet. Attribute it to whoever says so, or denies it.')}
          </Text>
        )}
        {claim.attributions.map((attribution, index) => (
          <Fragment key={attribution.id}>
            {index > 0 && <Divider color="var(--shell-line)" />}
            <AttributionLine
              attribution={attribution}
              actions={
                <AttributionActions
                  name={attribution.source.name}
                  onEdit={may('attribution:save') ? () => setOpen(attribution) : undefined}
                  onRemove={may('attribution:remove') ? () => void remove(attribution) : undefined}
                />
              }
            />
          </Fragment>
        ))}
        <OriginLines provenance={claim.provenance} />
        <RejectedFold rejections={rejections} />
      </Stack>
      <Modal
        opened={open !== undefined}
        onClose={close}
        title={open === 'NEW' ? t('Attribute this claim') : t('Edit attribution')}
        size="lg"
      >
        {open && (
          <AttributionForm
            claimId={claim.id}
            {...(open !== 'NEW' && { attribution: open })}
            onDone={close}
            onCancel={close}
          />
        )}
      </Modal>
    </Section>
  )
}
