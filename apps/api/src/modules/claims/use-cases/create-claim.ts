import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { missingSources } from '../../sources/public.ts'
import { claimFields } from '../claim.input.ts'
import { insertClaim } from '../claim.store.ts'
import { refused } from '../claim.refusals.ts'

/** Creates a claim that an editor stands behind; public once an article that makes it is, or by itself. */
export const createClaim = useCase({
  action: 'claim:create',
  refusals: ['references-missing'],
  input: z.object({
    statement: claimFields.statement,
    kind: claimFields.kind.default('FACT'),
    adverse: claimFields.adverse.default(false),
    asOfDate: claimFields.asOfDate.optional(),
    aboutIds: claimFields.aboutIds.default([]),
  }),
  run: async ({ tx, now, actor, emit }, input) => {
    if ((await missingSources(tx, input.aboutIds)).length > 0)
      return failed(refused('references-missing', { field: 'aboutIds', records: 'sources' }))
    const content = { ...input, asOfDate: input.asOfDate ?? null }
    const claimId = await insertClaim(tx, { content, state: 'ACCEPTED', now, by: actor.id })
    emit({ subject: { type: 'claim', id: claimId }, changes: content })
    return ok({ claimId })
  },
})
