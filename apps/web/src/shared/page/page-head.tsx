import Head from 'next/head'
import type { ReactNode } from 'react'
import type { Frame } from '../frame/load-frame.ts'

/** What a page tells search engines and those who link to it. */
export interface PageHeadProps {
  /** Null for the front page, which is called like the site. */
  readonly title: string | null
  readonly description?: string | undefined
  /** The address under which it is to be known, as a path; left out where it is to be known under none. */
  readonly canonical?: string
  /** Since when it is public, for an article. */
  readonly article?: { readonly publishedAt: string | undefined }
  /** Whether search engines are to leave it out. */
  readonly unlisted?: boolean
}

/** The head of a page. */
export function PageHead({
  frame: { siteName, siteUrl },
  title,
  description = 'News that shows who says so.',
  canonical,
  article,
  unlisted = false,
}: PageHeadProps & { frame: Frame }): ReactNode {
  return (
    <Head>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === null ? siteName : `${title} | ${siteName}`}</title>
      <meta name="description" content={description} />
      {unlisted && <meta name="robots" content="noindex" />}
      {canonical !== undefined && <link rel="canonical" href={new URL(canonical, siteUrl).href} />}
      <meta property="og:site_name" content={siteName} />
      <meta property="og:locale" content="en" />
      <meta property="og:title" content={title ?? siteName} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content={article === undefined ? 'website' : 'article'} />
      {article?.publishedAt !== undefined && <meta property="article:published_time" content={article.publishedAt} />}
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fdfcf9" key="theme-light" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#161614" key="theme-dark" />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    </Head>
  )
}
