import type { Result } from '@sourceline/domain'
import { bareMetadata, type IncomingMetadata } from '../incoming-document.ts'
import { unique } from '../html/page-metadata.ts'
import { languageTag } from '../languages.ts'
import { bylinesIn } from '../lines/bylines.ts'
import { isoMoment } from '../lines/dates.ts'
import type { Notice } from '../notices.ts'
import type { Problem } from '../problems.ts'
import {
  allWithin,
  elementsAt,
  figureOf,
  filmOf,
  firstWithin,
  toHtml,
  wordsOf,
  type AsHtml,
  type XmlElement,
} from '../xml/xml-element.ts'
import { readHtmlBlocks } from './html-page.ts'
import type { ReadDocument } from './reading.ts'

/** What elements of NITF are in HTML; those that are not named keep their words. */
const inHtml: Readonly<Record<string, string>> = {
  p: 'p',
  hl2: 'h2',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  dl: 'dl',
  dt: 'dt',
  dd: 'dd',
  bq: 'blockquote',
  pre: 'pre',
  br: 'br',
  hr: 'hr',
  em: 'em',
  sub: 'sub',
  sup: 'sup',
  table: 'table',
  caption: 'caption',
  thead: 'thead',
  tbody: 'tbody',
  tr: 'tr',
  th: 'th',
  td: 'td',
  block: 'div',
  fn: 'p',
  credit: 'p',
  tagline: 'p',
  bibliography: 'p',
}

const asHtml: AsHtml = (element) => {
  const { name, attributes } = element
  if (name === 'media') return mediaAsHtml(element)
  if (name === 'a') return { name: 'a', attributes: { href: attributes.get('href') ?? '' } }
  if (name === 'q') return quotationAsHtml(element)
  if (name === 'nitf-table') return { name: 'div' }
  if (name === 'note') return null
  return { name: inHtml[name] ?? 'span' }
}

const quotationAsHtml = (element: XmlElement): string => {
  const words = toHtml(element, asHtml)
  return /^\s*["“«„]/u.test(words) ? words : `“${words}”`
}

/** A picture with its caption and who made it; a film or a sound with the same. */
function mediaAsHtml(media: XmlElement): string {
  const [reference] = elementsAt(media, 'media-reference')
  const caption = elementsAt(media, 'media-caption').flatMap((one) => wordsOf(one) ?? [])
  const producer = elementsAt(media, 'media-producer').flatMap((one) => wordsOf(one) ?? [])
  const address = reference?.attributes.get('source') ?? reference?.attributes.get('data-location') ?? ''
  const words = [...caption, ...producer].join(' ')
  const isImage = /^(?:image|photo|graphic|picture)?$/iu.test(media.attributes.get('media-type') ?? '')
  return isImage ? figureOf(address, words) : filmOf(address, words)
}

/** Reads an article of the News Industry Text Format (IPTC NITF 3). */
export function readNitf(root: XmlElement): Result<ReadDocument, Problem> {
  const [content] = elementsAt(root, 'body', 'body.content')
  const [end] = elementsAt(root, 'body', 'body.end')
  const blocks = readHtmlBlocks([content, end].map((part) => (part === undefined ? '' : toHtml(part, asHtml))).join(''))
  if (!blocks.ok) return blocks
  const notes = content === undefined ? [] : allWithin(content, 'note')
  const notices: Notice[] = notes.flatMap((note) => {
    const words = wordsOf(note)
    return words === null ? [] : [{ code: 'editors-note', parameters: { words } }]
  })
  return {
    ok: true,
    value: {
      format: 'NITF',
      metadata: metadataOf(root),
      content: blocks.value.content,
      notices: [...notices, ...blocks.value.tally.notices()],
    },
  }
}

function metadataOf(root: XmlElement): IncomingMetadata {
  const [head] = elementsAt(root, 'head')
  const [top] = elementsAt(root, 'body', 'body.head')
  const [docdata] = elementsAt(head, 'docdata')
  const value = (element: XmlElement | undefined, name: string): string | null =>
    element?.attributes.get(name)?.trim() || null
  const dated = [...elementsAt(docdata, 'date.release'), ...elementsAt(docdata, 'date.issue')]
  return {
    ...bareMetadata,
    headline:
      wordsOf(firstWithin(top, 'hl1')) ?? wordsOf(firstWithin(top, 'hedline')) ?? wordsOf(elementsAt(head, 'title')[0]),
    dek: wordsOf(firstWithin(top, 'hl2')) ?? wordsOf(firstWithin(top, 'abstract')),
    bylines: elementsAt(top, 'byline').flatMap((byline) => {
      const people = elementsAt(byline, 'person').flatMap((person) => wordsOf(person) ?? [])
      const roleTitle = wordsOf(elementsAt(byline, 'byttl')[0])
      return (people.length > 0 ? people : [wordsOf(byline) ?? '']).flatMap((words) => bylinesIn(words, roleTitle))
    }),
    dateline: wordsOf(firstWithin(elementsAt(top, 'dateline')[0], 'location')),
    datePublished:
      dated.map((one) => isoMoment(value(one, 'norm'))).find((moment) => moment !== null) ??
      isoMoment(value(firstWithin(top, 'story.date'), 'norm')),
    originalSource: originOf(
      wordsOf(elementsAt(top, 'distributor')[0]) ?? value(elementsAt(head, 'pubdata')[0], 'name'),
    ),
    language: languageTag(value(root, 'lang') ?? value(elementsAt(root, 'body')[0], 'lang')),
    topics: unique([
      ...elementsAt(docdata, 'identified-content', 'classifier').flatMap(
        (one) => value(one, 'value') ?? wordsOf(one) ?? [],
      ),
      ...elementsAt(head, 'tobject', 'tobject.subject').flatMap(
        (one) => value(one, 'tobject.subject.detail') ?? value(one, 'tobject.subject.matter') ?? [],
      ),
      ...elementsAt(docdata, 'key-list', 'keyword').flatMap((one) => value(one, 'key') ?? []),
    ]),
  }
}

const originOf = (name: string | null): IncomingMetadata['originalSource'] =>
  name === null ? null : { name, url: null }
