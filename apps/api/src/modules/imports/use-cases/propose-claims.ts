import { failed, ok } from '@sourceline/domain'
import type { Proposal } from '@sourceline/extraction'
import { markAllSpans, type Body } from '@sourceline/rich-text'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { notFound, requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { runOffLoop } from '../../../platform/work/off-loop.ts'
import {
  changedContent,
  contentOf,
  loadArticle,
  newestText,
  saveContent,
  touchArticle,
  type MentionContent,
} from '../../articles/public.ts'
import { insertProposals } from '../../proposals/public.ts'
import type { ImportedMark } from '../imported-body.ts'
import { proposeStatements } from '../propose-statements.ts'
import { refused } from '../import.refusals.ts'

/**
 * Reads an article's text and proposes the claims that it makes, with who stands where on them.
 * Words that make a claim already are left alone, and so is what an editor has refused before.
 */
export const proposeClaims = useCase({
  action: 'article:propose',
  input: z.object({ articleId: idOf('article').describe('The article.'), expectedVersion }),
  prepare: async ({ tx, signal }, { articleId }) => {
    const read = await newestText(tx, articleId)
    if (!read) return ok(null)
    const found = await runOffLoop<string, Proposal[]>('findClaims', read.text, { field: 'articleId', signal })
    return found.ok ? ok({ version: read.version, proposals: found.value }) : found
  },
  subject: async ({ tx }, input) =>
    requireVersion('article', await loadArticle(tx, input.articleId), input.expectedVersion),
  run: async ({ tx, now, actor, emit }, _input, article, read) => {
    // What was read belongs to the version that it was read of.
    const same = requireVersion('article', article, read?.version ?? 0)
    if (!same.ok || !read) return same.ok ? failed(notFound('article')) : same
    const content = contentOf(article.revision)
    const text = article.revision.plainText
    if (text.trim() === '') return failed(refused('article-without-text', { field: 'articleId' }))
    const taken = markedCharacters(text.length, content.mentions)
    const found = read.proposals.filter(
      (proposal) => proposal.claimRef !== null || !proposal.claim.spans.some(([start, end]) => taken(start, end)),
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
    await saveContent(tx, article, changed.value, { now, by: actor.id })
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

/** Tells whether any of the characters from `start` to `end` makes a claim already. */
function markedCharacters(
  length: number,
  mentions: readonly MentionContent[],
): (start: number, end: number) => boolean {
  const changes = new Int32Array(length + 1)
  for (const mention of mentions) {
    if (mention.place !== 'BODY' || mention.orphanReason !== null) continue
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
