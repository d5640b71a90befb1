'use client'

import { Button, Group, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { ApproveAttributionDocument, type AttributionPartsFragment } from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { accepted } from '../mutation-result.ts'
import { useMay } from '../session/viewer.ts'
import { useChange } from '../use-change.ts'
import { approvalOf } from './approval.ts'
import { t } from '../words/words.ts'

/** Who approved that a source is not named; where nobody did yet, that it waits for an editor, who approves it here. */
export function ApprovalLine({ attribution }: { attribution: AttributionPartsFragment }) {
  const may = useMay()
  const approve = useChange(async () => {
    const input = { id: attribution.id, expectedVersion: attribution.version }
    return accepted((await execute(ApproveAttributionDocument, { input })).approveAttribution)
  })
  const approval = approvalOf(attribution)
  if (approval === 'NOT_NEEDED') return null
  if (approval === 'GIVEN')
    return (
      <Group gap={4} wrap="nowrap" align="flex-start" role="status">
        <IconCircleCheck size={14} aria-hidden color="var(--mantine-color-green-text)" style={{ flexShrink: 0 }} />
        <Text size="xs" c="dimmed">
          {t('Not naming the source was approved by {name}.', { name: attribution.approvedBy ?? '' })}
        </Text>
      </Group>
    )
  return (
    <Group gap={8} mt={2} align="center">
      <Text size="xs">
        {may('attribution:approve')
          ? t('Leave this source unnamed?')
          : t('An editor has yet to approve that the source is not named.')}
      </Text>
      {may('attribution:approve') && (
        <Button
          size="compact-xs"
          variant="light"
          loading={approve.isPending}
          aria-label={t('Approve that {name} is not named', { name: attribution.source.name })}
          onClick={() => approve.mutate(undefined)}
        >
          {t('Approve')}
        </Button>
      )}
    </Group>
  )
}
