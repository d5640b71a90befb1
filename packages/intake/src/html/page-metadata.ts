import { bareMetadata, type IncomingByline, type IncomingMetadata } from '../incoming-document.ts'
import { isoMoment } from '../lines/dates.ts'
import { languageTag } from '../languages.ts'
import { absolute } from './addresses.ts'
import { lineOf, type HtmlPage } from './html-node.ts'
import { linkedDataOf } from './linked-data.ts'

/** What a page tells of itself: JSON-LD first, then Open Graph and other meta elements, then its own elements. */
export function pageMetadata(page: HtmlPage): IncomingMetadata {
  const meta = metaOf(page)
  const linked = linkedDataOf(page)
  const first = (...names: readonly string[]): string | null =>
    names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined) ?? null
  const all = (...names: readonly string[]): string[] => names.flatMap((name) => meta.get(name) ?? [])
  const url = absolute(
    page.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? first('og:url') ?? linked.url ?? '',
    null,
  )
  const site = linked.publisher ?? first('og:site_name', 'application-name')
  const bylines =
    linked.authors.length > 0
      ? linked.authors
      : all('author', 'article:author', 'parsely-author', 'dc.creator').flatMap(bylineOf)
  return {
    ...bareMetadata,
    headline: linked.headline ?? withoutSite(first('og:title', 'twitter:title', 'dc.title') ?? titleOf(page), site),
    dek: linked.description ?? first('og:description', 'description', 'twitter:description'),
    kicker: null,
    bylines,
    datePublished: isoMoment(
      linked.datePublished ??
        first('article:published_time', 'datepublished', 'parsely-pub-date', 'dc.date', 'date') ??
        page.querySelector('article time[datetime], time[datetime]')?.getAttribute('datetime'),
    ),
    url,
    originalSource: site === null ? null : { name: site, url },
    language: languageTag(
      page.documentElement.getAttribute('lang') ?? linked.language ?? first('og:locale', 'content-language'),
    ),
    topics: unique([...linked.keywords, ...all('article:section', 'article:tag', 'news_keywords')]),
  }
}

/** The meta elements by name, in lower case, each with its values in the order of the page. */
function metaOf(page: HtmlPage): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>()
  for (const element of page.querySelectorAll('meta[content], [itemprop][content]')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      element.getAttribute('http-equiv') ??
      ''
    ).toLowerCase()
    const value = (element.getAttribute('content') ?? '').replace(/\s+/gu, ' ').trim()
    if (name !== '' && value !== '') found.set(name, [...(found.get(name) ?? []), value])
  }
  return found
}

/** The title that a page shows: its only first-level heading, else its title element. */
function titleOf(page: HtmlPage): string | null {
  const headings = [...page.querySelectorAll('h1')].map(lineOf).filter((words) => words !== '')
  return headings.length === 1 ? (headings[0] ?? null) : lineOf(page.querySelector('title')) || null
}

/** "Crane moves | The Tal Herald" without the name of the site. */
function withoutSite(title: string | null, site: string | null): string | null {
  if (title === null || title.trim() === '') return null
  const parts = title.split(/\s+[|–—·-]\s+/u)
  const last = parts.at(-1) ?? ''
  const named = site !== null && last.toLowerCase() === site.toLowerCase()
  return parts.length > 1 && named ? title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—·-]\s+$/u, '') : title
}

/** Names as meta elements write them: addresses of profiles are none. */
const bylineOf = (words: string): IncomingByline[] =>
  /^https?:/u.test(words)
    ? []
    : words
        .split(/\s*(?:,|;|\band\b)\s+/u)
        .map((name) => ({ name: name.replace(/^by\s+/iu, ''), roleTitle: null }))
        .filter(({ name }) => name !== '')

/** Names once each, however they are written. */
export function unique(names: readonly string[]): string[] {
  const found = new Map<string, string>()
  for (const name of names.map((words) => words.replace(/\s+/gu, ' ').trim()))
    if (name !== '' && name.length <= 200 && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), name)
  return [...found.values()].slice(0, 50)
}
