import type { PageConfig } from 'next'
import { CorrectionsView } from '../features/correction/corrections-view.tsx'
import { CorrectionsPageDocument, type CorrectionsPageQuery } from '../generated/graphql.ts'
import { oneValue } from '../shared/api/search-params.ts'
import { PageColumn } from '../shared/frame/page-column.tsx'
import { framedPage } from '../shared/page/framed-page.tsx'
import { servePage } from '../shared/page/serve-page.ts'
import { nothing, page } from '../shared/page/served.ts'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = servePage(async ({ ask, query }) => {
  const answer = await ask(CorrectionsPageDocument, { after: oneValue(query, 'after') })
  return answer === null ? nothing : page(answer)
})

export default framedPage<CorrectionsPageQuery>({
  head: () => ({
    title: 'Corrections',
    description: 'What we got wrong, and what is right.',
    canonical: '/corrections',
  }),
  view: ({ corrections }) => (
    <PageColumn>
      <CorrectionsView corrections={corrections} />
    </PageColumn>
  ),
})
