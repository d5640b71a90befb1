'use client'

import { Button, Group, Modal, Stack, Text, Timeline } from '@mantine/core'
import { IconGavel } from '@tabler/icons-react'
import { useState } from 'react'
import { Moment } from '@/shared/ui/moment.tsx'
import { Section } from '@/shared/ui/section.tsx'
import { VerdictBadge } from '@/shared/ui/word-badge.tsx'
import { AssessForm } from './assess-form.tsx'
import type { ClaimDetail } from './use-claim.ts'
import { t } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

type Assessment = ClaimDetail['assessments'][number]

function Finding({ assessment, onShow }: { assessment: Assessment; onShow?: () => void }) {
  const { verdict, rating, rationale, assessedAt, assessedBy, publicFrom, evidence } = assessment
  return (
    <Stack gap={4}>
      <Group gap={8}>
        <VerdictBadge verdict={verdict} />
        {rating && (
          <Text size="sm" fw={550}>
            {rating}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {assessedBy ? (
            <Trans
              id="by <name/>, <moment/>"
              components={{ name: <>{assessedBy}</>, moment: <Moment at={assessedAt} span inherit /> }}
            />
          ) : (
            <Moment at={assessedAt} span inherit />
          )}
        </Text>
        {!publicFrom && (
          <Text size="xs" c="dimmed">
            {t('not public')}
          </Text>
        )}
        {!publicFrom && onShow && (
          <Button size="compact-xs" variant="default" onClick={onShow}>
            {t('Show it to readers')}
          </Button>
        )}
      </Group>
      {rationale && <Text size="sm">{rationale}</Text>}
      {evidence.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('Rests on {titles}', { titles: evidence.map(({ title }) => title).join('; ') })}
        </Text>
      )}
    </Stack>
  )
}

/** What editors found about the claim, newest first; assessments are never changed, only followed by newer ones. */
export function AssessmentSection({ claim }: { claim: ClaimDetail }) {
  const [open, setOpen] = useState<Assessment | 'NEW'>()
  const close = () => setOpen(undefined)
  const mayAssess = claim.can.includes('claim:assess')
  const checkable = claim.kind === 'FACT' || claim.kind === 'POSITION'
  return (
    <Section
      title={t('Assessments')}
      actions={
        checkable &&
        mayAssess && (
          <Button
            size="xs"
            variant="light"
            leftSection={<IconGavel size={14} aria-hidden />}
            onClick={() => setOpen('NEW')}
          >
            {t('Assess')}
          </Button>
        )
      }
    >
      {claim.assessments.length === 0 ? (
        <Text size="sm" c="dimmed">
          {checkable
            ? t('Not assessed. Most claims never need to be; readers then see no verdict.')
            : t('Only facts and positions take a verdict.')}
        </Text>
      ) : (
        <Timeline bulletSize={12} lineWidth={2} active={0}>
          {claim.assessments.map((assessment, index) => (
            <Timeline.Item key={assessment.id}>
              <Finding
                assessment={assessment}
                {...(index === 0 &&
                  mayAssess &&
                  claim.can.includes('claim:publish') && { onShow: () => setOpen(assessment) })}
              />
            </Timeline.Item>
          ))}
        </Timeline>
      )}
      <Modal opened={open !== undefined} onClose={close} title={t('Assess this claim')}>
        {open && <AssessForm claim={claim} {...(open !== 'NEW' && { earlier: open })} onClose={close} />}
      </Modal>
    </Section>
  )
}
