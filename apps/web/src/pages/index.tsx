import type { PageConfig } from 'next'
import { FrontPageView } from '../features/front-page/front-page-view.tsx'
import { FrontPageDocument, type FrontPageQuery } from '../generated/graphql.ts'
import { oneValue } from '../shared/api/search-params.ts'
import { PageColumn } from '../shared/frame/page-column.tsx'
import { framedPage } from '../shared/page/framed-page.tsx'
import { servePage } from '../shared/page/serve-page.ts'
import { nothing, page } from '../shared/page/served.ts'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = servePage(async ({ ask, query }) => {
  const answer = await ask(FrontPageDocument, { after: oneValue(query, 'after') })
  return answer === null ? nothing : page(answer)
})

export default framedPage<FrontPageQuery>({
  head: () => ({ title: null, canonical: '/' }),
  view: (answer, { siteName }) => (
    <PageColumn wide>
      <FrontPageView siteName={siteName} page={answer} />
    </PageColumn>
  ),
})
