'use client'

import { Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { ArticleDraft } from '@/shared/article-text/article-draft.ts'
import { laterAlone } from '@/shared/comparing/compare-versions.ts'
import { ComparedText } from '@/shared/comparing/compared-part.tsx'
import type { DeviceCopy } from '@/shared/device-copies/device-copy.ts'
import { exactMoment, Moment } from '@/shared/ui/moment.tsx'
import { compareDrafts, differenceWords } from '../comparing/compare-drafts.ts'
import { ComparedVersions } from '@/shared/comparing/compared-versions.tsx'
import { t } from '@/shared/words/words.ts'
import classes from '@/shared/comparing/compared-versions.module.css'
import { Trans } from '@/shared/words/trans.tsx'

interface Props {
  copy: DeviceCopy
  /** What the editors hold. */
  present: ArticleDraft
  onClose: () => void
  onDiscard: () => void
  onRestore: () => void
}

/** Shows a version that only this device has, against what the editors hold and as a whole, before it comes back. */
export function DeviceCopyDialog({ copy, present, onClose, onDiscard, onRestore }: Props) {
  const [view, setView] = useState('compare')
  const compared = compareDrafts(present, copy.draft)
  const { texts, besides } = differenceWords(compared)
  return (
    <Modal opened onClose={onClose} size="xl" title={t('The version on this device')}>
      <Stack gap="md">
        <Group justify="space-between" gap="sm">
          <Text size="sm">
            <Trans id="Written <moment/>." components={{ moment: <Moment at={copy.writtenAt} exact span inherit /> }} />{' '}
            {texts} {besides}
          </Text>
          <SegmentedControl
            size="xs"
            value={view}
            onChange={setView}
            aria-label={t('What is shown')}
            data={[
              { value: 'compare', label: t('Compare') },
              { value: 'whole', label: t('Whole version') },
            ]}
          />
        </Group>
        {view === 'compare' ? (
          <ComparedVersions
            runs={compared.runs}
            after={t('On this device, {writtenAt}', { writtenAt: exactMoment(copy.writtenAt) })}
            before={t('The article now')}
          />
        ) : (
          <Stack
            gap="sm"
            className={classes.whole}
            tabIndex={0}
            role="group"
            aria-label={t('The version on this device')}
          >
            {laterAlone(compared.parts).map((part) => (
              <ComparedText key={part.key} part={part} side="after" />
            ))}
          </Stack>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button variant="default" onClick={onDiscard}>
            {t('Discard')}
          </Button>
          <Button onClick={onRestore}>{t('Restore this version')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
