import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { useCase } from '../../../platform/use-case.ts'
import { sourceFields } from '../source.input.ts'
import { missingSources, saveSourceContent } from '../source.store.ts'
import { refused } from '../source.refusals.ts'
import { sourceSubject } from '../source-subject.ts'

/** Changes what is known of a source; what is left out stays as it is. */
export const saveSource = useCase({
  action: 'source:save',
  refusals: ['record-missing', 'reference-missing', 'source-affiliated-with-itself', 'version-outdated'],
  input: z.object({
    id: idOf('source').describe('The source.'),
    expectedVersion,
    name: sourceFields.name.optional(),
    kind: sourceFields.kind.optional(),
    role: sourceFields.role.optional(),
    affiliationId: sourceFields.affiliationId.optional(),
    description: sourceFields.description.optional(),
    sameAs: sourceFields.sameAs.optional(),
  }),
  subject: sourceSubject,
  run: async (running, input, source) => {
    const { tx, now, actor, emit } = running
    const { affiliationId } = input
    if (affiliationId === input.id) return failed(refused('source-affiliated-with-itself', { field: 'affiliationId' }))
    if (affiliationId && (await missingSources(running, [affiliationId])).length > 0)
      return failed(refused('reference-missing', { field: 'affiliationId', record: 'source' }))
    const before = source.revision
    const content = {
      name: input.name ?? before.name,
      kind: input.kind ?? before.kind,
      roleTitle: input.role === undefined ? before.roleTitle : input.role,
      affiliationId: affiliationId === undefined ? before.affiliationId : affiliationId,
      description: input.description ?? before.description,
      sameAs: input.sameAs ?? before.sameAs,
    }
    await saveSourceContent(tx, source, content, { now, by: actor.id })
    emit({ subject: { type: 'source', id: source.id }, changes: content })
    return ok({ sourceId: source.id })
  },
})
