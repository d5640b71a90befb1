import type { Body } from '@sourceline/rich-text'
import type { Notice } from './notices.ts'

/** What a document was read as. */
export type DocumentFormat =
  | 'PLAIN_TEXT'
  | 'MARKDOWN'
  | 'HTML'
  | 'DOCX'
  | 'RTF'
  | 'NINJS'
  | 'NEWSML_G2'
  | 'NITF'
  | 'FEED'
  | 'WORDPRESS'

/** A name below the headline. */
export interface IncomingByline {
  readonly name: string
  /** What they are: "Transport correspondent". */
  readonly roleTitle: string | null
}

/** The publication that a text comes from. */
export interface IncomingOrigin {
  readonly name: string
  /** An absolute http or https address. */
  readonly url: string | null
}

/** What was read of a document beside its body. Whatever the document does not tell is null or empty. */
export interface IncomingMetadata {
  readonly headline: string | null
  readonly dek: string | null
  /** A word or two above the headline that tell the section or the story. */
  readonly kicker: string | null
  readonly bylines: readonly IncomingByline[]
  /** Where the report was written, as the text prints it: "SANTA LUZ". It stays in the body too. */
  readonly dateline: string | null
  /** When it was published: a day (`2026-11-23`) or a moment (ISO 8601 with its offset). */
  readonly datePublished: string | null
  /**
   * Until when its sender keeps it from readers: a moment as the document writes it, or `always` for a draft and for what is
   * private or withheld; null where nothing is said.
   */
  readonly heldBackUntil: string | null
  /** The canonical address, absolute. */
  readonly url: string | null
  /** The last part of its address where it came from: `crane-of-norhaven`. */
  readonly slug: string | null
  readonly originalSource: IncomingOrigin | null
  /** BCP 47, as `pt-BR`. */
  readonly language: string | null
  /** Its categories and keywords, by name. */
  readonly topics: readonly string[]
}

/** One article as it came in: what an importer maps to a draft. */
export interface IncomingDocument extends IncomingMetadata {
  readonly format: DocumentFormat
  readonly body: Body
  /** What of the document is not as it was, in the order of the text. */
  readonly notices: readonly Notice[]
}

/** Whether readers may see a document, as far as its sender is concerned. What cannot be read as a moment keeps it back. */
export const isReleased = ({ heldBackUntil }: Pick<IncomingMetadata, 'heldBackUntil'>, now: Date): boolean =>
  heldBackUntil === null || Date.parse(heldBackUntil) <= now.getTime()

/** A document that tells nothing but what is given. */
export const bareMetadata: IncomingMetadata = {
  headline: null,
  dek: null,
  kicker: null,
  bylines: [],
  dateline: null,
  datePublished: null,
  heldBackUntil: null,
  url: null,
  slug: null,
  originalSource: null,
  language: null,
  topics: [],
}
