import type { PageConfig } from 'next'
import type { ArticleOfPage } from '../../features/article/article-of-page.ts'
import { frameOrigins } from '../../features/article/body-embeds.ts'
import { ArticleView } from '../../features/article/article-view.tsx'
import { ArticleAddressDocument, ArticlePageDocument } from '../../generated/graphql.ts'
import type { Ask } from '../../shared/api/reading.ts'
import { oneValue } from '../../shared/api/search-params.ts'
import { PageColumn } from '../../shared/frame/page-column.tsx'
import { framedPage } from '../../shared/page/framed-page.tsx'
import { servePage } from '../../shared/page/serve-page.ts'
import { moved, nothing, page } from '../../shared/page/served.ts'

interface Props {
  readonly article: ArticleOfPage
  /** The moment as of which it is read; null for now. */
  readonly asOf: string | null
}

export const config: PageConfig = { unstable_runtimeJS: false }

async function load(ask: Ask, slug: string, asOf: string | null): Promise<ArticleOfPage | null> {
  if (asOf === null) return (await ask(ArticlePageDocument, { slug }))?.article ?? null
  // Only what is public now has a past to show; and its slug may have been another one then.
  const now = (await ask(ArticleAddressDocument, { slug }))?.article
  return now ? ((await ask(ArticlePageDocument, { id: now.id, asOf }))?.article ?? null) : null
}

export const getServerSideProps = servePage<Props>(async ({ ask, query }) => {
  const slug = oneValue(query, 'slug') ?? ''
  const asOf = oneValue(query, 'asOf')
  const article = await load(ask, slug, asOf)
  if (article === null) return nothing
  return article.slug !== slug && asOf === null
    ? moved(`/articles/${article.slug}`)
    : page({ article, asOf }, frameOrigins(article.body.embeds))
})

export default framedPage<Props>({
  head: ({ article, asOf }) => ({
    title: article.seo.title,
    description: article.seo.description ?? undefined,
    canonical: article.canonicalUrl ?? `/articles/${article.slug}`,
    preview: article.socialPreview,
    article: {
      publishedAt: article.datePublished ?? undefined,
      locale: article.locale,
      languages:
        article.translations.length === 0
          ? []
          : [article, ...article.translations].map(({ locale, slug }) => ({ locale, path: `/articles/${slug}` })),
    },
    unlisted: asOf !== null,
  }),
  view: ({ article, asOf }) => (
    <PageColumn>
      <ArticleView article={article} asOf={asOf} />
    </PageColumn>
  ),
})
