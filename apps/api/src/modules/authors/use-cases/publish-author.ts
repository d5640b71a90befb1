import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion, overrideReason } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { isUnpublished } from '../../../platform/records/publish.ts'
import { useCase } from '../../../platform/use-case.ts'
import { refused } from '../author.refusals.ts'
import { loadAuthor, publishAuthorRevision } from '../author.store.ts'

/** Shows readers the newest version of an author. */
export const publishAuthor = useCase({
  action: 'author:publish',
  refusals: ['record-missing', 'author-already-public', 'version-outdated'],
  input: z.object({ id: idOf('author').describe('The author.'), expectedVersion, overrideReason }),
  subject: async ({ tx }, input) => requireVersion('author', await loadAuthor(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, emit }, _input, author) => {
    if (!isUnpublished(author, now)) return failed(refused('author-already-public', { field: 'id' }))
    await publishAuthorRevision(tx, author, { now, effectiveFrom: now })
    emit({ subject: { type: 'author', id: author.id }, changes: { revisionId: author.revision.id } })
    return ok({ authorId: author.id })
  },
})
