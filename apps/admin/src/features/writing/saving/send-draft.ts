import { type EditorArticleFragment, type SaveArticleInput, SaveEditorArticleDocument } from '@/generated/graphql.ts'
import {
  type ArticleDraft,
  type ArticleText,
  detailsOf,
  saveInputOf,
  textOf,
} from '@/shared/article-text/article-draft.ts'
import { keyOfSent } from '@/shared/article-text/new-claims.ts'
import { draftWith, recordedIn, type RecordedIds } from '@/shared/article-text/recorded-claims.ts'
import { fetchArticle } from '@/shared/article-text/use-article-query.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted, rejectedAs } from '@/shared/mutation-result.ts'

interface Sending {
  /** The article as the server is known to hold it. */
  known: EditorArticleFragment
  baseVersion: number
  draft: ArticleDraft
  /** What was sent before and never answered. */
  unanswered: readonly ArticleDraft[]
  /** A text as the editors would hold it. */
  asHeld: (text: ArticleText) => ArticleText
}

/** How sending a draft ended. */
export type Sent =
  | {
      ended: 'saved'
      article: EditorArticleFragment
      recorded: RecordedIds
      /** Why fields were left out. */ failure: unknown
    }
  /** The server holds what was sent, although its answer was lost. */
  | { ended: 'found-saved'; article: EditorArticleFragment; recorded: RecordedIds }
  /** The server holds what was sent earlier and never answered: what was typed since can be sent on top of it. */
  | { ended: 'found-earlier'; article: EditorArticleFragment; recorded: RecordedIds }
  | { ended: 'refused'; failure: unknown; theirs: EditorArticleFragment | null }

/** What a version of the article says, as one string, however it came to be. */
export function contentOf(draft: ArticleDraft): string {
  const {
    dropOrphanClaimIds: _dropped,
    keepOrphans: _kept,
    datePublished: _date,
    claims: _claims,
    ...content
  } = saveInputOf(draft)
  return JSON.stringify(content)
}

type SaveFields = Omit<SaveArticleInput, 'id' | 'expectedVersion'>

/**
 * The fields without those that were refused, so that a headline that is empty for a moment does not hold the text back;
 * null where what was refused is the text, or a claim that its words make.
 */
function withoutRefused(fields: SaveFields, failure: unknown): SaveFields | null {
  const refused = new Set(rejectedAs(failure, 'ValidationError')?.issues.map(({ field }) => field.split('.')[0] ?? ''))
  if (refused.size === 0 || refused.has('body') || refused.has('claims')) return null
  // What makes a claim is looked for in headline and dek as they are saved.
  if (refused.has('headline') || refused.has('dek')) refused.add('fieldMentions')
  const rest = Object.entries(fields).filter(([field]) => !refused.has(field))
  return rest.length === Object.keys(fields).length ? null : Object.fromEntries(rest)
}

interface Saved {
  article: EditorArticleFragment
  recorded: RecordedIds
}

async function save({ known: { id }, baseVersion: expectedVersion }: Sending, fields: SaveFields): Promise<Saved> {
  const input = { id, expectedVersion, ...fields }
  const { article, createdClaims } = accepted((await execute(SaveEditorArticleDocument, { input })).saveArticle)
  return { article, recorded: new Map(createdClaims.map(({ key, id: claimId }) => [keyOfSent(key), claimId])) }
}

async function saveRest(sending: Sending, fields: SaveFields, failure: unknown): Promise<Saved> {
  const rest = withoutRefused(fields, failure)
  if (rest === null) throw failure
  return save(sending, rest)
}

/** What the server's version is to what was sent: the same, something sent earlier, or somebody else's. */
function whatIsMet(theirs: EditorArticleFragment, failure: unknown, { draft, unanswered, asHeld }: Sending): Sent {
  const held = contentOf({ text: asHeld(textOf(theirs)), details: detailsOf(theirs) })
  const recorded = recordedIn(theirs, draft.details.newClaims)
  const isHeld = (sent: ArticleDraft): boolean =>
    contentOf(draftWith(sent, recordedIn(theirs, sent.details.newClaims))) === held
  if (isHeld(draft)) return { ended: 'found-saved', article: theirs, recorded }
  if (unanswered.some(isHeld)) return { ended: 'found-earlier', article: theirs, recorded }
  return { ended: 'refused', failure, theirs }
}

/** Sends a draft to be saved over the version that it builds on. Never throws. */
export async function sendDraft(sending: Sending): Promise<Sent> {
  const { known, draft } = sending
  const { headline, ...rest } = saveInputOf(draft)
  const untouched = known.headlineProposed && headline === known.headline && !draft.details.headlineAccepted
  const fields = { ...rest, ...(untouched ? {} : { headline }) }
  try {
    return { ended: 'saved', ...(await save(sending, fields)), failure: null }
  } catch (failure) {
    const theirs = rejectedAs(failure, 'ConflictError') ? await fetchArticle(known.id).catch(() => null) : null
    if (theirs) return whatIsMet(theirs, failure, sending)
    return saveRest(sending, fields, failure).then(
      (saved) => ({ ended: 'saved', ...saved, failure }),
      (cause: unknown) => ({ ended: 'refused', failure: cause, theirs: null }),
    )
  }
}
