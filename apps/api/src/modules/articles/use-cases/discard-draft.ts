import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { dropDraft, loadArticle, touchArticle } from '../article.store.ts'
import { followJoins } from '../move-mentions.ts'
import { followNewest, textOf } from '../text-changes.ts'
import { refused } from '../article.refusals.ts'

/** Throws an article's draft away and goes back to the revision before it, a public one to its address and kind too. */
export const discardDraft = useCase({
  action: 'article:discard-draft',
  refusals: ['draft-is-the-first', 'draft-missing', 'record-missing', 'version-outdated'],
  input: z.object({ articleId: idOf('article').describe('The article.'), expectedVersion }),
  subject: async ({ tx }, input) =>
    requireVersion('article', await loadArticle(tx, input.articleId), input.expectedVersion),
  run: async (running, _input, article) => {
    const { tx, now, emit } = running
    if (!article.draftRevisionId) return failed(refused('draft-missing', { field: 'articleId' }))
    if (article.revision.number === 1) return failed(refused('draft-is-the-first', { field: 'articleId' }))
    await dropDraft(tx, article.id, article.draftRevisionId)
    const live = article.publication
    const asPublic = live ? { slug: live.slug, locale: live.locale, kind: live.kind, state: 'PUBLISHED' } : {}
    await touchArticle(tx, article.id, now, asPublic)
    await followJoins(running, article.id)
    await followNewest(tx, article.id, textOf(article.revision))
    emit({ subject: { type: 'article', id: article.id }, changes: { discarded: article.revision.number } })
    return ok({ articleId: article.id })
  },
})
