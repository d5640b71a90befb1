import { failed, ok } from '@sourceline/domain'
import { withClaimsOf } from '@sourceline/rich-text'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { fromJsonText, jsonText } from '../../../platform/json-text.work.ts'
import { notFound, requireVersion } from '../../../platform/record.ts'
import { askReader } from '../model-reader.ts'
import { useCase } from '../../../platform/use-case.ts'
import { readingRefusals, runOffLoop } from '../../../platform/work/off-loop.ts'
import { contentOf, loadArticle, newestText, saveContent, touchArticle } from '../../articles/public.ts'
import type { DraftText, FoundClaims, MarkedDraft, MarkInput } from '../find-claims.work.ts'
import type { KnownStatements } from '../propose-statements.work.ts'
import { draftWith, presentDraft, writeProposals, writeStatements } from '../write-statements.ts'
import { refused } from '../import.refusals.ts'

/**
 * Reads an article's text and proposes the claims that it makes, with who stands where on them.
 * Words that make a claim already are left alone, and so is what an editor has refused before.
 */
export const proposeClaims = useCase({
  action: 'article:propose',
  refusals: [...readingRefusals, 'article-without-text', 'record-missing', 'version-outdated'],
  input: z.object({ articleId: idOf('article').describe('The article.'), expectedVersion }),
  prepare: async (preparing, { articleId }) => {
    const { tx, signal } = preparing
    const draft = await newestText(tx, articleId)
    if (!draft) return ok(null)
    const { version, originalSourceId, ...text } = draft
    const options = { field: 'articleId', signal }
    const heard = await askReader(() => text.text, signal)
    const finding = await runOffLoop<DraftText, FoundClaims>('findClaims', { ...text, heard }, options)
    if (!finding.ok) return finding
    const { found, questions } = finding.value
    const draftOf = (known: KnownStatements) =>
      runOffLoop<MarkInput, MarkedDraft>(
        'markClaims',
        { ...text, found, known, originalSourceId },
        { ...options, carriesOn: true },
      )
    const asked = { questions, sameText: () => Promise.resolve([articleId]) }
    const drafted = await draftWith(preparing, asked, draftOf)
    return drafted.ok ? ok({ version, asked, draftOf, drafted: drafted.value }) : drafted
  },
  subject: async ({ tx }, input) =>
    requireVersion('article', await loadArticle(tx, input.articleId), input.expectedVersion),
  run: async ({ tx, now, actor, emit }, _input, article, read) => {
    // What was read belongs to the version that it was read of.
    const same = requireVersion('article', article, read?.version ?? 0)
    if (!same.ok || !read) return same.ok ? failed(notFound('article')) : same
    if (article.revision.plainText.trim() === '') return failed(refused('article-without-text', { field: 'articleId' }))
    const present = await presentDraft(tx, read.asked, read.drafted, read.draftOf)
    if (!present.ok) return present
    const { statements, text } = present.value
    const { claimCount, sourceCount } = statements
    const done = { articleId: article.id, claimCount, sourceCount }
    if (!text) return ok(done)
    const { body: _body, suggested, mentions: _mentions, ...fields } = contentOf(article.revision)
    const edited = suggested && jsonText(withClaimsOf(suggested, fromJsonText(text.body)))
    await writeStatements(tx, statements, { now, by: actor.id })
    await saveContent(tx, article, { ...fields, text: { ...text, suggested: edited } }, { now, by: actor.id })
    await writeProposals(tx, article.id, statements, now)
    await touchArticle(tx, article.id, now, { state: article.state === 'PUBLISHED' ? 'CHANGED' : article.state })
    emit({
      subject: { type: 'article', id: article.id },
      changes: { claims: claimCount, sources: sourceCount },
    })
    return ok(done)
  },
})
