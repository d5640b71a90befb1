import {
  actorMay,
  checkEmbargo,
  embargoOf,
  embargoRefusals,
  failed,
  forbidsPublishing,
  ok,
  scheduledFor,
} from '@sourceline/domain'
import { storedBody, stripClaims } from '@sourceline/rich-text'
import { z } from 'zod'
import { idOf, parseTypedId } from '../../../platform/ids.ts'
import { expectedVersion, moment, overrideReason } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { logPublished as logPublishedAssets, publishingAssets } from '../../assets/public.ts'
import { publishPlanned } from '../../claims/public.ts'
import { codesIn } from '../../../platform/refusals/define-refusals.ts'
import { logCompanions, publishingCompanions } from '../../../platform/records/published-along.ts'
import { refused } from '../article.refusals.ts'
import { loadArticle, publishArticleRevision, sealingOf } from '../article.store.ts'
import { planPublication } from '../publication-plan.ts'
import { settleSchedule } from '../settle-schedule.ts'

/**
 * Makes an article's newest revision public, and with it the accepted claims, sources and edges
 * that it needs. What is only proposed stays behind, and its marks with it.
 */
export const publishArticle = useCase({
  action: 'article:publish',
  refusals: [...codesIn(embargoRefusals), 'record-missing', 'version-outdated'],
  input: z.object({
    id: idOf('article').describe('The article.'),
    expectedVersion,
    publicFrom: moment
      .optional()
      .describe(
        'An embargo: readers see it from this moment on. Only for an article that is not public. ' +
          'Left out, an embargo that is set stays, and without one it becomes public at once.',
      ),
    breakEmbargo: z
      .boolean()
      .default(false)
      .describe('Makes a scheduled article public at once, against the embargo that was set. Logged.'),
    overrideReason,
  }),
  subject: async ({ tx }, input) => requireVersion('article', await loadArticle(tx, input.id), input.expectedVersion),
  run: async (running, input, article) => {
    const { tx, now, actor, emit } = running
    const { revision, publication } = article
    const wanted = {
      now,
      publicFrom: publication?.publicFrom ?? null,
      wantedFrom: input.publicFrom,
      breakEmbargo: input.breakEmbargo,
    }
    const plan = await planPublication(running, article, now)
    const problem = checkEmbargo(
      wanted,
      plan.publishes.some((item) => item.change === 'CHANGED'),
    )
    if (problem) return failed(refused(problem.code, { field: problem.field }))
    const effectiveFrom = embargoOf(wanted) ?? now
    const embargo = scheduledFor(wanted.publicFrom, now)
    const blocked = plan.findings.filter(({ severity }) => severity === 'BLOCK')
    const overridden = Boolean(input.overrideReason) && actorMay(actor, 'article:override-gate')
    if (forbidsPublishing(plan.findings, overridden))
      return failed({ kind: 'publish-blocked', findings: plan.readableFindings })

    const { claims, companions, assets } = embargo ? await plan.needsFrom(effectiveFrom) : plan.needs
    await publishPlanned(running, claims, effectiveFrom, {
      publishings: [...publishingCompanions(companions), publishingAssets(assets)],
      sealings: sealingOf(revision),
    })
    logCompanions(running, companions)
    logPublishedAssets(running, assets)
    const accepted = new Set(plan.claimIds)
    const body = stripClaims(storedBody(revision.body), (id) => accepted.has(parseTypedId(id)?.uuid ?? ''))
    await publishArticleRevision(tx, article, { body, now, effectiveFrom, by: actor.id })
    await settleSchedule(tx, now, article.id)
    emit({
      subject: { type: 'article', id: article.id },
      changes: {
        revisionId: revision.id,
        number: revision.number,
        slug: article.slug,
        publicFrom: effectiveFrom.toISOString(),
        ...(embargo && { scheduledFor: embargo.toISOString(), brokeEmbargo: input.breakEmbargo }),
        ...(blocked.length > 0 ? { overrideReason: input.overrideReason, findings: blocked } : {}),
      },
    })
    return ok({ articleId: article.id, published: plan.publishes })
  },
})
