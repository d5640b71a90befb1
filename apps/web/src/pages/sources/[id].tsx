import type { PageConfig } from 'next'
import type { SourceOfPage } from '../../features/source/source-of-page.ts'
import { SourceView } from '../../features/source/source-view.tsx'
import { SourcePageDocument } from '../../generated/graphql.ts'
import { oneValue } from '../../shared/api/search-params.ts'
import { PageColumn } from '../../shared/frame/page-column.tsx'
import { framedPage } from '../../shared/page/framed-page.tsx'
import { servePage } from '../../shared/page/serve-page.ts'
import { nothing, page } from '../../shared/page/served.ts'
import { sentenceName, standing } from '../../shared/words/source-words.ts'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = servePage(async ({ ask, query }) => {
  const variables = { id: oneValue(query, 'id') ?? '', after: oneValue(query, 'after') }
  const source = (await ask(SourcePageDocument, variables))?.source
  return source ? page(source) : nothing
})

const sentenceOf = ({ role, affiliation }: SourceOfPage): string => {
  const known = standing(role, affiliation?.name)
  return known === '' ? '' : `${known}. `
}

export default framedPage<SourceOfPage>({
  head: (source) => ({
    title: sentenceName(source.name),
    description: `${sentenceOf(source)}What we have from this source, and what became of it.`,
    canonical: `/sources/${source.id}`,
  }),
  view: (source) => (
    <PageColumn>
      <SourceView source={source} />
    </PageColumn>
  ),
})
