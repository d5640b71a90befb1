import { deserialize, serialize } from 'node:v8'
import { failed, ok, oldPath, type Result } from '@sourceline/domain'
import { proposeHeadline, type Heard, type Proposal } from '@sourceline/extraction'
import { baseLanguage, isReleased, readDocuments, type IncomingDocument, type IncomingSource } from '@sourceline/intake'
import { noticeInWords, type Notice } from '@sourceline/intake/notices'
import type { Problem } from '@sourceline/intake/problems'
import { foldText, toText } from '@sourceline/rich-text'
import { hashOf } from '../../platform/content-hash.work.ts'
import { fromJsonText, jsonText, type JsonText } from '../../platform/json-text.work.ts'
import { cutText } from '../../platform/cut-text.work.ts'
import { writeText, type WrittenText } from '../articles/written-content.work.ts'
import { foundIn } from './fingerprinted-proposal.work.ts'
import { importedBody, importedFieldMentions } from './imported-body.work.ts'
import {
  proposeStatements,
  statementQuestions,
  type KnownStatements,
  type ProposedStatements,
  type StatementQuestions,
} from './propose-statements.work.ts'

/** A document as an article, with what it is found to say. */
interface ReadArticle extends KeptDocument {
  /** What was searched for claims: headline and dek above the body. Offsets count in it. */
  readonly text: string
  /** Where the body begins in that text. */
  readonly bodyStart: number
  readonly proposals: readonly Proposal[]
}

/** What was read of a document: passed on from work to work as bytes, which cost the thread between nothing. */
export interface ArticleReading {
  readonly read: Uint8Array
  readonly questions: StatementQuestions
  /** Hash of the words of the body: what the log keeps of an import, so that the text is known again. */
  readonly textHash: string
  /** The language of the text (BCP 47); null where it could not be told. */
  readonly language: string | null
  /** When it was published, as the document tells it: a day or a moment of ISO 8601. */
  readonly datePublished: string | null
  /** The file says that it was public before, and not that anybody keeps it back. */
  readonly wasPublic: boolean
  /** The last part of its address where it came from. */
  readonly slug: string | null
  /** Its path on the site where it stood: `/2024/05/crane`. */
  readonly oldPath: string | null
  /** Its categories and keywords. */
  readonly topics: readonly string[]
  /** What an editor should know of it, in words. */
  readonly notices: readonly string[]
}

/** What came in: the document with what is known of it besides. */
interface KeptDocument {
  readonly document: IncomingDocument
  /** Where it comes from, as whoever imports it says; null where only the document tells. */
  readonly originalSourceUrl: string | null
}

/** What was taken out of a file: passed on from work to work as text. */
export interface TakenDocument {
  readonly kept: JsonText<KeptDocument>
  /** The headline, or the first line. */
  readonly headline: string
  /** The length of what is searched for claims, in UTF-16 code units. */
  readonly length: number
  /** Its language (BCP 47) as it declares or is found to be written in; null where that is unsure. */
  readonly language: string | null
}

/** What is known of what a file holds, besides what it tells itself. */
export interface ToldOfDocument {
  readonly headline: string | undefined
  /** A moment of ISO 8601. */
  readonly datePublished: string | undefined
  readonly originalSourceUrl: string | undefined
}

/** A file to be taken apart. */
export interface GivenFile {
  readonly source: IncomingSource
  readonly told: ToldOfDocument
}

/** What a file holds: its articles, each as it was taken out or with why it was not, and what of the file is left out. */
export interface TakenDocuments {
  readonly documents: readonly Result<TakenDocument, Problem>[]
  readonly notices: readonly string[]
}

/** Takes the articles out of what came, by its content: a feed, an export or a message of an agency holds many. */
export async function takeDocuments({ source, told }: GivenFile): Promise<Result<TakenDocuments, Problem>> {
  const found = await readDocuments(source)
  if (!found.ok) return found
  const documents = found.value.documents.map((one) => (one.ok ? takenFrom(one.value, told) : one))
  return ok({ documents, notices: found.value.notices.map(noticeInWords) })
}

/** The document as it is searched for claims: headline and dek above the body. */
function searched({ headline, dek, body }: IncomingDocument): { readonly text: string; readonly bodyStart: number } {
  const above = [headline, dek].filter((words) => words !== null).map((words) => `${words}\n\n`)
  const words = toText(body)
  const text = above.join('') + words
  return { text, bodyStart: text.length - words.length }
}

function takenFrom(
  given: IncomingDocument,
  { headline, datePublished, originalSourceUrl }: ToldOfDocument,
): Result<TakenDocument, Problem> {
  const { text, bodyStart } = searched(given)
  if (text.length === bodyStart) return failed({ code: 'no-article', parameters: {} })
  const document = {
    ...given,
    headline: headline ?? given.headline,
    datePublished: datePublished ?? given.datePublished,
  }
  return ok({
    kept: jsonText({ document, originalSourceUrl: originalSourceUrl ?? null }),
    headline: document.headline ?? cutText(text.split('\n', 1)[0] ?? '', 300),
    length: text.length,
    language: document.language,
  })
}

/** The text of a document that was taken in, as it is searched for claims. */
export const textOfKept = (kept: JsonText<KeptDocument>): string => searched(fromJsonText(kept).document).text

/** A document to be read, with what is known of it besides. */
export interface GivenDocument {
  readonly kept: JsonText<KeptDocument>
  /** Its language (BCP 47) where that is known. */
  readonly language?: string | null
  /** What a reader beside the rules says of it. */
  readonly heard?: Heard | null
}

/** Reads an article of what was taken in. Pure; takes about a second for the longest text that may be imported. */
export function readArticle({ kept, heard = null, ...given }: GivenDocument): ArticleReading {
  const { document, originalSourceUrl } = fromJsonText(kept)
  const { text, bodyStart } = searched(document)
  const language = given.language ?? document.language
  const isRead = language === null || baseLanguage(language) === 'en'
  const published = document.datePublished?.slice(0, 10) ?? null
  const proposals = isRead ? foundIn(text, published, heard) : []
  const read: ReadArticle = { document, originalSourceUrl, text, bodyStart, proposals }
  const aboutLanguage: Notice[] = [
    ...(language === null ? [{ code: 'language-assumed', parameters: {} } as const] : []),
    ...(isRead ? [] : [{ code: 'language-unread', parameters: { language: nameOf(language) } } as const]),
  ]
  return {
    read: serialize(read),
    questions: statementQuestions(proposals, document.originalSource?.name ?? null),
    textHash: hashOf({ content: { words: foldText(text.slice(bodyStart)).folded }, previousHash: null }),
    language,
    datePublished: document.datePublished,
    wasPublic: wasPublic(document, new Date()),
    slug: document.slug,
    oldPath: document.url === null ? null : oldPath(document.url),
    topics: document.topics,
    notices: [...aboutLanguage, ...document.notices].map(noticeInWords),
  }
}

const wasPublic = (document: IncomingDocument, now: Date): boolean =>
  document.datePublished !== null && Date.parse(document.datePublished) <= now.getTime() && isReleased(document, now)

/** The English name of a language, with its tag where it has none. */
const nameOf = (tag: string): string => new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag

/** What an article that was read is drafted with. */
export interface DraftInput {
  readonly read: Uint8Array
  readonly known: KnownStatements
}

/** An article that was read, ready to be written down. */
export interface DraftedArticle {
  readonly headline: string
  readonly headlineProposed: boolean
  readonly dek: string
  readonly text: WrittenText
  readonly bylines: readonly { readonly name: string; readonly roleTitle: string | null }[]
  readonly originalSourceUrl: string | null
  readonly statements: ProposedStatements
}

/** Drafts an article that was read, with what the newsroom knows of what it says. */
export function draftArticle({ read, known }: DraftInput): DraftedArticle {
  const { document, originalSourceUrl, text, bodyStart, proposals } = deserialize(read) as ReadArticle
  const originalSource = document.originalSource?.name ?? null
  const { statements, marks } = proposeStatements(proposals, known, { originalSource, originalSourceId: null })
  const { body, mentions } = importedBody(document.body, bodyStart, marks)
  const headline = cutText(document.headline ?? proposeHeadline(text.slice(bodyStart).split('\n\n')[0] ?? ''), 300)
  const dek = cutText(document.dek ?? '', 1000)
  const above = importedFieldMentions(text, { headline, dek }, marks, bodyStart)
  return {
    headline,
    headlineProposed: document.headline === null,
    dek,
    text: writeText({ body, suggested: null }, [...above, ...mentions]),
    bylines: document.bylines.slice(0, 50).map(({ name, roleTitle }) => ({
      name: cutText(name, 300),
      roleTitle: roleTitle ? cutText(roleTitle, 300) : null,
    })),
    originalSourceUrl: originalSourceUrl ?? document.originalSource?.url ?? document.url,
    statements,
  }
}
