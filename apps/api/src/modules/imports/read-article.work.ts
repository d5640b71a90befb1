import { deserialize, serialize } from 'node:v8'
import { parseArticleText, type Heard, type ParsedArticleText, type Proposal } from '@sourceline/extraction'
import { toNfc } from '@sourceline/rich-text'
import { hashOf } from '../../platform/content-hash.work.ts'
import { writeText, type WrittenText } from '../articles/written-content.work.ts'
import { foundIn } from './printed-proposal.work.ts'
import { importedBody, importedFieldMentions } from './imported-body.work.ts'
import {
  proposeStatements,
  statementQuestions,
  type KnownStatements,
  type ProposedStatements,
  type StatementQuestions,
} from './propose-statements.work.ts'

/** A text as an article, with what it is found to say. */
interface ReadArticle {
  /** As it is stored; offsets count in it. */
  readonly text: string
  readonly parsed: ParsedArticleText
  readonly proposals: readonly Proposal[]
}

/** What was read of a text: passed on from work to work as bytes, which cost the thread between nothing. */
export interface ArticleReading {
  readonly read: Uint8Array
  readonly questions: StatementQuestions
  /** Whether there is a body below the headline. */
  readonly hasBody: boolean
  /** Hash of the paragraphs of the body: what the log keeps of an import, so that the text is known again. */
  readonly textHash: string
}

/** A text to be read, and the day on which it was published where that is known: `2026-11-23`. */
export interface GivenText {
  readonly text: string
  readonly published?: string | null
  /** What a reader beside the rules says of it. */
  readonly heard?: Heard | null
}

/** Reads an article from a plain text. Pure; takes about a second for the longest text that may be imported. */
export function readArticle({ text: given, published = null, heard = null }: GivenText): ArticleReading {
  const text = toNfc(given.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/\r\n?/g, '\n'))
  const read: ReadArticle = { text, parsed: parseArticleText(text), proposals: foundIn(text, published, heard) }
  const { paragraphs, originalSource } = read.parsed
  return {
    read: serialize(read),
    questions: statementQuestions(read.proposals, originalSource?.name ?? null),
    hasBody: paragraphs.length > 0,
    textHash: hashOf({ content: { paragraphs: paragraphs.map((paragraph) => paragraph.text) }, previousHash: null }),
  }
}

/** What an article that was read is drafted with. */
export interface DraftInput {
  readonly read: Uint8Array
  readonly known: KnownStatements
  /** The headline, where it is not the text's own. */
  readonly headline: string | undefined
}

/** An article that was read, ready to be written down. */
export interface DraftedArticle {
  readonly headline: string
  readonly headlineProposed: boolean
  readonly dek: string
  readonly text: WrittenText
  readonly originalSourceUrl: string | null
  readonly statements: ProposedStatements
}

/** Drafts an article that was read, with what the desk knows of what it says. */
export function draftArticle({ read, known, headline: wanted }: DraftInput): DraftedArticle {
  const { text, parsed, proposals } = deserialize(read) as ReadArticle
  const originalSource = parsed.originalSource?.name ?? null
  const { statements, marks } = proposeStatements(proposals, known, { originalSource, originalSourceId: null })
  const { body, mentions } = importedBody(parsed.paragraphs, marks)
  const headline = (wanted ?? parsed.headline.text).slice(0, 300)
  const dek = (parsed.dek ?? '').slice(0, 1000)
  const above = importedFieldMentions(text, { headline, dek }, marks, parsed.paragraphs[0]?.start ?? 0)
  return {
    headline,
    headlineProposed: wanted === undefined && parsed.headline.proposed,
    dek,
    text: writeText(body, [...above, ...mentions]),
    originalSourceUrl: parsed.originalSource?.url ?? null,
    statements,
  }
}
