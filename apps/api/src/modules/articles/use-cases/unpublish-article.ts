import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion, words } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase, type Running } from '../../../platform/use-case.ts'
import { unpublishClaims } from '../../claims/public.ts'
import { unpublishSources } from '../../sources/public.ts'
import { endPublication, loadArticle, madeBy, touchArticle, wasPublic } from '../article.store.ts'
import { settleSchedule } from '../settle-schedule.ts'
import { refused } from '../article.refusals.ts'

/**
 * Takes an article away from readers, at every moment that they can ask for, or calls off the publication
 * of one that is scheduled, with everything that waits for it alone. Its history stays for the newsroom. Its
 * claims are records of their own and stay, unless they are to go too where no other article makes them.
 */
export const unpublishArticle = useCase({
  action: 'article:unpublish',
  refusals: ['article-not-public', 'record-missing', 'version-outdated'],
  input: z.object({
    id: idOf('article').describe('The article.'),
    expectedVersion,
    reason: words(2000, 'the reason').describe('Why. Logged; readers do not see it.'),
    alsoClaims: z
      .boolean()
      .optional()
      .describe(
        'Whether its claims go too, as far as no other article that is public or scheduled makes them, ' +
          'and the sources that nothing else needs. They stay without it. ' +
          'Publishing the article again brings them back.',
      ),
  }),
  subject: async ({ tx }, input) => requireVersion('article', await loadArticle(tx, input.id), input.expectedVersion),
  run: async (running, { reason, alsoClaims = false }, article) => {
    const { tx, now, emit } = running
    const { publication } = article
    if (!publication) return failed(refused('article-not-public', { field: 'id' }))
    await endPublication(tx, publication, now, { ending: 'UNPUBLISHED', endingNote: reason })
    await settleSchedule(tx, now)
    const readersSawIt = await wasPublic(tx, article.id)
    await touchArticle(tx, article.id, now, { state: readersSawIt ? 'UNPUBLISHED' : 'DRAFT' })
    const scheduledFor = publication.publicFrom > now ? { scheduledFor: publication.publicFrom.toISOString() } : {}
    emit({ subject: { type: 'article', id: article.id }, changes: { slug: publication.slug, reason, ...scheduledFor } })
    if (alsoClaims && readersSawIt) await takeClaimsDown(running, publication.revisionId)
    return ok({ articleId: article.id })
  },
})

async function takeClaimsDown({ tx, now, emit }: Running, revisionId: string): Promise<void> {
  const made = await madeBy(tx, revisionId)
  const { claimIds, sourceIds } = await unpublishClaims(tx, made.claimIds, now)
  const candidates = made.originalSourceId ? [...sourceIds, made.originalSourceId] : sourceIds
  for (const id of claimIds) emit({ subject: { type: 'claim', id }, changes: { public: false } })
  for (const id of await unpublishSources(tx, candidates, now))
    emit({ subject: { type: 'source', id }, changes: { public: false } })
}
