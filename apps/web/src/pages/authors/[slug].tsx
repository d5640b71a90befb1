import type { PageConfig } from 'next'
import { type AuthorOfPage, AuthorView } from '../../features/author/author-view.tsx'
import { AuthorPageDocument } from '../../generated/graphql.ts'
import { oneValue } from '../../shared/api/search-params.ts'
import { PageColumn } from '../../shared/frame/page-column.tsx'
import { framedPage } from '../../shared/page/framed-page.tsx'
import { servePage } from '../../shared/page/serve-page.ts'
import { moved, nothing, page } from '../../shared/page/served.ts'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = servePage<AuthorOfPage>(async ({ ask, query }) => {
  const slug = oneValue(query, 'slug') ?? ''
  const author = (await ask(AuthorPageDocument, { slug, after: oneValue(query, 'after') }))?.author
  if (!author) return nothing
  return author.slug === slug ? page(author) : moved(`/authors/${author.slug}`)
})

export default framedPage<AuthorOfPage>({
  head: ({ slug, name, description }) => ({
    title: name,
    description: description === '' ? `Articles by ${name}.` : description,
    canonical: `/authors/${slug}`,
  }),
  view: (author) => (
    <PageColumn>
      <AuthorView author={author} />
    </PageColumn>
  ),
})
