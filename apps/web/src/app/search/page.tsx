import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SearchView } from '../../features/search/search-view.tsx'
import { SearchPageDocument } from '../../generated/graphql.ts'
import { query } from '../../shared/api/query.ts'
import { oneValue, type SearchParams } from '../../shared/api/search-params.ts'
import { PageColumn } from '../../shared/frame/page-column.tsx'

export const metadata: Metadata = { title: 'Search', alternates: { canonical: '/search' }, robots: { index: false } }

export default async function SearchPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>
}): Promise<ReactNode> {
  const params = await searchParams
  const words = (oneValue(params, 'q') ?? '').trim().slice(0, 200)
  const answer =
    words === '' ? null : await query(SearchPageDocument, { query: words, after: oneValue(params, 'after') })
  return (
    <PageColumn>
      <SearchView words={words} results={answer?.search ?? null} />
    </PageColumn>
  )
}
