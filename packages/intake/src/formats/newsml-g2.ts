import { failed, ok, type Result } from '@sourceline/domain'
import { bareMetadata, type IncomingMetadata } from '../incoming-document.ts'
import { unique } from '../html/page-metadata.ts'
import { languageTag } from '../languages.ts'
import { bylinesIn } from '../lines/bylines.ts'
import { isoMoment } from '../lines/dates.ts'
import type { Notice } from '../notices.ts'
import type { Problem } from '../problems.ts'
import {
  allWithin,
  asXhtml,
  childrenOf,
  elementsAt,
  firstWithin,
  textOf,
  toHtml,
  wordsOf,
  type XmlElement,
} from '../xml/xml-element.ts'
import { readHtmlBlocks } from './html-page.ts'
import { readNitf } from './nitf.ts'
import { readPlainText } from './plain-text.ts'
import { readings, type ReadDocument, type Readings } from './reading.ts'
import { heldBackUntil, senderNotices, senderProblem, type SenderTerms } from './sender-terms.ts'

/** Reads the texts of a NewsML-G2 document (IPTC): of one news item, or of all in a news message. */
export const readNewsMl = (root: XmlElement): Readings => readings(...allItems(root).map(readItem))

const allItems = (root: XmlElement): XmlElement[] => {
  if (root.name === 'newsItem') return [root]
  const items = allWithin(root, 'newsItem')
  const texts = items.filter((item) => classOf(item) === 'text')
  return texts.length > 0 ? texts : items
}

/** The last part of a code: `text` of `ninat:text`. */
const codeOf = (element: XmlElement | undefined): string =>
  (element?.attributes.get('qcode') ?? element?.attributes.get('uri') ?? '').split(/[:/#]/u).at(-1) ?? ''

const classOf = (item: XmlElement): string => codeOf(elementsAt(item, 'itemMeta', 'itemClass')[0]) || 'text'

function readItem(item: XmlElement): Result<ReadDocument, Problem> {
  const [itemMeta] = elementsAt(item, 'itemMeta')
  const status = codeOf(elementsAt(itemMeta, 'pubStatus')[0])
  const problem = senderProblem(status, classOf(item))
  if (problem) return failed(problem)
  const read = contentOf(item)
  if (!read.ok) return read
  const rights = elementsAt(item, 'rightsInfo')[0]
  const terms: SenderTerms = {
    status,
    embargo: wordsOf(elementsAt(itemMeta, 'embargoed')[0]),
    note: wordsOf(elementsAt(itemMeta, 'edNote')[0]),
    terms: wordsOf(elementsAt(rights, 'usageTerms')[0]),
    rights: wordsOf(elementsAt(rights, 'copyrightNotice')[0]),
  }
  const notices: Notice[] = senderNotices(terms)
  return ok({
    format: 'NEWSML_G2',
    metadata: { ...merged(metadataOf(item), read.value.metadata), heldBackUntil: heldBackUntil(terms) },
    content: read.value.content,
    notices: [...notices, ...read.value.notices],
  })
}

/** What an item says of itself, and where it is silent its text. */
const merged = (told: IncomingMetadata, { bylines, topics, ...inText }: IncomingMetadata): IncomingMetadata => ({
  headline: told.headline ?? inText.headline,
  dek: told.dek ?? inText.dek,
  kicker: told.kicker ?? inText.kicker,
  bylines: told.bylines.length > 0 ? told.bylines : bylines,
  dateline: told.dateline ?? inText.dateline,
  datePublished: told.datePublished ?? inText.datePublished,
  heldBackUntil: told.heldBackUntil ?? inText.heldBackUntil,
  url: told.url ?? inText.url,
  slug: told.slug ?? inText.slug,
  originalSource: told.originalSource ?? inText.originalSource,
  language: told.language ?? inText.language,
  topics: unique([...told.topics, ...topics]),
})

/** The text of an item: as XHTML or NITF where it is given in one of them, else plain. */
function contentOf(item: XmlElement): Result<ReadDocument, Problem> {
  const [set] = elementsAt(item, 'contentSet')
  const roots = elementsAt(set, 'inlineXML').flatMap((inline) => childrenOf(inline))
  const nitf = roots.find(({ name }) => name === 'nitf')
  if (nitf) return readNitf(nitf)
  const [xhtml] = roots
  if (xhtml) return readMarkup(toHtml(firstWithin(xhtml, 'body') ?? xhtml, asXhtml))
  const [inline] = elementsAt(set, 'inlineData')
  if (/html/iu.test(inline?.attributes.get('contenttype') ?? '')) return readMarkup(textOf(inline))
  return ok(readPlainText(textOf(inline)))
}

function readMarkup(html: string): Result<ReadDocument, Problem> {
  const blocks = readHtmlBlocks(html)
  if (!blocks.ok) return blocks
  const { content, tally } = blocks.value
  return ok({ format: 'HTML', metadata: bareMetadata, content, notices: tally.notices() })
}

function metadataOf(item: XmlElement): IncomingMetadata {
  const [itemMeta] = elementsAt(item, 'itemMeta')
  const [meta] = elementsAt(item, 'contentMeta')
  const words = (...names: readonly string[]): string | null =>
    names.map((name) => wordsOf(elementsAt(meta, name)[0])).find((found) => found !== null) ?? null
  const named = (element: XmlElement): string | null =>
    wordsOf(elementsAt(element, 'name')[0]) ?? element.attributes.get('literal') ?? null
  const people = [...elementsAt(meta, 'creator'), ...elementsAt(meta, 'contributor')].flatMap((one) => named(one) ?? [])
  const by = elementsAt(meta, 'by').flatMap((one) => bylinesIn(wordsOf(one) ?? ''))
  const origin = wordsOf(elementsAt(meta, 'creditline')[0]) ?? firstNamed(elementsAt(itemMeta, 'provider'), named)
  return {
    ...bareMetadata,
    headline: words('headline') ?? wordsOf(elementsAt(itemMeta, 'title')[0]),
    dek: summaryOf(elementsAt(meta, 'description')),
    bylines: by.length > 0 ? by : people.flatMap((name) => bylinesIn(name)),
    dateline: words('dateline'),
    datePublished: isoMoment(
      words('contentModified', 'contentCreated') ??
        wordsOf(elementsAt(itemMeta, 'versionCreated')[0]) ??
        wordsOf(elementsAt(itemMeta, 'firstCreated')[0]),
    ),
    originalSource: origin === null ? null : { name: origin, url: null },
    language: languageTag(elementsAt(meta, 'language')[0]?.attributes.get('tag') ?? item.attributes.get('lang')),
    topics: unique([
      ...elementsAt(meta, 'subject').flatMap((subject) => named(subject) ?? []),
      ...elementsAt(meta, 'keyword').flatMap((keyword) => wordsOf(keyword) ?? []),
    ]),
  }
}

const firstNamed = (elements: readonly XmlElement[], named: (element: XmlElement) => string | null): string | null =>
  elements.map(named).find((name) => name !== null) ?? null

/** The description that is a summary, if the item says which is, else the first. */
const summaryOf = (descriptions: readonly XmlElement[]): string | null =>
  wordsOf(descriptions.find((one) => /summary|abstract/iu.test(one.attributes.get('role') ?? '')) ?? descriptions[0])
