import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { notFound, requireVersion } from '../../../platform/record.ts'
import { applyingRefusals, applyRedactions } from '../../../platform/redaction/apply-redactions.ts'
import { useCase } from '../../../platform/use-case.ts'
import {
  contentOf,
  loadArticle,
  loadRevision,
  openRevision,
  sealRevision,
  touchArticle,
  writeContent,
} from '../article.store.ts'
import { linkOf, linkedContent } from '../translations.store.ts'
import { followJoins } from '../move-mentions.ts'
import { followNewest, textOf } from '../text-changes.ts'

/**
 * Makes an old revision's content, relations included, the new draft. The present draft is sealed and stays in history. What
 * it was a translation of comes back unless that has another translation into its language by now, or is one itself.
 */
export const restoreRevision = useCase({
  action: 'article:restore',
  refusals: ['record-missing', ...applyingRefusals, 'version-outdated'],
  input: z.object({
    articleId: idOf('article').describe('The article.'),
    revisionId: idOf('revision').describe('The revision to bring back.'),
    expectedVersion,
  }),
  subject: async ({ tx }, input) =>
    requireVersion('article', await loadArticle(tx, input.articleId), input.expectedVersion),
  run: async (running, input, article) => {
    const { tx, now, actor, emit } = running
    const old = await loadRevision(tx, article.id, input.revisionId)
    if (!old) return failed(notFound('revision'))
    const sealedAs = await sealRevision(tx, article.revision, now)
    const restored = { ...contentOf(old), suggested: null, note: '', noteIsPublic: false }
    const linked = await linkedContent(tx, linkOf(article), article.locale, restored)
    const { translationOfId } = article.revision
    const content = writeContent(linked.ok ? linked.value : { ...restored, translationOfId })
    const rowId = await openRevision(tx, article, sealedAs, content, { now, by: actor.id })
    const applied = await applyRedactions(running, {
      coverage: { kind: 'version', type: 'article', rowId, about: [] },
      of: [article.id, old.id],
    })
    if (!applied.ok) return applied
    await touchArticle(tx, article.id, now, { state: article.state === 'PUBLISHED' ? 'CHANGED' : article.state })
    await followJoins(running, article.id)
    await followNewest(tx, article.id, textOf(article.revision))
    emit({
      subject: { type: 'article', id: article.id },
      changes: { restored: old.number, revision: article.revision.number + 1 },
    })
    return ok({ articleId: article.id })
  },
})
