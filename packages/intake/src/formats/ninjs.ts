import { failed, ok, type Result } from '@sourceline/domain'
import type { BlockNode } from '@sourceline/rich-text'
import { bareMetadata, type IncomingMetadata } from '../incoming-document.ts'
import { unique } from '../html/page-metadata.ts'
import { isJson, listed, wordsIn, type Json } from '../json/json-value.ts'
import { languageTag } from '../languages.ts'
import { bylinesIn } from '../lines/bylines.ts'
import { isoMoment } from '../lines/dates.ts'
import type { Notice } from '../notices.ts'
import type { Problem } from '../problems.ts'
import { Tally } from '../tally.ts'
import { figureOf, filmOf } from '../xml/xml-element.ts'
import { readHtmlBlocks } from './html-page.ts'
import { readPlainText } from './plain-text.ts'
import type { ReadDocument } from './reading.ts'
import { heldBackUntil, senderNotices, senderProblem, type SenderTerms } from './sender-terms.ts'

/**
 * The items of a file of ninjs (News in JSON, IPTC), of versions 1 to 3: one, or a list; empty where the file is none.
 * What version 1 has as one value (`headline`, `body_html`), the later ones have as lists (`headlines`, `bodies`).
 */
export const itemsOfNinjs = (value: unknown): Json[] => listed(value).filter(isJson).filter(isNinjs)

const signs = /^(?:headlines?|body_\w+|bodies|description_\w+|descriptions|pubstatus|versioncreated)$/iu

const isNinjs = (value: Json): boolean =>
  typeof value['uri'] === 'string' && Object.keys(value).some((name) => signs.test(name))

/** A property in whichever spelling a version has: `versioncreated`, `versionCreated`. */
const valueOf = (item: Json, ...names: readonly string[]): string | null =>
  names.map((name) => wordsIn(item[name])).find((words) => words !== null) ?? null

/** Values of a list by role, the wanted roles first: `[{ role, contentType, value }]`. */
const inRoles = (list: unknown, wanted: RegExp): Json[] => {
  const all = listed(list).filter(isJson)
  const told = all.filter(({ role }) => wanted.test(typeof role === 'string' ? role : ''))
  return [...told, ...all.filter((one) => !told.includes(one))]
}

/** Reads an item of ninjs. */
export function readNinjs(item: Json): Result<ReadDocument, Problem> {
  const status = valueOf(item, 'pubstatus', 'pubStatus') ?? 'usable'
  const problem = senderProblem(status, valueOf(item, 'type') ?? 'text')
  if (problem) return failed(problem)
  const read = bodyOf(item)
  if (!read.ok) return read
  const pictures = readHtmlBlocks(mediaOf(item).join(''))
  if (!pictures.ok) return pictures
  const terms: SenderTerms = {
    status,
    embargo: valueOf(item, 'embargoed', 'embargoedUntil', 'embargoeduntil'),
    note: valueOf(item, 'ednote', 'edNote'),
    terms: valueOf(item, 'usageterms', 'usageTerms'),
    rights: valueOf(item, 'copyrightnotice', 'copyrightNotice'),
  }
  const notices: Notice[] = senderNotices(terms)
  return ok({
    format: 'NINJS',
    metadata: { ...metadataOf(item), heldBackUntil: heldBackUntil(terms) },
    content: read.value.content,
    attached: pictures.value.content,
    notices: [...notices, ...read.value.tally.notices(), ...pictures.value.tally.notices()],
  })
}

interface ReadBody {
  readonly content: readonly BlockNode[]
  readonly tally: Tally
}

/** The body in its richest form: HTML if it has one, else plain text. */
function bodyOf(item: Json): Result<ReadBody, Problem> {
  const bodies = inRoles(item['bodies'], /main|full|body/iu)
  const markup = bodies.find((body) => /html/iu.test(valueOf(body, 'contentType', 'contenttype') ?? ''))
  const html = textIn(item['body_xhtml']) ?? textIn(item['body_html']) ?? textIn(markup?.['value'])
  if (html !== null) return readHtmlBlocks(html)
  const plain = textIn(item['body_text']) ?? textIn(bodies[0]?.['value']) ?? ''
  return looksLikeMarkup(plain)
    ? readHtmlBlocks(plain)
    : ok({ content: readPlainText(plain).content, tally: new Tally() })
}

const textIn = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)

const looksLikeMarkup = (words: string): boolean => /^\s*<(?:p|div|section|article|h\d)[\s>]/iu.test(words)

/**
 * The pictures, films and sounds that go with an item, each with its caption and credit. Version 1 names them, the later
 * ones list them.
 */
function mediaOf(item: Json): string[] {
  const given = item['associations']
  const associations: readonly unknown[] = Array.isArray(given) ? given : isJson(given) ? Object.values(given) : []
  return associations.filter(isJson).flatMap((media) => {
    const type = valueOf(media, 'type') ?? ''
    const isPicture = /^(?:picture|graphic|image)$/iu.test(type)
    if (!isPicture && !/^(?:video|audio)$/iu.test(type)) return []
    const caption =
      valueOf(media, 'description_text', 'description_caption') ??
      describedIn(media) ??
      valueOf(media, 'headline', 'title') ??
      headlineIn(media)
    const credit = valueOf(media, 'creditline', 'creditLine') ?? valueOf(media, 'byline', 'by')
    const words = [caption, credit].filter(Boolean).join(' ')
    return [isPicture ? figureOf(largestFile(media), words) : filmOf(largestFile(media), words)]
  })
}

/** The address of the widest rendition of a picture or film; empty where it has none. */
function largestFile({ renditions }: Json): string {
  const files: readonly unknown[] = Array.isArray(renditions)
    ? renditions
    : Object.values(isJson(renditions) ? renditions : {})
  const widths = files.filter(isJson).flatMap((file) => {
    const href = valueOf(file, 'href')
    return href === null ? [] : [{ href, width: Number(file['width'] ?? 0) || 0 }]
  })
  return widths.toSorted((one, other) => other.width - one.width)[0]?.href ?? ''
}

/** The headline of an item in the form of the later versions. */
const headlineIn = (item: Json): string | null =>
  inRoles(item['headlines'], /main/iu)
    .map((one) => valueOf(one, 'value'))
    .find((words) => words !== null) ?? null

const describedIn = (item: Json): string | null =>
  inRoles(item['descriptions'], /summary|abstract|caption/iu)
    .map((one) => valueOf(one, 'value'))
    .find((words) => words !== null) ?? null

function metadataOf(item: Json): IncomingMetadata {
  const names = (...lists: readonly string[]): string[] =>
    lists.flatMap((list) =>
      listed(item[list])
        .filter(isJson)
        .flatMap((one) => valueOf(one, 'name', 'literal') ?? []),
    )
  const [source] = names('infosource', 'infosources', 'infoSources')
  const origin = source ?? valueOf(item, 'copyrightholder', 'copyrightHolder')
  return {
    ...bareMetadata,
    headline: valueOf(item, 'headline') ?? headlineIn(item) ?? valueOf(item, 'title'),
    dek: valueOf(item, 'description_text', 'description_summary') ?? describedIn(item),
    bylines: bylinesIn(valueOf(item, 'byline', 'by') ?? ''),
    dateline: valueOf(item, 'located'),
    datePublished: isoMoment(valueOf(item, 'versioncreated', 'versionCreated', 'firstcreated', 'firstCreated')),
    originalSource: origin === null ? null : { name: origin, url: null },
    language: languageTag(valueOf(item, 'language')),
    topics: unique(names('subject', 'subjects')),
  }
}
