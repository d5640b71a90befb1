import Head from 'next/head'
import type { ReactNode } from 'react'
import type { Frame } from '../frame/load-frame.ts'

/** How a link to a page is shown by social networks and messengers. */
interface Preview {
  readonly title: string
  readonly description?: string | null | undefined
  readonly image?: { readonly url: string; readonly alt: string } | null | undefined
}

/** What a page tells search engines and those who link to it. */
export interface PageHeadProps {
  /** Null for the front page, which is called like the site. */
  readonly title: string | null
  readonly description?: string | undefined
  /** The address under which it is to be known, or the path of it; left out where it is to be known under none. */
  readonly canonical?: string
  /** How a link to it is shown, where that is not by its title and description. */
  readonly preview?: Preview
  /** What is told of an article: since when it is public, its language, and the paths of all of its languages. */
  readonly article?: {
    readonly publishedAt: string | undefined
    readonly locale: string
    readonly languages: readonly { readonly locale: string; readonly path: string }[]
  }
  /** Whether search engines are to leave it out. */
  readonly unlisted?: boolean
}

/** The head of a page. */
export function PageHead({
  frame: { siteName, siteUrl },
  title,
  description = 'News that shows who says so.',
  canonical,
  preview = { title: title ?? siteName, description },
  article,
  unlisted = false,
}: PageHeadProps & { frame: Frame }): ReactNode {
  const address = canonical === undefined ? undefined : new URL(canonical, siteUrl).href
  return (
    <Head>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === null ? siteName : `${title} | ${siteName}`}</title>
      <meta name="description" content={description} />
      {unlisted && <meta name="robots" content="noindex" />}
      {address !== undefined && <link rel="canonical" href={address} />}
      {address !== undefined && <meta property="og:url" content={address} />}
      <meta property="og:site_name" content={siteName} />
      {article?.languages.map(({ locale, path }) => (
        <link key={locale} rel="alternate" hrefLang={locale} href={new URL(path, siteUrl).href} />
      ))}
      <meta property="og:locale" content={(article?.locale ?? 'en').replace('-', '_')} />
      <meta property="og:title" content={preview.title} />
      <meta property="og:description" content={preview.description ?? description} />
      <meta name="twitter:card" content={preview.image ? 'summary_large_image' : 'summary'} />
      {preview.image && <meta property="og:image" content={preview.image.url} />}
      {preview.image && <meta property="og:image:alt" content={preview.image.alt} />}
      <meta property="og:type" content={article === undefined ? 'website' : 'article'} />
      {article?.publishedAt !== undefined && <meta property="article:published_time" content={article.publishedAt} />}
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fdfcf9" key="theme-light" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#161614" key="theme-dark" />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    </Head>
  )
}
