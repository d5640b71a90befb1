import { Badge, Text } from '@mantine/core'
import { ImportItemState } from '@sourceline/domain'
import { IconFileImport } from '@tabler/icons-react'
import { type ImportItemRowFragment, ImportItemsDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { FilterBar, FilterChoice } from '@/shared/list/filter-bar.tsx'
import { RecordList } from '@/shared/list/record-list.tsx'
import type { Column } from '@/shared/list/record-table.tsx'
import { useConnection } from '@/shared/list/use-connection.ts'
import { useFilters } from '@/shared/list/use-filters.ts'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { RecordLink } from '@/shared/ui/record-link.tsx'
import { itemStates } from './import-words.ts'
import { askEvery } from './use-import-progress.ts'
import { t } from '@/shared/words/words.ts'

interface Row extends ImportItemRowFragment {
  readonly id: string
}

/** What an editor should know of an article: why it was not imported, or what of it is not as it was. */
function ItemWords({ failure, notices }: ImportItemRowFragment) {
  return [...(failure ? [failure] : []), ...notices].map((words) => (
    <Text key={words} size="xs" c={failure ? 'red' : 'dimmed'} dir="auto">
      {words}
    </Text>
  ))
}

const columns = (): readonly Column<Row>[] => [
  {
    heading: t('Article'),
    cell: (item) => (
      <>
        {item.article ? (
          <RecordLink href={`/articles/${item.article.id}`}>{item.article.headline}</RecordLink>
        ) : (
          <Text dir="auto">{item.headline || t('Article {position}', { position: item.position })}</Text>
        )}
        <ItemWords {...item} />
      </>
    ),
  },
  {
    heading: t('State'),
    narrow: true,
    cell: ({ state }) => (
      <Badge variant="light" color={itemStates()[state].color}>
        {itemStates()[state].label}
      </Badge>
    ),
  },
  {
    heading: t('Claims'),
    narrow: true,
    cell: ({ claimCount, state }) => (
      <Text size="sm" c="dimmed">
        {(state === 'IMPORTED' || state === 'PUBLISHED') && claimCount}
      </Text>
    ),
  },
]

/** The articles of an import in the order of the file, read again and again until it has ended. */
export function ImportItems({ id, ended }: { id: string; ended: boolean }) {
  const filters = useFilters()
  const state = filters.oneOf('state', ImportItemState.values)
  const list = useConnection(
    ['import-items', id, { state, ended }],
    async (after, signal) => {
      const variables = { id, after, state: state ? [state] : null }
      const page = (await execute(ImportItemsDocument, variables, signal)).importItems
      return { ...page, nodes: page.nodes.map((item) => ({ ...item, id: String(item.position) })) }
    },
    ended ? undefined : askEvery,
  )
  const data = ImportItemState.values.map((value) => ({ value, label: itemStates()[value].label }))
  return (
    <>
      <FilterBar filters={filters}>
        <FilterChoice filters={filters} name="state" label={t('Any state')} data={data} />
      </FilterBar>
      <RecordList
        caption={t('Articles')}
        list={list}
        columns={columns()}
        filters={filters}
        empty={
          <EmptyState icon={IconFileImport} title={t('No articles')}>
            {t('What became of the articles of this import is no longer remembered.')}
          </EmptyState>
        }
      />
    </>
  )
}
