import type { PageConfig } from 'next'
import { type SectionOfPage, SectionView } from '../../features/section/section-view.tsx'
import { SectionPageDocument } from '../../generated/graphql.ts'
import { oneValue } from '../../shared/api/search-params.ts'
import { PageColumn } from '../../shared/frame/page-column.tsx'
import { framedPage } from '../../shared/page/framed-page.tsx'
import { servePage } from '../../shared/page/serve-page.ts'
import { moved, nothing, page } from '../../shared/page/served.ts'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = servePage<SectionOfPage>(async ({ ask, query }) => {
  const slug = oneValue(query, 'slug') ?? ''
  const section = (await ask(SectionPageDocument, { slug, after: oneValue(query, 'after') }))?.section
  if (!section) return nothing
  return section.slug === slug ? page(section) : moved(`/sections/${section.slug}`)
})

export default framedPage<SectionOfPage>({
  head: ({ slug, name, description }) => ({
    title: name,
    description: description === '' ? `Articles in ${name}.` : description,
    canonical: `/sections/${slug}`,
  }),
  view: (section) => (
    <PageColumn>
      <SectionView section={section} />
    </PageColumn>
  ),
})
