import { failed, ok, roleMay } from '@sourceline/domain'
import { stripClaims, type Body } from '@sourceline/rich-text'
import { z } from 'zod'
import { invalid } from '../../../platform/failure.ts'
import { idOf, parseTypedId } from '../../../platform/ids.ts'
import { expectedVersion, moment, text } from '../../../platform/inputs.ts'
import { seen } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { publishClaims } from '../../claims/public.ts'
import { publishSources } from '../../sources/public.ts'
import { publishTopics } from '../../topics/public.ts'
import { loadArticle, publishArticleRevision, sealRevision, touchArticle } from '../article.store.ts'
import { planPublication } from '../publication-plan.ts'

/**
 * Makes an article's newest revision public, and with it the accepted claims, sources and edges
 * that it needs. What is only proposed stays behind, and its marks with it.
 */
export const publishArticle = useCase({
  action: 'article:publish',
  input: z.object({
    id: idOf('article').describe('The article.'),
    expectedVersion,
    publicFrom: moment.optional().describe('An embargo: readers see it from this moment on. Only for an article that is not public.'),
    overrideReason: text(1000).optional().describe('Why it is published against the gate. Logged.'),
  }),
  subject: async ({ tx }, input) => seen('article', await loadArticle(tx, input.id), input.expectedVersion),
  run: async (running, input, article) => {
    const { tx, now, actor, emit } = running
    const { revision, publication } = article
    const from = input.publicFrom && input.publicFrom > now ? input.publicFrom : now
    const plan = await planPublication(tx, article, now)
    const embargo = embargoProblem({ from, now, live: publication, changes: plan.publishes.some((item) => item.change === 'CHANGED') })
    if (embargo) return failed(invalid('publicFrom', embargo))
    const blocked = plan.findings.some((finding) => finding.severity === 'BLOCK')
    const unmendable = plan.findings.some((finding) => finding.rule === 'headline-missing' || finding.rule === 'body-empty')
    const overridden = Boolean(input.overrideReason) && !unmendable && roleMay(actor.role, 'article:override-gate')
    if (blocked && !overridden) return failed({ kind: 'publish-blocked', findings: plan.findings })

    const then = { ...running, now: from }
    await publishClaims(then, plan.claimIds)
    if (revision.originalSourceId) await publishSources(then, [revision.originalSourceId])
    await publishTopics(then, revision.topics.map((topic) => topic.topicId))
    await sealRevision(tx, revision, now)
    const accepted = new Set(plan.claimIds)
    const body = stripClaims(revision.body as unknown as Body, (id) => accepted.has(parseTypedId(id)?.uuid ?? ''))
    await publishArticleRevision(tx, article, { body, from, by: actor.id })
    await touchArticle(tx, article.id, now, { state: 'PUBLISHED', draftRevisionId: null })
    emit({
      subject: { type: 'article', id: article.id },
      changes: { revisionId: revision.id, number: revision.number, slug: article.slug, publicFrom: from.toISOString(), ...(blocked ? { overrideReason: input.overrideReason, findings: plan.findings } : {}) },
    })
    return ok({ articleId: article.id, published: plan.publishes })
  },
})

function embargoProblem({ from, now, live, changes }: { from: Date; now: Date; live: { publicFrom: Date } | null; changes: boolean }): string | null {
  if (from <= now) return null
  if (live && live.publicFrom <= now) return 'The article is public: an embargo can only hold back a first publication. Publish now, or unpublish first.'
  if (changes) return 'This draft changes claims or sources that readers already see, and they cannot be held back: publish those first, or publish now.'
  return null
}
