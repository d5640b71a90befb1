'use client'

import { Button, Group, Modal, Stack, Text, Timeline } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconGavel } from '@tabler/icons-react'
import { Moment } from '@/shared/ui/moment.tsx'
import { Section } from '@/shared/ui/section.tsx'
import { VerdictBadge } from '@/shared/ui/word-badge.tsx'
import { AssessForm } from './assess-form.tsx'
import type { ClaimDetail } from './use-claim.ts'

/** What editors found about the claim, newest first; assessments are never changed, only followed by newer ones. */
export function AssessmentSection({ claim }: { claim: ClaimDetail }) {
  const [opened, { open, close }] = useDisclosure()
  const checkable = claim.kind === 'FACT' || claim.kind === 'POSITION'
  return (
    <Section
      title="Assessments"
      actions={
        checkable && claim.can.includes('claim:assess') && (
          <Button size="xs" variant="light" leftSection={<IconGavel size={14} aria-hidden />} onClick={open}>
            Assess
          </Button>
        )
      }
    >
      {claim.assessments.length === 0 ? (
        <Text size="sm" c="dimmed">
          {checkable ? 'Not assessed. Most claims never need to be; readers then see no verdict.' : 'Only facts and positions take a verdict.'}
        </Text>
      ) : (
        <Timeline bulletSize={12} lineWidth={2} active={0}>
          {claim.assessments.map(({ id, verdict, rating, rationale, assessedAt, publicFrom, evidence }) => (
            <Timeline.Item key={id}>
              <Stack gap={4}>
                <Group gap={8}>
                  <VerdictBadge verdict={verdict} />
                  {rating && (
                    <Text size="sm" fw={550}>
                      {rating}
                    </Text>
                  )}
                  <Moment at={assessedAt} c="dimmed" size="xs" />
                  {!publicFrom && (
                    <Text size="xs" c="dimmed">
                      not public yet
                    </Text>
                  )}
                </Group>
                {rationale && <Text size="sm">{rationale}</Text>}
                {evidence.length > 0 && (
                  <Text size="xs" c="dimmed">
                    Rests on {evidence.map(({ title }) => title).join('; ')}
                  </Text>
                )}
              </Stack>
            </Timeline.Item>
          ))}
        </Timeline>
      )}
      <Modal opened={opened} onClose={close} title="Assess this claim">
        {opened && <AssessForm claim={claim} onClose={close} />}
      </Modal>
    </Section>
  )
}
