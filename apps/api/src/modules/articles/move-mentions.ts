import { storedBody, type Body } from '@sourceline/rich-text'
import { typedId } from '../../platform/ids.ts'
import type { Running } from '../../platform/use-case.ts'
import {
  contentOf,
  loadArticle,
  saveContent,
  touchArticle,
  writeContent,
  type ArticleContent,
  type LoadedArticle,
} from './article.store.ts'
import { joinedClaims } from '../claims/public.ts'
import { mentionsWith } from './written-content.work.ts'

/** Which claim becomes which, by their UUIDs. */
export interface MovedClaim {
  readonly from: string
  readonly to: string
}

/**
 * Makes passages of one claim passages of another in the drafts of articles; one whose newest version is sealed gets a
 * draft. What was sealed keeps the claim that it had, and so does what readers see until the draft is published.
 */
export async function moveMentions(running: Running, moved: MovedClaim, articleIds: readonly string[]): Promise<void> {
  for (const id of articleIds) {
    const article = await loadArticle(running.tx, id)
    if (article) await saveMoved(running, article, [moved])
  }
}

/**
 * Makes the passages of an article's newest version those of the claims that theirs have been joined to: for a version
 * that comes back from before.
 */
export async function followJoins(running: Running, articleId: string): Promise<void> {
  const article = await loadArticle(running.tx, articleId)
  if (!article) return
  const moves = await joinedClaims(
    running.tx,
    article.revision.mentions.map(({ claimId }) => claimId),
  )
  await saveMoved(running, article, moves)
}

async function saveMoved(
  { tx, now, actor, emit }: Running,
  article: LoadedArticle,
  moves: readonly MovedClaim[],
): Promise<void> {
  const { id, revision, state } = article
  const made = new Set(revision.mentions.map(({ claimId }) => claimId))
  const needed = moves.filter(({ from }) => made.has(from))
  if (needed.length === 0) return
  const content = needed.reduce(movedContent, contentOf(revision))
  await saveContent(tx, article, writeContent(content), { now, by: actor.id })
  await touchArticle(tx, id, now, { state: state === 'PUBLISHED' ? 'CHANGED' : state })
  for (const { from, to } of needed)
    emit({ subject: { type: 'article', id }, changes: { claimId: to, insteadOf: from } })
}

function movedContent(content: ArticleContent, { from, to }: MovedClaim): ArticleContent {
  const renamed = (text: Body): Body =>
    storedBody(JSON.parse(JSON.stringify(text).replaceAll(typedId('claim', from), typedId('claim', to))))
  const body = renamed(content.body)
  const moved = content.mentions.map((mention) => (mention.claimId === from ? { ...mention, claimId: to } : mention))
  return {
    ...content,
    body,
    suggested: content.suggested && renamed(content.suggested),
    mentions: mentionsWith(body, moved),
  }
}
