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

const nameOf = ({ label, noun }: BinRowFragment): string => label ?? `A redacted ${noun}`

const restored = ({ id }: BinRowFragment): Promise<unknown> =>
  id.startsWith('article_') ? undeleteArticle(id) : undeleteRedirect(id)

const sayRestored = (entry: BinRowFragment): void => showDone(`“${nameOf(entry)}” is restored`)

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
        aria-label={`Restore ${nameOf(entry)}`}
      >
        Restore
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

const columns: readonly Column<BinRowFragment>[] = [
  {
    heading: 'What',
    cell: (entry) => (
      <>
        <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere' }}>
          {nameOf(entry)}
        </Text>
        <Text size="xs" c="dimmed" tt="capitalize">
          {entry.noun}
        </Text>
      </>
    ),
  },
  { heading: 'Deleted', narrow: true, cell: ({ deletedAt }) => <Moment at={deletedAt} c="dimmed" /> },
  {
    heading: 'By',
    narrow: true,
    cell: ({ deletedByName }) => (
      <Text size="sm">
        <Text span inherit c="dimmed" hiddenFrom="sm">
          by{' '}
        </Text>
        {deletedByName ?? 'somebody'}
      </Text>
    ),
  },
  {
    heading: 'Time left',
    narrow: true,
    cell: ({ purgedAt }) => (
      <Text size="sm" c={isAboutToGo(purgedAt, Date.now()) ? 'red' : 'dimmed'}>
        {timeLeft(purgedAt, Date.now())}
        <Text span inherit hiddenFrom="sm">
          {' '}
          left
        </Text>
      </Text>
    ),
  },
  { heading: 'Actions', narrow: true, cell: (entry) => <RestoreButton entry={entry} /> },
]

/** What was deleted and can still be restored. */
export function BinList() {
  const list = useConnection(['bin'], async (after, signal) => (await execute(BinDocument, { after }, signal)).bin)
  return (
    <Page
      title="Bin"
      description="What was deleted. It can be restored until its time is up; then it is deleted for good."
    >
      <RecordList
        caption="Bin"
        list={list}
        columns={columns}
        empty={
          <EmptyState icon={IconTrash} title="The bin is empty">
            What you delete comes here first, and can be restored for a while.
          </EmptyState>
        }
      />
    </Page>
  )
}
