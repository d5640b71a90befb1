import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache, type ReactNode } from 'react'
import { type TopicOfPage, TopicView } from '../../../features/topic/topic-view.tsx'
import { TopicPageDocument } from '../../../generated/graphql.ts'
import { query } from '../../../shared/api/query.ts'
import { oneValue, type SearchParams } from '../../../shared/api/search-params.ts'
import { PageColumn } from '../../../shared/frame/page-column.tsx'

interface Props {
  params: Promise<{ slug: string }>
  searchParams: Promise<SearchParams>
}

const load = cache(async (slug: string, after: string | null): Promise<TopicOfPage> => {
  const topic = (await query(TopicPageDocument, { slug, after }))?.topic
  return topic ?? notFound()
})

async function fromProps({ params, searchParams }: Props): Promise<{ topic: TopicOfPage; slug: string }> {
  const slug = decodeURIComponent((await params).slug)
  return { topic: await load(slug, oneValue(await searchParams, 'after')), slug }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { topic } = await fromProps(props)
  return {
    title: topic.name,
    description: topic.description === '' ? `Articles on ${topic.name}.` : topic.description,
    alternates: { canonical: `/topics/${topic.slug}` },
  }
}

export default async function TopicPage(props: Props): Promise<ReactNode> {
  const { topic, slug } = await fromProps(props)
  if (topic.slug !== slug) permanentRedirect(`/topics/${topic.slug}`)
  return (
    <PageColumn>
      <TopicView topic={topic} />
    </PageColumn>
  )
}
