import { parse } from 'yaml'
import { bareMetadata, type IncomingMetadata } from '../incoming-document.ts'
import { absolute } from '../html/addresses.ts'
import { unique } from '../html/page-metadata.ts'
import { languageTag } from '../languages.ts'
import { bylinesIn } from '../lines/bylines.ts'
import { isoMoment } from '../lines/dates.ts'
import type { Notice } from '../notices.ts'
import { figureOf } from '../xml/xml-element.ts'

/** A text without its front matter, and what that told. */
export interface TextWithFrontMatter {
  readonly metadata: IncomingMetadata
  readonly text: string
  /** The picture that it names, in HTML; empty where it names none. */
  readonly picture: string
  readonly notices: readonly Notice[]
}

const fence = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u
/** Longer ones are no front matter. */
const longest = 20_000

type Fields = Readonly<Record<string, unknown>>

/** Reads the YAML between two lines of dashes at the head of a text. */
export function readFrontMatter(text: string): TextWithFrontMatter {
  const [whole = '', yaml = ''] = fence.exec(text) ?? []
  if (whole === '' || yaml.length > longest) return { metadata: bareMetadata, text, picture: '', notices: [] }
  const rest = text.slice(whole.length)
  const fields = fieldsOf(yaml)
  if (fields === null)
    return {
      metadata: bareMetadata,
      text: rest,
      picture: '',
      notices: [{ code: 'front-matter-ignored', parameters: { words: yaml.replace(/\s+/gu, ' ').slice(0, 200) } }],
    }
  return { metadata: metadataOf(fields), text: rest, picture: pictureOf(fields, rest), notices: [] }
}

function fieldsOf(yaml: string): Fields | null {
  try {
    const read: unknown = parse(yaml, { schema: 'failsafe', maxAliasCount: 10, logLevel: 'silent' })
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? Object.fromEntries(Object.entries(read).map(([name, value]): [string, unknown] => [name.toLowerCase(), value]))
      : null
  } catch {
    return null
  }
}

/** The picture above the text, with what is said of it; empty where there is none, or where the text shows it. */
function pictureOf(fields: Fields, text: string): string {
  const names = ['image', 'cover', 'featured_image', 'lead_image', 'thumbnail']
  const given = names.map((name) => fields[name]).find((value) => value !== undefined)
  const about = new Map<string, unknown>(
    typeof given === 'object' && given !== null ? Object.entries(given) : [['url', given]],
  )
  const words = (...keys: readonly string[]): string =>
    keys.map((key) => about.get(key) ?? fields[`image_${key}`]).find((value) => typeof value === 'string') ?? ''
  const address = words('url', 'src', 'path', 'file')
  if (address === '' || text.includes(address)) return ''
  return figureOf(address, [words('caption', 'alt', 'title'), words('credit')].filter(Boolean).join(' '))
}

function metadataOf(fields: Fields): IncomingMetadata {
  const first = (...names: readonly string[]): string | null =>
    names
      .map((name) => fields[name])
      .find((value): value is string => typeof value === 'string' && value.trim() !== '')
      ?.trim() ?? null
  const all = (...names: readonly string[]): string[] => names.flatMap((name) => listOf(fields[name]))
  const url = absolute(first('canonical', 'canonical_url', 'canonicalurl', 'url', 'permalink') ?? '', null)
  const origin = first('source', 'publication', 'publisher', 'original_source')
  return {
    ...bareMetadata,
    headline: first('title', 'headline'),
    dek: first('dek', 'description', 'summary', 'subtitle', 'excerpt', 'standfirst'),
    kicker: first('kicker', 'eyebrow'),
    bylines: all('author', 'authors', 'byline', 'bylines').flatMap((words) => bylinesIn(words)),
    dateline: first('dateline', 'location'),
    datePublished: isoMoment(first('date', 'published', 'datepublished', 'date_published', 'pubdate')),
    heldBackUntil: fields['draft'] === 'true' || fields['published'] === 'false' ? 'always' : null,
    url,
    slug: first('slug'),
    originalSource:
      origin === null ? null : { name: origin, url: absolute(first('source_url', 'original_url') ?? '', null) },
    language: languageTag(first('lang', 'language', 'locale')),
    topics: unique(
      all('tags', 'categories', 'category', 'topics', 'keywords').flatMap((words) => words.split(/\s*,\s*/u)),
    ),
  }
}

/** A value as a list of words: a list of names, a name, or maps that have one. */
function listOf(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.flatMap((one) => {
    const words = typeof one === 'object' && one !== null && 'name' in one ? one.name : one
    return typeof words === 'string' && words.trim() !== '' ? [words.trim()] : []
  })
}
