'use client'

import { Switch, Text } from '@mantine/core'
import { ArticleKind, WorkflowState } from '@sourceline/domain'
import { IconArticle } from '@tabler/icons-react'
import { ArticleListDocument, type ArticleRowFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { FilterBar, FilterChoice, SearchBox } from '@/shared/list/filter-bar.tsx'
import { RecordList } from '@/shared/list/record-list.tsx'
import type { Column } from '@/shared/list/record-table.tsx'
import { useConnection } from '@/shared/list/use-connection.ts'
import { useFilters } from '@/shared/list/use-filters.ts'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { Moment } from '@/shared/ui/moment.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { RecordLink } from '@/shared/ui/record-link.tsx'
import { KindBadge, StateBadge } from '@/shared/ui/word-badge.tsx'
import { choices, vocabulary } from '@/shared/ui/wording.ts'
import { ArticleActions } from './article-actions.tsx'

const columns: readonly Column<ArticleRowFragment>[] = [
  {
    heading: 'Headline',
    cell: ({ id, headline, dek }) => (
      <>
        <RecordLink href={`/articles/${id}`}>{headline}</RecordLink>
        {dek && (
          <Text size="xs" c="dimmed" lineClamp={1}>
            {dek}
          </Text>
        )}
      </>
    ),
  },
  { heading: 'State', narrow: true, cell: ({ state }) => <StateBadge state={state} /> },
  {
    heading: 'Kind',
    narrow: true,
    cell: ({ kind }) => <KindBadge kind={kind} meaning={vocabulary.ArticleKind.meanings[kind]} />,
  },
  {
    heading: 'Words',
    narrow: true,
    cell: ({ wordCount }) => (
      <Text size="sm" c="dimmed">
        {wordCount}{' '}
        <Text span inherit hiddenFrom="sm">
          words
        </Text>
      </Text>
    ),
  },
  { heading: 'Changed', narrow: true, cell: ({ updatedAt }) => <Moment at={updatedAt} c="dimmed" /> },
]

/** All articles, newest change first, with search, filters and the ways to begin one. */
export function ArticleList() {
  const filters = useFilters()
  const search = filters.text('search')
  const state = filters.oneOf('state', WorkflowState.values)
  const kind = filters.oneOf('kind', ArticleKind.values)
  const waiting = filters.text('proposals') === 'open'
  const list = useConnection(['articles', { search, state, kind, waiting }], async (after, signal) => {
    const editorial = { search: search || null, state: state ? [state] : null, hasOpenProposals: waiting || null }
    return (await execute(ArticleListDocument, { after, editorial, filter: { kind: kind ? [kind] : null } }, signal))
      .articles
  })
  return (
    <Page title="Articles" description="Every text of the newsroom, drafts included." actions={<ArticleActions />}>
      <FilterBar>
        <SearchBox filters={filters} label="Search articles" />
        <FilterChoice filters={filters} name="state" label="Any state" data={choices(WorkflowState)} />
        <FilterChoice filters={filters} name="kind" label="Any kind" data={choices(ArticleKind)} />
        <Switch
          label="Open proposals"
          checked={waiting}
          onChange={(event) => filters.set('proposals', event.currentTarget.checked ? 'open' : null)}
        />
      </FilterBar>
      <RecordList
        caption="Articles"
        list={list}
        columns={columns}
        filters={filters}
        empty={
          <EmptyState icon={IconArticle} title="No articles yet" actions={<ArticleActions />}>
            Write one from scratch, or import a text: claims and sources found in it are proposed for you to check.
          </EmptyState>
        }
      />
    </Page>
  )
}
