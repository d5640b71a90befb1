import { failed, ok, type Result } from '@sourceline/domain'
import { bareMetadata } from '../incoming-document.ts'
import { absolute } from '../html/addresses.ts'
import { unique } from '../html/page-metadata.ts'
import { languageTag } from '../languages.ts'
import { bylinesIn } from '../lines/bylines.ts'
import { isoMoment } from '../lines/dates.ts'
import type { Notice } from '../notices.ts'
import type { Problem } from '../problems.ts'
import { elementsAt, textOf, wordsOf, type XmlElement } from '../xml/xml-element.ts'
import { readHtmlBlocks } from './html-page.ts'
import { Tally } from '../tally.ts'
import { readings, type ReadDocument, type Readings } from './reading.ts'
import { lastPartOf } from './slugs.ts'
import { featuredPicture, mediaAsHtml, type WordPressFiles } from './wordpress-media.ts'

const content = /^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\//u
const excerpt = /^http:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\//u
const wordpress = /^http:\/\/wordpress\.org\/export\/[\d.]+\/$/u

/** The first child of a name in a namespace. */
const child = (element: XmlElement, name: string, namespace: RegExp): XmlElement | undefined =>
  elementsAt(element, name).find((one) => namespace.test(one.namespace))

const fieldOf = (element: XmlElement, name: string): string | null => wordsOf(child(element, name, wordpress))

/** Whether a feed is an export of WordPress (WXR). */
export const isWordPressExport = (root: XmlElement): boolean =>
  root.name === 'rss' &&
  elementsAt(root, 'channel').some((channel) => child(channel, 'wxr_version', wordpress) !== undefined)

/** Reads the posts of an export of WordPress (WXR 1.0 to 1.2); pages, menus and files are no articles of it. */
export function readWordPress(root: XmlElement): Readings {
  const [channel] = elementsAt(root, 'channel')
  if (!channel) return readings(failed({ code: 'feed-empty', parameters: {} }))
  const items = elementsAt(channel, 'item')
  const site = {
    files: filesOf(items),
    name: wordsOf(elementsAt(channel, 'title')[0]),
    language: languageTag(wordsOf(elementsAt(channel, 'language')[0])),
    authors: new Map(
      elementsAt(channel, 'author').map((author) => [
        fieldOf(author, 'author_login') ?? '',
        fieldOf(author, 'author_display_name') ?? '',
      ]),
    ),
  }
  const posts = items.filter(
    (item) => fieldOf(item, 'post_type') === 'post' && !/^(?:trash|auto-draft)$/u.test(fieldOf(item, 'status') ?? ''),
  )
  const pages = items.filter((item) => fieldOf(item, 'post_type') === 'page').length
  if (posts.length === 0) return readings(failed({ code: 'feed-empty', parameters: {} }))
  const notices: Notice[] = pages === 0 ? [] : [{ code: 'pages-left-out', parameters: { count: pages } }]
  return { documents: posts.map((post) => readPost(post, site)), notices }
}

interface Site {
  readonly name: string | null
  readonly language: string | null
  /** What authors are called, by the name under which they sign in. */
  readonly authors: ReadonlyMap<string, string>
  readonly files: WordPressFiles
}

/** The pictures and other files that the export lists, each with its caption. */
const filesOf = (items: readonly XmlElement[]): WordPressFiles =>
  new Map(
    items
      .filter((item) => fieldOf(item, 'post_type') === 'attachment')
      .map((item) => [
        fieldOf(item, 'post_id') ?? '',
        { address: fieldOf(item, 'attachment_url') ?? '', caption: wordsOf(child(item, 'encoded', excerpt)) ?? '' },
      ]),
  )

/** What a plug-in or WordPress itself noted of a post under a key. */
const metaOf = (post: XmlElement, key: string): string | null =>
  elementsAt(post, 'postmeta')
    .filter((meta) => fieldOf(meta, 'meta_key') === key)
    .map((meta) => fieldOf(meta, 'meta_value'))
    .find((value) => value !== null) ?? null

function readPost(post: XmlElement, site: Site): Result<ReadDocument, Problem> {
  const url = absolute(wordsOf(elementsAt(post, 'link')[0]) ?? '', null)
  const tally = new Tally()
  const text = textOf(child(post, 'encoded', content))
  const picture = readHtmlBlocks(featuredPicture(metaOf(post, '_thumbnail_id'), site.files, text), { base: url, tally })
  if (!picture.ok) return picture
  const blocks = readHtmlBlocks(paragraphs(text, site.files), { base: url, tally })
  if (!blocks.ok) return blocks
  const login = wordsOf(elementsAt(post, 'creator')[0]) ?? ''
  const slug = fieldOf(post, 'post_name')
  return ok({
    format: 'WORDPRESS',
    metadata: {
      ...bareMetadata,
      headline: wordsOf(elementsAt(post, 'title')[0]),
      dek: wordsOf(child(post, 'encoded', excerpt)),
      bylines: bylinesIn(site.authors.get(login) || login),
      datePublished: datedAt(post),
      heldBackUntil: heldBack(post),
      url,
      slug: slug === null ? lastPartOf(url) : decoded(slug),
      originalSource: site.name === null ? null : { name: site.name, url },
      language: site.language,
      topics: unique(
        elementsAt(post, 'category')
          .filter((category) => /^(?:category|post_tag)$/u.test(category.attributes.get('domain') ?? ''))
          .filter((category) => category.attributes.get('nicename') !== 'uncategorized')
          .flatMap((category) => wordsOf(category) ?? []),
      ),
    },
    content: blocks.value.content,
    attached: picture.value.content,
    notices: tally.notices(),
  })
}

/** A draft, a private post and one behind a password are kept from readers; a scheduled one until its moment. */
function heldBack(post: XmlElement): string | null {
  const status = fieldOf(post, 'status') ?? ''
  if (fieldOf(post, 'post_password')) return 'always'
  if (status === 'future') return datedAt(post) ?? 'always'
  return status === 'publish' ? null : 'always'
}

/** When a post was published, or is to be; null for one that is a draft. WordPress writes zeros where it does not know. */
function datedAt(post: XmlElement): string | null {
  if (!/^(?:publish|future)$/u.test(fieldOf(post, 'status') ?? '')) return null
  const universal = fieldOf(post, 'post_date_gmt')
  return isoMoment(
    universal !== null && !universal.startsWith('0000') ? universal : wordsOf(elementsAt(post, 'pubDate')[0]),
  )
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}

const blockTag =
  /<(?:p|div|h[1-6]|ul|ol|li|table|tr|t[dh]|blockquote|pre|figure|figcaption|iframe|video|hr|section|dl)[\s>/]/iu
/**
 * The text of a post as WordPress shows it: without the comments of its blocks and its codes in brackets, lines that an
 * empty one parts as paragraphs.
 */
function paragraphs(text: string, files: WordPressFiles): string {
  const pieces = mediaAsHtml(text.replace(/<!--[\s\S]*?-->/gu, ''), files).split(/\n[ \t\r]*\n/u)
  return pieces
    .map((piece) => {
      const words = piece.trim()
      return words === '' || blockTag.test(words) ? words : `<p>${words.replace(/\n/gu, '<br>')}</p>`
    })
    .join('\n')
}
