'use client'

import { Text } from '@mantine/core'
import { IconFolders } from '@tabler/icons-react'
import { CollectionListDocument, type CollectionRowFragment, PublishCollectionDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { NamedCell, PublishedRecords } from '@/shared/list/published-records.tsx'
import type { Column } from '@/shared/list/record-table.tsx'
import { useConnection } from '@/shared/list/use-connection.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { RedactRow } from '@/shared/redactions/redact-button.tsx'
import { CollectionEditor } from './collection-editor.tsx'
import { CollectionForm } from './collection-form.tsx'

const columns: readonly Column<CollectionRowFragment>[] = [
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
]

/** Curated, ordered lists of articles. */
export function CollectionList() {
  const list = useConnection(
    ['collections'],
    async (after, signal) => (await execute(CollectionListDocument, { after }, signal)).collections,
  )
  return (
    <PublishedRecords
      noun="collection"
      title="Collections"
      description="Articles chosen and ordered by hand."
      list={list}
      nameOf={({ title }) => title}
      cell={({ title, description }) => <NamedCell name={title} description={description} />}
      columns={columns}
      publish={async (input) => accepted((await execute(PublishCollectionDocument, { input })).publishCollection)}
      empty={{
        icon: IconFolders,
        invitation: 'Gather articles on one story or for one page, in the order readers should see them.',
      }}
      form={(collection, close) =>
        collection ? <CollectionEditor id={collection.id} onClose={close} /> : <CollectionForm onClose={close} />
      }
      formSize="lg"
      actions={({ id, title }) => <RedactRow name={title} subject={{ id, noun: 'collection' }} />}
    />
  )
}
