import type { Body } from '@sourceline/rich-text'
import { typedId } from '../../platform/ids.ts'
import type { Running } from '../../platform/use-case.ts'
import {
  contentOf,
  loadArticle,
  saveContent,
  touchArticle,
  writeContent,
  type ArticleContent,
} from './article.store.ts'
import { bodyMentions } from './written-content.work.ts'

/** Which claim becomes which, by their UUIDs. */
export interface MovedClaim {
  readonly from: string
  readonly to: string
}

/**
 * Makes passages of one claim passages of another in the drafts of articles; one whose newest version is sealed gets a
 * draft. What was sealed keeps the claim that it had, and so does what readers see until the draft is published.
 */
export async function moveMentions(
  { tx, now, actor, emit }: Running,
  moved: MovedClaim,
  articleIds: readonly string[],
): Promise<void> {
  for (const id of articleIds) {
    const article = await loadArticle(tx, id)
    const before = article && contentOf(article.revision)
    if (!article || !before?.mentions.some(({ claimId }) => claimId === moved.from)) continue
    await saveContent(tx, article, writeContent(movedContent(before, moved)), { now, by: actor.id })
    await touchArticle(tx, id, now, { state: article.state === 'PUBLISHED' ? 'CHANGED' : article.state })
    emit({ subject: { type: 'article', id }, changes: { claimId: moved.to, insteadOf: moved.from } })
  }
}

function movedContent(content: ArticleContent, { from, to }: MovedClaim): ArticleContent {
  const body = JSON.parse(JSON.stringify(content.body).replaceAll(typedId('claim', from), typedId('claim', to))) as Body
  const inBody = bodyMentions(body)
  const anchored = new Set(inBody.map(({ claimId }) => claimId))
  const others = content.mentions
    .map((mention) => (mention.claimId === from ? { ...mention, claimId: to } : mention))
    .filter(({ place, orphanReason, claimId }) => place !== 'BODY' || (orphanReason !== null && !anchored.has(claimId)))
  return { ...content, body, mentions: [...others, ...inBody] }
}
