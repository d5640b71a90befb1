'use client'

import { Button, Group, Modal, Text } from '@mantine/core'
import { type ArticleDraft, draftOf } from '@/shared/article-text/article-draft.ts'
import type { Conflict } from '@/shared/editor-session/saving.ts'
import { Moment } from '@/shared/ui/moment.tsx'
import { compareDrafts, differenceWords } from '../comparing/compare-drafts.ts'
import { ComparedVersions } from '@/shared/comparing/compared-versions.tsx'
import { t } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

interface Props {
  conflict: Conflict
  mine: ArticleDraft
  onClose: () => void
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Shows where two versions that were made at the same time differ, and lets the editor choose which goes on. */
export function ConflictDialog({ conflict: { theirs }, mine, onClose, onKeepMine, onTakeTheirs }: Props) {
  const compared = compareDrafts(draftOf(theirs), mine)
  const { texts, besides } = differenceWords(compared)
  return (
    <Modal opened onClose={onClose} size="xl" title={t('Somebody else saved this article meanwhile')}>
      <Text size="sm" mb="md">
        <Trans
          id="<name/> saved it <moment/>."
          components={{
            name: <>{theirs.savedBy ?? t('Somebody else')}</>,
            moment: <Moment at={theirs.updatedAt} span inherit />,
          }}
        />{' '}
        {texts} {t('Choose the version to go on with; the other is kept on this device, so that nothing is lost.')}
      </Text>
      <ComparedVersions runs={compared.runs} after={t('Your unsaved version')} before={t('Their saved version')} />
      {besides && (
        <Text size="sm" mt="sm">
          {besides}
        </Text>
      )}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('Decide later')}
        </Button>
        <Button variant="default" onClick={onTakeTheirs}>
          {t('Take theirs')}
        </Button>
        <Button onClick={onKeepMine}>{t('Keep mine')}</Button>
      </Group>
    </Modal>
  )
}
