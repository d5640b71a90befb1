import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { addClaims, newClaim } from '../add-claims.ts'
import { claimFields } from '../claim.input.ts'

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
  run: async (running, input) => {
    const claim = newClaim(input)
    const added = await addClaims(running, [claim])
    return added.ok ? ok({ claimId: claim.id }) : added
  },
})
