import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { addSources, newSource } from '../add-sources.ts'
import { sourceFields } from '../source.input.ts'

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
  run: async (running, input) => {
    const source = newSource(input)
    const added = await addSources(running, [source])
    return added.ok ? ok({ sourceId: source.id }) : added
  },
})
