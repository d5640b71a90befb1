import { failed, ok, type Result } from '@sourceline/domain'
import { toText, type BlockNode } from '@sourceline/rich-text'
import { parseFeed } from 'feedsmith'
import { bareMetadata, type IncomingByline } from '../incoming-document.ts'
import { absolute } from '../html/addresses.ts'
import { unique } from '../html/page-metadata.ts'
import { isJson, listed, wordsIn, type Json } from '../json/json-value.ts'
import { languageTag } from '../languages.ts'
import { bylinesIn } from '../lines/bylines.ts'
import { isoMoment } from '../lines/dates.ts'
import type { Notice } from '../notices.ts'
import type { Problem } from '../problems.ts'
import { Tally } from '../tally.ts'
import { mediaOfEntry } from './feed-media.ts'
import { readHtmlBlocks } from './html-page.ts'
import { readings, type ReadDocument, type Readings } from './reading.ts'
import { lastPartOf } from './slugs.ts'

/** Reads the articles of a feed: RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom (RFC 4287) or JSON Feed 1. */
export function readFeed(text: string): Readings {
  let feed: unknown
  try {
    ;({ feed } = parseFeed(text))
  } catch {
    return readings(failed({ code: 'feed-empty', parameters: {} }))
  }
  if (!isJson(feed)) return readings(failed({ code: 'feed-empty', parameters: {} }))
  const entries = [...listed(feed['items']), ...listed(feed['entries'])].filter(isJson)
  if (entries.length === 0) return readings(failed({ code: 'feed-empty', parameters: {} }))
  const about = feedAbout(feed)
  return readings(...entries.map((entry) => readEntry(entry, about)))
}

interface FeedAbout {
  readonly name: string | null
  readonly url: string | null
  readonly language: string | null
  readonly authors: readonly IncomingByline[]
}

const feedAbout = (feed: Json): FeedAbout => ({
  name: textOf(feed['title']),
  url: linkOf(feed),
  language: languageTag(wordsIn(feed['language']) ?? wordsIn(inside(feed, 'xml', 'lang'))),
  authors: namesIn(feed['authors']),
})

const inside = (value: Json, name: string, part: string): unknown => {
  const within = value[name]
  return isJson(within) ? within[part] : undefined
}

/** Words that are given as they are, or with a type beside them. */
const textOf = (value: unknown): string | null => wordsIn(isJson(value) ? value['value'] : value)

/** The address of the page that a feed or an entry is of. */
function linkOf(value: Json): string | null {
  const links = listed(value['links']).filter(isJson)
  const page = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0]
  const given =
    wordsIn(value['url']) ?? wordsIn(value['home_page_url']) ?? wordsIn(value['link']) ?? wordsIn(page?.['href'])
  const guid = value['guid']
  const permanent = isJson(guid) && guid['isPermaLink'] !== false ? wordsIn(guid['value']) : null
  return absolute(given ?? permanent ?? '', null)
}

function namesIn(value: unknown): IncomingByline[] {
  return listed(value).flatMap((author) => {
    const words = wordsIn(isJson(author) ? (author['name'] ?? author['email']) : author) ?? ''
    // RSS asks for an address, and many write "mail@example.org (Mara Lindqvist)".
    return bylinesIn(/^\S+@\S+\s+\(([^)]+)\)$/u.exec(words)?.[1] ?? (/^\S+@\S+$/u.test(words) ? '' : words))
  })
}

function readEntry(entry: Json, about: FeedAbout): Result<ReadDocument, Problem> {
  const whole = firstText(
    inside(entry, 'content', 'encoded'),
    entry['content'],
    entry['content_html'],
    entry['content_text'],
  )
  const summary = firstText(entry['summary'], entry['description'])
  const url = linkOf(entry)
  const base = url ?? about.url
  const tally = new Tally()
  const blocks = readHtmlBlocks(asMarkup(whole ?? summary ?? ''), { base, tally })
  if (!blocks.ok) return blocks
  const media = readHtmlBlocks(mediaOfEntry(entry, whole ?? summary ?? ''), { base, tally })
  if (!media.ok) return media
  const notices: Notice[] = whole === null && summary !== null ? [{ code: 'summary-only', parameters: {} }] : []
  return ok({
    format: 'FEED',
    metadata: {
      ...bareMetadata,
      headline: plain(textIn(entry['title']) ?? ''),
      dek: whole === null ? null : shortSummary(summary, whole),
      bylines: bylinesOf(entry, about),
      datePublished: dateOf(entry),
      url,
      slug: lastPartOf(url),
      originalSource: about.name === null ? null : { name: about.name, url: url ?? about.url },
      language: languageTag(wordsIn(entry['language'])) ?? about.language,
      topics: unique([...listed(entry['categories']), ...listed(entry['tags'])].flatMap(categoryOf)),
    },
    content: blocks.value.content,
    attached: media.value.content,
    notices: [...notices, ...tally.notices()],
  })
}

/** Who wrote an entry, as it says, or else the feed. */
function bylinesOf(entry: Json, about: FeedAbout): readonly IncomingByline[] {
  const told = [entry['authors'], entry['author'], inside(entry, 'dc', 'creators'), inside(entry, 'dc', 'creator')].map(
    namesIn,
  )
  return told.find((names) => names.length > 0) ?? about.authors
}

function dateOf(entry: Json): string | null {
  const told = [
    entry['pubDate'],
    entry['published'],
    entry['date_published'],
    inside(entry, 'dc', 'dates'),
    inside(entry, 'dc', 'date'),
    entry['updated'],
  ]
  return told.map((value) => isoMoment(wordsIn(listed(value)[0]))).find((moment) => moment !== null) ?? null
}

/** The first value that has words. */
const firstText = (...values: readonly unknown[]): string | null =>
  values.map(textIn).find((text) => text !== null) ?? null

const categoryOf = (category: unknown): string[] => {
  const name = wordsIn(isJson(category) ? (category['label'] ?? category['name'] ?? category['term']) : category)
  return name === null ? [] : [name]
}

/** Text with its line feeds, as it is or with a type beside it; null where there is none. */
function textIn(value: unknown): string | null {
  const text = isJson(value) ? value['value'] : value
  return typeof text === 'string' && text.trim() !== '' ? text : null
}

const asMarkup = (text: string): string =>
  /<\/?[a-z][^>]*>|&[#\w]+;/iu.test(text)
    ? text
    : text
        .split(/\n\s*\n/u)
        .map((paragraph) => `<p>${paragraph.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')}</p>`)
        .join('')

/** Words without markup, on one line; null where there are none. */
function plain(markup: string): string | null {
  const blocks = readHtmlBlocks(asMarkup(markup))
  return blocks.ok ? lineOrNull(blocks.value.content) : null
}

function lineOrNull(content: readonly BlockNode[]): string | null {
  const words = toText({ type: 'doc', content: [...content] })
    .replace(/\s+/gu, ' ')
    .trim()
  return words === '' ? null : words
}

/** What a feed tells in short, if it is no beginning of the text itself. */
function shortSummary(summary: string | null, whole: string): string | null {
  const [short, long] = [plain(summary ?? ''), plain(whole)]
  if (short === null || short.length > 500) return null
  const start = short.replace(/(?:\s*\[?(?:…|\.\.\.)\]?|\s*&hellip;)$/u, '')
  return long?.startsWith(start) ? null : short
}
