'use client'

import { Badge, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { type ImportJobFragment, ImportListDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { RecordList } from '@/shared/list/record-list.tsx'
import type { Column } from '@/shared/list/record-table.tsx'
import { useConnection } from '@/shared/list/use-connection.ts'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { Moment } from '@/shared/ui/moment.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { RecordLink } from '@/shared/ui/record-link.tsx'
import { jobStates, progressWords } from './import-words.ts'
import { t } from '@/shared/words/words.ts'

const columns = (): readonly Column<ImportJobFragment>[] => [
  {
    heading: t('Import'),
    cell: (job) => (
      <>
        <RecordLink href={`/imports/${job.id}`}>{progressWords(job)}</RecordLink>
        <Text size="xs" c="dimmed">
          {job.failure ?? job.message}
        </Text>
      </>
    ),
  },
  {
    heading: t('State'),
    narrow: true,
    cell: ({ state }) => (
      <Badge variant="light" color={jobStates()[state].color}>
        {jobStates()[state].label}
      </Badge>
    ),
  },
  { heading: t('By'), narrow: true, cell: ({ startedBy }) => <Text size="sm">{startedBy}</Text> },
  { heading: t('Asked for'), narrow: true, cell: ({ createdAt }) => <Moment at={createdAt} c="dimmed" /> },
]

/** The imports of many articles that are at work or have ended lately: one’s own, for administrators all. */
export function ImportList() {
  const list = useConnection(
    ['imports'],
    async (after, signal) => (await execute(ImportListDocument, { after }, signal)).jobs,
  )
  return (
    <Page
      title={t('Imports')}
      description={t('Files with many articles, and long texts: how far each is, and what became of it.')}
    >
      <RecordList
        caption={t('Imports')}
        list={list}
        columns={columns()}
        empty={
          <EmptyState icon={IconFileImport} title={t('No imports')}>
            {t(
              'Import a feed or an export of WordPress from the list of articles: a draft is made of each article in it.',
            )}
          </EmptyState>
        }
      />
    </Page>
  )
}
