import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion, words } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { refused } from '../author.refusals.ts'
import { endAuthorPublication, loadAuthor } from '../author.store.ts'

/** Takes an author away from readers, at every moment that they can ask for. Its history stays for the newsroom. */
export const unpublishAuthor = useCase({
  action: 'author:unpublish',
  refusals: ['record-missing', 'author-in-use', 'author-not-public', 'version-outdated'],
  input: z.object({
    id: idOf('author').describe('The author.'),
    expectedVersion,
    reason: words(2000, 'the reason').describe('Why. Logged; readers do not see it.'),
  }),
  subject: async ({ tx }, input) => requireVersion('author', await loadAuthor(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, emit }, { reason }, author) => {
    const { publication } = author
    if (!publication || publication.publicFrom > now) return failed(refused('author-not-public', { field: 'id' }))
    if (!(await endAuthorPublication(tx, author.id, now))) return failed(refused('author-in-use', { field: 'id' }))
    emit({ subject: { type: 'author', id: author.id }, changes: { slug: author.slug, reason } })
    return ok({ authorId: author.id })
  },
})
