import type { PageConfig } from 'next'
import type { SearchResults } from '../features/search/search-results.ts'
import { SearchView } from '../features/search/search-view.tsx'
import { SearchPageDocument } from '../generated/graphql.ts'
import { oneValue } from '../shared/api/search-params.ts'
import { PageColumn } from '../shared/frame/page-column.tsx'
import { framedPage } from '../shared/page/framed-page.tsx'
import { servePage } from '../shared/page/serve-page.ts'
import { page } from '../shared/page/served.ts'

interface Props {
  readonly words: string
  readonly results: SearchResults | null
}

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = servePage<Props>(async ({ ask, query }) => {
  const words = (oneValue(query, 'q') ?? '').trim().slice(0, 200)
  if (words === '') return page({ words, results: null })
  const answer = await ask(SearchPageDocument, { query: words, after: oneValue(query, 'after') })
  return page({ words, results: answer?.search ?? null })
})

export default framedPage<Props>({
  head: () => ({ title: 'Search', canonical: '/search', unlisted: true }),
  view: ({ words, results }) => (
    <PageColumn>
      <SearchView words={words} results={results} />
    </PageColumn>
  ),
})
