import type { PageConfig } from 'next'
import type { ClaimOfPage } from '../../features/claim/claim-of-page.ts'
import { ClaimView } from '../../features/claim/claim-view.tsx'
import { ClaimPageDocument } from '../../generated/graphql.ts'
import { oneValue } from '../../shared/api/search-params.ts'
import { PageColumn } from '../../shared/frame/page-column.tsx'
import { framedPage } from '../../shared/page/framed-page.tsx'
import { servePage } from '../../shared/page/serve-page.ts'
import { nothing, page } from '../../shared/page/served.ts'
import { verdictWords } from '../../shared/words/verdict-words.ts'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = servePage(async ({ ask, query }) => {
  const variables = { id: oneValue(query, 'id') ?? '', after: oneValue(query, 'after') }
  const claim = (await ask(ClaimPageDocument, variables))?.claim
  return claim ? page(claim) : nothing
})

const sentenceOf = ({ verdict }: ClaimOfPage): string =>
  verdict === null || verdict === undefined ? '' : `${verdictWords[verdict].label}. `

export default framedPage<ClaimOfPage>({
  head: (claim) => ({
    title: claim.statement,
    description: `${sentenceOf(claim)}Who says so, who contests it, and what stands for or against it.`,
    canonical: `/claims/${claim.id}`,
  }),
  view: (claim) => (
    <PageColumn>
      <ClaimView claim={claim} />
    </PageColumn>
  ),
})
