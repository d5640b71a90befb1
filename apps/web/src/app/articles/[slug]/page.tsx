import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache, type ReactNode } from 'react'
import type { ArticleOfPage } from '../../../features/article/article-of-page.ts'
import { ArticleView } from '../../../features/article/article-view.tsx'
import { ArticleAddressDocument, ArticlePageDocument } from '../../../generated/graphql.ts'
import { query } from '../../../shared/api/query.ts'
import { oneValue, type SearchParams } from '../../../shared/api/search-params.ts'
import { PageColumn } from '../../../shared/frame/page-column.tsx'

interface Props {
  params: Promise<{ slug: string }>
  searchParams: Promise<SearchParams>
}

const load = cache(async (slug: string, asOf: string | null): Promise<ArticleOfPage> => {
  if (asOf === null) return (await query(ArticlePageDocument, { slug }))?.article ?? notFound()
  // Only what is public now has a past to show; and its slug may have been another one then.
  const { id } = (await query(ArticleAddressDocument, { slug }))?.article ?? notFound()
  return (await query(ArticlePageDocument, { id, asOf }))?.article ?? notFound()
})

async function fromProps({
  params,
  searchParams,
}: Props): Promise<{ article: ArticleOfPage; slug: string; asOf: string | null }> {
  const slug = decodeURIComponent((await params).slug)
  const asOf = oneValue(await searchParams, 'asOf')
  return { article: await load(slug, asOf), slug, asOf }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { article, asOf } = await fromProps(props)
  const description = article.dek === null || article.dek === '' ? undefined : article.dek
  return {
    title: article.headline,
    description,
    alternates: { canonical: `/articles/${article.slug}` },
    openGraph: {
      type: 'article',
      title: article.headline,
      description,
      publishedTime: article.datePublished ?? undefined,
    },
    robots: asOf === null ? undefined : { index: false },
  }
}

export default async function ArticlePage(props: Props): Promise<ReactNode> {
  const { article, slug, asOf } = await fromProps(props)
  if (article.slug !== slug && asOf === null) permanentRedirect(`/articles/${article.slug}`)
  return (
    <PageColumn>
      <ArticleView article={article} asOf={asOf} />
    </PageColumn>
  )
}
