import { failed, ok } from '@sourceline/domain'
import { extractProposals, type Proposal } from '@sourceline/extraction'
import { markSpans, toText, type Body } from '@sourceline/rich-text'
import { z } from 'zod'
import { invalid } from '../../../platform/failure.ts'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { seen } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import {
  changedContent,
  contentOf,
  loadArticle,
  saveContent,
  touchArticle,
  type MentionContent,
} from '../../articles/public.ts'
import { insertProposals } from '../../proposals/public.ts'
import type { ImportedMark } from '../imported-body.ts'
import { proposeStatements } from '../propose-statements.ts'

/**
 * Reads an article's text and proposes the claims that it makes, with who stands where on them.
 * Words that make a claim already are left alone, and so is what an editor has refused before.
 */
export const proposeClaims = useCase({
  action: 'article:propose',
  input: z.object({ articleId: idOf('article').describe('The article.'), expectedVersion }),
  subject: async ({ tx }, input) => seen('article', await loadArticle(tx, input.articleId), input.expectedVersion),
  run: async ({ tx, now, actor, emit }, _input, article) => {
    const content = contentOf(article.revision)
    const text = toText(content.body)
    if (text.trim() === '') return failed(invalid('articleId', 'The article has no text yet: write or paste it first.'))
    const found = extractProposals(text).filter(
      (proposal) => proposal.claimRef !== null || !isMarked(proposal, content.mentions),
    )
    const statements = await proposeStatements(tx, found, {
      now,
      by: actor.id,
      reportedViaId: content.originalSourceId,
    })
    const done = { articleId: article.id, claimCount: statements.claimCount, sourceCount: statements.sourceCount }
    if (statements.marks.length === 0 && statements.proposals.length === 0) return ok(done)
    const changed = await changedContent(tx, content, { body: marked(content.body, statements.marks) })
    if (!changed.ok) return changed
    await saveContent(tx, article, changed.value, now, actor.id)
    await insertProposals(
      tx,
      statements.proposals.map((proposal) => ({ articleId: article.id, ...proposal })),
      now,
    )
    await touchArticle(tx, article.id, now, { state: article.state === 'PUBLISHED' ? 'CHANGED' : article.state })
    emit({
      subject: { type: 'article', id: article.id },
      changes: { claims: statements.claimCount, sources: statements.sourceCount },
    })
    return ok(done)
  },
})

function isMarked({ claim }: Proposal, mentions: readonly MentionContent[]): boolean {
  const taken = mentions
    .filter((mention) => mention.place === 'BODY' && mention.orphanReason === null)
    .flatMap((mention) => mention.spans.map((span) => span.position))
  return claim.spans.some(([start, end]) => taken.some((position) => start < position.end && position.start < end))
}

function marked(body: Body, marks: readonly ImportedMark[]): Body {
  return marks.reduce(
    (before, { claimId, role, spans }) =>
      markSpans(
        before,
        spans.map(([start, end]) => ({ start, end })),
        { claimId, role },
      ),
    body,
  )
}
