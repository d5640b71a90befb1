'use client'

import { Button, Modal, Text } from '@mantine/core'
import { IconFolders, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { CollectionListDocument, type CollectionRowFragment, PublishCollectionDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { RecordList } from '@/shared/list/record-list.tsx'
import type { Column } from '@/shared/list/record-table.tsx'
import { useConnection } from '@/shared/list/use-connection.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { useOverride } from '@/shared/publishing/use-override.tsx'
import { useMay } from '@/shared/session/viewer.ts'
import { RedactRow } from '@/shared/redactions/redact-button.tsx'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { publicationState } from '@/shared/ui/publication-state.ts'
import { RowActions } from '@/shared/ui/row-actions.tsx'
import { StateBadge } from '@/shared/ui/word-badge.tsx'
import { useChange } from '@/shared/use-change.ts'
import { CollectionEditor } from './collection-editor.tsx'
import { CollectionForm } from './collection-form.tsx'

type Act = (collection: CollectionRowFragment) => void

function columnsFor(edit: Act, publish: Act): Column<CollectionRowFragment>[] {
  return [
    {
      heading: 'Collection',
      cell: ({ title, description }) => (
        <>
          <Text size="sm" fw={550}>
            {title}
          </Text>
          {description && (
            <Text size="xs" c="dimmed" lineClamp={2}>
              {description}
            </Text>
          )}
        </>
      ),
    },
    {
      heading: 'Articles',
      narrow: true,
      cell: ({ articles }) => (
        <Text size="sm" c="dimmed">
          {articles.length}{' '}
          <Text span inherit hiddenFrom="sm">
            {articles.length === 1 ? 'article' : 'articles'}
          </Text>
        </Text>
      ),
    },
    { heading: 'State', narrow: true, cell: (collection) => <StateBadge state={publicationState(collection)} /> },
    {
      heading: 'Actions',
      narrow: true,
      cell: (collection) => (
        <RowActions
          name={collection.title}
          onEdit={collection.can.includes('collection:save') ? () => edit(collection) : undefined}
          onPublish={
            collection.can.includes('collection:publish') && publicationState(collection) !== 'PUBLISHED'
              ? () => publish(collection)
              : undefined
          }
        >
          <RedactRow name={collection.title} subject={{ id: collection.id, noun: 'collection' }} />
        </RowActions>
      ),
    },
  ]
}

/** Curated, ordered lists of articles. */
export function CollectionList() {
  const may = useMay()
  const override = useOverride()
  const [open, setOpen] = useState<CollectionRowFragment | 'NEW'>()
  const close = () => setOpen(undefined)
  const list = useConnection(
    ['collections'],
    async (after, signal) => (await execute(CollectionListDocument, { after }, signal)).collections,
  )
  const publish = useChange(
    ({ id, version }: CollectionRowFragment) =>
      override(async (overrideReason) => {
        const input = { id, expectedVersion: version, overrideReason }
        return accepted((await execute(PublishCollectionDocument, { input })).publishCollection)
      }),
    { onDone: () => showDone('The collection is public.') },
  )
  const create = may('collection:create') && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('NEW')}>
      New collection
    </Button>
  )
  return (
    <Page title="Collections" description="Articles chosen and ordered by hand." actions={create}>
      <RecordList
        caption="Collections"
        list={list}
        columns={columnsFor(setOpen, publish.mutate)}
        empty={
          <EmptyState icon={IconFolders} title="No collections yet" actions={create}>
            Gather articles on one story or for one page, in the order readers should see them.
          </EmptyState>
        }
      />
      <Modal
        opened={open !== undefined}
        onClose={close}
        title={open === 'NEW' ? 'New collection' : 'Edit collection'}
        size="lg"
      >
        {open === 'NEW' && <CollectionForm onClose={close} />}
        {open && open !== 'NEW' && <CollectionEditor id={open.id} onClose={close} />}
      </Modal>
    </Page>
  )
}
