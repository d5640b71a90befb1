import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion, overrideReason } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { mentionedClaims } from '../../articles/public.ts'
import { confidenceProblem } from '../../claims/public.ts'
import { loadCollection, publishCollectionRevision } from '../collection.store.ts'

/** Shows readers the newest version of a collection. Of its articles they see those that are public. */
export const publishCollection = useCase({
  action: 'collection:publish',
  refusals: ['record-missing', 'version-outdated'],
  input: z.object({ id: idOf('collection').describe('The collection.'), expectedVersion, overrideReason }),
  subject: async ({ tx }, input) =>
    requireVersion('collection', await loadCollection(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, actor, emit }, _input, collection) => {
    const { title, description, items } = collection.revision
    const claimIds = await mentionedClaims(
      tx,
      items.map(({ articleId }) => articleId),
    )
    const problem = await confidenceProblem(tx, { what: 'collection', texts: [title, description], claimIds }, actor)
    if (problem) return failed(problem)
    await publishCollectionRevision(tx, collection, { now, effectiveFrom: now })
    emit({ subject: { type: 'collection', id: collection.id }, changes: { revisionId: collection.revision.id } })
    return ok({ collectionId: collection.id })
  },
})
