import { deserialize, serialize } from 'node:v8'
import type { Heard, Proposal } from '@sourceline/extraction'
import { markAllSpans, type Body } from '@sourceline/rich-text'
import { fromJsonText, type JsonText } from '../../platform/json-text.work.ts'
import {
  isOfBody,
  mentionsWith,
  writeText,
  type MentionContent,
  type WrittenText,
} from '../articles/written-content.work.ts'
import type { ImportedMark } from './imported-body.work.ts'
import { foundIn } from './fingerprinted-proposal.work.ts'
import {
  proposeStatements,
  statementQuestions,
  type KnownStatements,
  type ProposedStatements,
  type StatementQuestions,
} from './propose-statements.work.ts'

/** The text of a draft as it is kept. */
export interface DraftText {
  /** The body's text. */
  readonly text: string
  readonly body: JsonText<Body>
  readonly mentions: JsonText<readonly MentionContent[]>
  /** The day that readers are shown, `2026-11-23`. */
  readonly published?: string | null
  /** What a reader beside the rules says of it. */
  readonly heard?: Heard | null
}

/** What was found in a draft beside the claims that it marks. */
export interface FoundClaims {
  readonly found: Uint8Array
  readonly questions: StatementQuestions
}

/** Looks for claims in a draft. Words that make a claim already are left alone. */
export function findClaims({ text, mentions, published = null, heard = null }: DraftText): FoundClaims {
  const taken = markedCharacters(text.length, fromJsonText(mentions))
  const found = foundIn(text, published, heard).filter(
    (proposal) => proposal.claimRef !== null || !proposal.claim.spans.some(([start, end]) => taken(start, end)),
  )
  return { found: serialize(found), questions: statementQuestions(found, null) }
}

/** What found claims are written into a draft with. */
export interface MarkInput extends Pick<DraftText, 'body' | 'mentions'> {
  readonly found: Uint8Array
  readonly known: KnownStatements
  /** UUID of the publication whose report the article retells. */
  readonly originalSourceId: string | null
}

/** A draft with the claims that were found in it. */
export interface MarkedDraft {
  readonly statements: ProposedStatements
  /** Null where nothing is proposed. */
  readonly text: WrittenText | null
}

/** Marks the claims that were found in a draft. */
export function markClaims({ found, known, originalSourceId, ...draft }: MarkInput): MarkedDraft {
  const { statements, marks } = proposeStatements(deserialize(found) as Proposal[], known, {
    originalSource: null,
    originalSourceId,
  })
  if (marks.length === 0 && statements.proposals.columns.length === 0) return { statements, text: null }
  const body = marked(fromJsonText(draft.body), marks)
  return { statements, text: writeText({ body, suggested: null }, mentionsWith(body, fromJsonText(draft.mentions))) }
}

/** Tells whether any of the characters from `start` to `end` makes a claim already. */
function markedCharacters(
  length: number,
  mentions: readonly MentionContent[],
): (start: number, end: number) => boolean {
  const changes = new Int32Array(length + 1)
  for (const mention of mentions) {
    if (!isOfBody(mention) || mention.orphanReason !== null) continue
    for (const { position } of mention.spans) {
      changes[position.start] = (changes[position.start] ?? 0) + 1
      changes[position.end] = (changes[position.end] ?? 0) - 1
    }
  }
  const before = new Int32Array(length + 1)
  for (let index = 0, open = 0; index < length; index++) {
    open += changes[index] ?? 0
    before[index + 1] = (before[index] ?? 0) + (open > 0 ? 1 : 0)
  }
  return (start, end) => (before[end] ?? 0) > (before[start] ?? 0)
}

function marked(body: Body, marks: readonly ImportedMark[]): Body {
  return markAllSpans(
    body,
    marks.map(({ claimId, role, spans }) => ({
      mark: { claimId, role },
      spans: spans.map(([start, end]) => ({ start, end })),
    })),
  )
}
