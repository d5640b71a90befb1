import type { PageConfig } from 'next'
import { type TopicOfPage, TopicView } from '../../features/topic/topic-view.tsx'
import { TopicPageDocument } from '../../generated/graphql.ts'
import { oneValue } from '../../shared/api/search-params.ts'
import { PageColumn } from '../../shared/frame/page-column.tsx'
import { framedPage } from '../../shared/page/framed-page.tsx'
import { servePage } from '../../shared/page/serve-page.ts'
import { moved, nothing, page } from '../../shared/page/served.ts'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = servePage<TopicOfPage>(async ({ ask, query }) => {
  const slug = oneValue(query, 'slug') ?? ''
  const topic = (await ask(TopicPageDocument, { slug, after: oneValue(query, 'after') }))?.topic
  if (!topic) return nothing
  return topic.slug === slug ? page(topic) : moved(`/topics/${topic.slug}`)
})

export default framedPage<TopicOfPage>({
  head: ({ slug, name, description }) => ({
    title: name,
    description: description === '' ? `Articles on ${name}.` : description,
    canonical: `/topics/${slug}`,
  }),
  view: (topic) => (
    <PageColumn>
      <TopicView topic={topic} />
    </PageColumn>
  ),
})
