import type { PageConfig } from 'next'
import type { ArticleOfPage } from '../../features/article/article-of-page.ts'
import { frameOrigins } from '../../features/article/body-embeds.ts'
import { articlePath, inAllLanguages } from '../../features/article/article-path.ts'
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

interface Address {
  readonly slug: string
  /** Which language is meant, where several share the slug; null where the address does not say. */
  readonly locale: string | null
}

async function load(ask: Ask, { slug, locale }: Address, asOf: string | null): Promise<ArticleOfPage | null> {
  if (asOf === null) return (await ask(ArticlePageDocument, { slug, locale }))?.article ?? null
  // Only what is public now has a past to show; and its slug may have been another one then.
  const now = (await ask(ArticleAddressDocument, { slug, locale }))?.article
  return now ? ((await ask(ArticlePageDocument, { id: now.id, asOf }))?.article ?? null) : null
}

export const getServerSideProps = servePage<Props>(async ({ ask, query }) => {
  const slug = oneValue(query, 'slug') ?? ''
  const asOf = oneValue(query, 'asOf')
  const article = await load(ask, { slug, locale: oneValue(query, 'locale') }, asOf)
  if (article === null) return nothing
  return article.slug !== slug && asOf === null
    ? moved(articlePath(article, inAllLanguages(article)))
    : page({ article, asOf }, frameOrigins(article.body.embeds))
})

export default framedPage<Props>({
  head: ({ article, asOf }) => ({
    title: article.seo.title,
    description: article.seo.description ?? undefined,
    canonical: article.canonicalUrl ?? articlePath(article, inAllLanguages(article)),
    preview: article.socialPreview,
    article: {
      publishedAt: article.datePublished ?? undefined,
      locale: article.locale,
      languages:
        article.translations.length === 0
          ? []
          : inAllLanguages(article).map((each, _index, languages) => ({
              locale: each.locale,
              path: articlePath(each, languages),
            })),
    },
    unlisted: asOf !== null,
  }),
  view: ({ article, asOf }) => (
    <PageColumn>
      <ArticleView article={article} asOf={asOf} />
    </PageColumn>
  ),
})
