import { type EditorArticleFragment, SaveEditorArticleDocument } from '@/generated/graphql.ts'
import {
  type ArticleDraft,
  type ArticleText,
  detailsOf,
  fingerprint,
  saveInputOf,
  textOf,
} from '@/shared/article-text/article-draft.ts'
import { fetchArticle } from '@/shared/article-text/use-article-query.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted, rejectedAs } from '@/shared/mutation-result.ts'

interface Sending {
  /** The article as the server is known to hold it. */
  known: EditorArticleFragment
  baseVersion: number
  draft: ArticleDraft
  /** A text as the editors would hold it. */
  asHeld: (text: ArticleText) => ArticleText
}

/** How sending a draft ended. */
export type Sent =
  | { ended: 'saved' | 'found-saved'; article: EditorArticleFragment }
  | { ended: 'refused'; failure: unknown; theirs: EditorArticleFragment | null }

/** Whether the server's article is what was sent: a save whose answer was lost meets its own version, which is no conflict. */
function isAsSent(theirs: EditorArticleFragment, { draft, asHeld }: Sending): boolean {
  const held = { ...detailsOf(theirs), datePublished: draft.details.datePublished }
  return fingerprint({ text: asHeld(textOf(theirs)), details: held }) === fingerprint(draft)
}

/** Sends a draft to be saved over the version that it builds on. Never throws. */
export async function sendDraft(sending: Sending): Promise<Sent> {
  const { known, draft, baseVersion } = sending
  try {
    const { headline, ...rest } = saveInputOf(draft)
    const untouched = known.headlineProposed && headline === known.headline && !draft.details.headlineAccepted
    const input = { id: known.id, expectedVersion: baseVersion, ...rest, ...(untouched ? {} : { headline }) }
    return {
      ended: 'saved',
      article: accepted((await execute(SaveEditorArticleDocument, { input })).saveArticle).article,
    }
  } catch (failure) {
    const theirs = rejectedAs(failure, 'ConflictError') ? await fetchArticle(known.id).catch(() => null) : null
    if (theirs && isAsSent(theirs, sending)) return { ended: 'found-saved', article: theirs }
    return { ended: 'refused', failure, theirs }
  }
}
