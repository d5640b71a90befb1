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
import { t } from '@/shared/words/words.ts'
import { numberText } from '@/shared/ui/formats.ts'

const columns = (): readonly Column<CollectionRowFragment>[] => [
  {
    heading: t('Articles'),
    narrow: true,
    cell: ({ articles }) => (
      <Text size="sm" c="dimmed">
        <Text span inherit visibleFrom="sm">
          {numberText(articles.length)}
        </Text>
        <Text span inherit hiddenFrom="sm">
          {t('{count, plural, one {# article} other {# articles}}', { count: articles.length })}
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
      title={t('Collections')}
      description={t('Articles chosen and ordered by hand.')}
      list={list}
      nameOf={({ title }) => title}
      cell={({ title, description }) => <NamedCell name={title} description={description} />}
      columns={columns()}
      publish={async (input) => accepted((await execute(PublishCollectionDocument, { input })).publishCollection)}
      empty={{
        icon: IconFolders,
        invitation: t('Gather articles on one story or for one page, in the order readers should see them.'),
      }}
      form={(collection, close) =>
        collection ? <CollectionEditor id={collection.id} onClose={close} /> : <CollectionForm onClose={close} />
      }
      formSize="lg"
      actions={({ id, title }) => <RedactRow name={title} subject={{ id, noun: 'collection' }} />}
    />
  )
}
