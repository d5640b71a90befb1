import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { sourceFields } from '../source.input.ts'
import { insertSource, missingSources } from '../source.store.ts'
import { refused } from '../../../platform/refusals/define-refusals.ts'

/** Creates a source that an editor stands behind; public once something that needs it is. */
export const createSource = useCase({
  action: 'source:create',
  refusals: ['reference-missing'],
  input: z.object({
    name: sourceFields.name,
    kind: sourceFields.kind,
    standIn: z.boolean().default(false).describe('It stands for someone who is not named. Cannot be changed later.'),
    role: sourceFields.role.optional(),
    affiliationId: sourceFields.affiliationId.optional(),
    description: sourceFields.description.default(''),
    sameAs: sourceFields.sameAs.default([]),
  }),
  run: async ({ tx, now, actor, emit }, input) => {
    if (input.affiliationId && (await missingSources(tx, [input.affiliationId])).length > 0) {
      return failed(refused('reference-missing', { field: 'affiliationId', record: 'source' }))
    }
    const { name, kind, description, sameAs } = input
    const content = {
      name,
      kind,
      description,
      sameAs,
      roleTitle: input.role ?? null,
      affiliationId: input.affiliationId ?? null,
    }
    const sourceId = await insertSource(tx, { content, standIn: input.standIn, state: 'ACCEPTED', now, by: actor.id })
    emit({ subject: { type: 'source', id: sourceId }, changes: content })
    return ok({ sourceId })
  },
})
