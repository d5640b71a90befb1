'use client'

import { IconArticle } from '@tabler/icons-react'
import { ArticleListDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { ColumnMenu } from '@/shared/list/column-menu.tsx'
import { RecordList } from '@/shared/list/record-list.tsx'
import { useColumns } from '@/shared/list/use-columns.ts'
import { useConnection } from '@/shared/list/use-connection.ts'
import { useFilters } from '@/shared/list/use-filters.ts'
import { useSelection } from '@/shared/list/use-selection.ts'
import { ViewsMenu } from '@/shared/list-views/views-menu.tsx'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { ArticleActions } from './article-actions.tsx'
import { articleColumns } from './article-columns.tsx'
import { ArticleFilters } from './article-filters.tsx'
import { ChosenArticles } from './chosen-articles.tsx'
import { listedArticles } from './listed-articles.ts'
import { t } from '@/shared/words/words.ts'

/** All articles, with search, filters, what can be done with several at once, and the ways to begin one. */
export function ArticleList() {
  const filters = useFilters()
  const asked = listedArticles(filters)
  const list = useConnection(
    ['articles', asked],
    async (after, signal) => (await execute(ArticleListDocument, { after, ...asked }, signal)).articles,
  )
  const columns = useColumns('articles', articleColumns())
  const selection = useSelection(list.rows)
  return (
    <Page
      title={t('Articles')}
      description={t('Every text of the newsroom, drafts included.')}
      actions={
        <>
          <ViewsMenu list="ARTICLES" filters={filters} />
          <ColumnMenu choice={columns} />
          <ArticleActions />
        </>
      }
    >
      <ArticleFilters filters={filters} />
      <RecordList
        caption={t('Articles')}
        list={list}
        columns={columns.shown}
        filters={filters}
        selection={selection}
        nameOf={({ headline }) => headline}
        empty={
          <EmptyState icon={IconArticle} title={t('No articles yet')} actions={<ArticleActions />}>
            {t(
              'Write one from scratch, or import a text: claims and sources found in it are proposed for you to check.',
            )}
          </EmptyState>
        }
      />
      <ChosenArticles selection={selection} />
    </Page>
  )
}
