'use client'

import { Button, Text } from '@mantine/core'
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { BinDocument, type BinRowFragment } from '@/generated/graphql.ts'
import { undeleteArticle } from '@/shared/bin/undelete-article.ts'
import { undeleteRedirect } from '@/shared/bin/undelete-redirect.ts'
import { execute } from '@/shared/graphql-client.ts'
import { RecordList } from '@/shared/list/record-list.tsx'
import type { Column } from '@/shared/list/record-table.tsx'
import { useConnection } from '@/shared/list/use-connection.ts'
import { fieldMessages } from '@/shared/mutation-result.ts'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { Moment } from '@/shared/ui/moment.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { useChange } from '@/shared/use-change.ts'
import { isAboutToGo, timeLeft } from './bin-words.ts'
import { RestoreElsewhere } from './restore-elsewhere.tsx'
import { t } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'
import { nounOf } from '@/shared/ui/nouns.ts'

const nameOf = ({ id, label, noun: word }: BinRowFragment): string => {
  const noun = nounOf(id.split('_')[0] ?? '', word)
  return label ?? t('A redacted {noun}', { noun: noun.word, gender: noun.gender })
}

const restored = ({ id }: BinRowFragment): Promise<unknown> =>
  id.startsWith('article_') ? undeleteArticle(id) : undeleteRedirect(id)

const sayRestored = (entry: BinRowFragment): void => showDone(t('“{entry}” is restored', { entry: nameOf(entry) }))

/** Takes one thing out of the bin; asks for another address where its own is taken. */
function RestoreButton({ entry }: { entry: BinRowFragment }) {
  const [taken, setTaken] = useState(false)
  const restore = useChange(() => restored(entry), {
    onDone: () => sayRestored(entry),
    onFailure: (error) => {
      const isTaken = fieldMessages(error)['slug'] !== undefined
      setTaken(isTaken)
      return isTaken
    },
  })
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconArrowBackUp size={14} aria-hidden />}
        loading={restore.isPending}
        onClick={() => restore.mutate(undefined)}
        aria-label={t('Restore {entry}', { entry: nameOf(entry) })}
      >
        {t('Restore')}
      </Button>
      {taken && (
        <RestoreElsewhere
          entry={entry}
          onDone={() => {
            setTaken(false)
            sayRestored(entry)
          }}
          onClose={() => setTaken(false)}
        />
      )}
    </>
  )
}

const columns = (): readonly Column<BinRowFragment>[] => [
  {
    heading: t('What'),
    cell: (entry) => (
      <>
        <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere' }}>
          {nameOf(entry)}
        </Text>
        <Text size="xs" c="dimmed">
          {nounOf(entry.id.split('_')[0] ?? '', entry.noun).heading}
        </Text>
      </>
    ),
  },
  { heading: t('Deleted'), narrow: true, cell: ({ deletedAt }) => <Moment at={deletedAt} c="dimmed" /> },
  {
    heading: t('By'),
    narrow: true,
    cell: ({ deletedByName }) => (
      <Text size="sm">
        <Text span inherit hiddenFrom="sm">
          <Trans id="by <name/>" components={{ name: <>{deletedByName ?? t('somebody')}</> }} />
        </Text>
        <Text span inherit visibleFrom="sm">
          {deletedByName ?? t('somebody')}
        </Text>
      </Text>
    ),
  },
  {
    heading: t('Time left'),
    narrow: true,
    cell: ({ purgedAt }) => (
      <Text size="sm" c={isAboutToGo(purgedAt, Date.now()) ? 'red' : 'dimmed'}>
        <Text span inherit visibleFrom="sm">
          {timeLeft(purgedAt, Date.now())}
        </Text>
        <Text span inherit hiddenFrom="sm">
          {t('{time} left', { time: timeLeft(purgedAt, Date.now()) })}
        </Text>
      </Text>
    ),
  },
  { heading: t('Actions'), narrow: true, cell: (entry) => <RestoreButton entry={entry} /> },
]

/** What was deleted and can still be restored. */
export function BinList() {
  const list = useConnection(['bin'], async (after, signal) => (await execute(BinDocument, { after }, signal)).bin)
  return (
    <Page
      title={t('Bin')}
      description={t('What was deleted. It can be restored until its time is up; then it is deleted for good.')}
    >
      <RecordList
        caption={t('Bin')}
        list={list}
        columns={columns()}
        empty={
          <EmptyState icon={IconTrash} title={t('The bin is empty')}>
            {t('What you delete comes here first, and can be restored for a while.')}
          </EmptyState>
        }
      />
    </Page>
  )
}
