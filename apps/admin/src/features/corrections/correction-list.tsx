'use client'

import { Button, Modal, Text } from '@mantine/core'
import { IconMessageReport, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { CorrectionListDocument, type CorrectionRowFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { RecordList } from '@/shared/list/record-list.tsx'
import type { Column } from '@/shared/list/record-table.tsx'
import { useConnection } from '@/shared/list/use-connection.ts'
import { useMay } from '@/shared/session/viewer.ts'
import { RedactRow } from '@/shared/redactions/redact-button.tsx'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { Moment } from '@/shared/ui/moment.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { publicationState } from '@/shared/ui/publication-state.ts'
import { RecordLink } from '@/shared/ui/record-link.tsx'
import { RowActions } from '@/shared/ui/row-actions.tsx'
import { KindBadge, StateBadge } from '@/shared/ui/word-badge.tsx'
import { vocabulary } from '@/shared/ui/wording.ts'
import { CorrectionForm } from './correction-form.tsx'
import { useCorrectionActions } from './use-correction-actions.ts'
import { t, translated } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

type Act = (correction: CorrectionRowFragment) => void

function columnsFor({
  edit,
  publish,
  remove,
}: Record<'edit' | 'publish' | 'remove', Act>): Column<CorrectionRowFragment>[] {
  return [
    {
      heading: t('Correction'),
      cell: ({ note, article }) => (
        <>
          <Text size="sm" lineClamp={3}>
            {note}
          </Text>
          <Text size="xs" c="dimmed">
            <Trans
              id="on <article/>"
              components={{
                article: (
                  <RecordLink href={`/articles/${article.id}`} inherit>
                    {article.headline}
                  </RecordLink>
                ),
              }}
            />
          </Text>
        </>
      ),
    },
    {
      heading: t('Kind'),
      narrow: true,
      cell: ({ kind }) => <KindBadge kind={kind} meaning={translated(vocabulary.CorrectionKind.meanings[kind])} />,
    },
    {
      heading: t('State'),
      narrow: true,
      cell: ({ state, publicFrom }) => <StateBadge state={publicationState({ state, publicFrom, hasDraft: false })} />,
    },
    { heading: t('Issued'), narrow: true, cell: ({ issuedAt }) => <Moment at={issuedAt} c="dimmed" /> },
    {
      heading: t('Actions'),
      narrow: true,
      cell: (correction) => (
        <RowActions
          name={t('the correction on {headline}', { headline: correction.article.headline })}
          onEdit={correction.can.includes('correction:save') ? () => edit(correction) : undefined}
          onPublish={
            correction.can.includes('correction:publish') && !correction.publicFrom
              ? () => publish(correction)
              : undefined
          }
          onRemove={correction.can.includes('correction:remove') ? () => remove(correction) : undefined}
        >
          <RedactRow
            name={t('the correction on {headline}', { headline: correction.article.headline })}
            subject={{ id: correction.id, noun: 'correction' }}
          />
        </RowActions>
      ),
    },
  ]
}

/** Public notes on what was wrong, across all articles. */
export function CorrectionList() {
  const may = useMay()
  const [open, setOpen] = useState<CorrectionRowFragment | 'NEW'>()
  const close = () => setOpen(undefined)
  const { publish, remove } = useCorrectionActions()
  const list = useConnection(
    ['corrections'],
    async (after, signal) => (await execute(CorrectionListDocument, { after }, signal)).corrections,
  )
  const create = may('correction:create') && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('NEW')}>
      {t('New correction')}
    </Button>
  )
  return (
    <Page title={t('Corrections')} description={t('What was wrong, said openly and kept.')} actions={create}>
      <RecordList
        caption={t('Corrections')}
        list={list}
        columns={columnsFor({ edit: setOpen, publish, remove })}
        empty={
          <EmptyState icon={IconMessageReport} title={t('No corrections')} actions={create}>
            {t(
              'When something published turns out wrong, write a correction: readers see it on the article and in the list of ' +
                'corrections.',
            )}
          </EmptyState>
        }
      />
      <Modal
        opened={open !== undefined}
        onClose={close}
        title={open === 'NEW' ? t('New correction') : t('Edit correction')}
        size="lg"
      >
        {open && <CorrectionForm {...(open !== 'NEW' && { correction: open })} onClose={close} />}
      </Modal>
    </Page>
  )
}
