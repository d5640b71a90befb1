import { failed, isAtLeast, ok, ProposalStrength } from '@sourceline/domain'
import { z } from 'zod'
import { idOf, typedId } from '../../../platform/ids.ts'
import { wordOf } from '../../../platform/inputs.ts'
import { notFound } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { missingArticles } from '../../articles/public.ts'
import { openWords } from '../open-proposals.ts'
import { atOnce } from '../proposal-subjects.ts'
import { loadProposals } from '../proposal.store.ts'
import { acceptProposals } from './accept-proposals.ts'

/**
 * Accepts what was proposed for an article and waits for a decision. What has something open, and what is less
 * sure than asked, is left for an editor to look at.
 */
export const acceptAllProposals = useCase({
  action: 'proposal:accept-all',
  refusals: [...acceptProposals.refusals, 'record-missing'],
  input: z.object({
    articleId: idOf('article').describe('The article.'),
    ids: z
      .array(idOf('proposal'))
      .max(atOnce * 10)
      .optional()
      .describe('Only among these. Left out, all that wait for a decision.'),
    atLeast: wordOf(ProposalStrength)
      .default('LIKELY')
      .describe('How sure they must be: SURE accepts only what is right 95 times of 100, WEAK whatever is kept.'),
  }),
  subject: async ({ tx }, { articleId, ids }) => {
    const missing = await missingArticles(tx, [articleId])
    if (missing.length > 0) return failed(notFound('article'))
    const among = ids && new Set<string>(ids)
    return ok((await loadProposals(tx, { waitingIn: articleId })).filter(({ id }) => among?.has(id) ?? true))
  },
  run: async (running, { articleId, atLeast }, waiting) => {
    const open = await openWords(running.tx, waiting)
    const isOpen = ({ id }: { id: string }) => (open.get(id) ?? []).length > 0
    const complete = waiting.filter((proposal) => !isOpen(proposal))
    const accepted = complete.filter(({ score }) => isAtLeast(score, atLeast)).map(({ id }) => id)
    for (let from = 0; from < accepted.length; from += atOnce) {
      const ids = accepted.slice(from, from + atOnce).map((id) => typedId('proposal', id))
      const done = await acceptProposals.within(running, { ids })
      if (!done.ok) return done
    }
    const counts = {
      acceptedCount: accepted.length,
      openCount: waiting.length - complete.length,
      weakCount: complete.length - accepted.length,
    }
    running.emit({ subject: { type: 'article', id: articleId }, changes: counts })
    return ok({ proposalIds: accepted, ...counts })
  },
})
