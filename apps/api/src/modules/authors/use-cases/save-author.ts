import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { refused } from '../../../platform/refusals/define-refusals.ts'
import { useCase } from '../../../platform/use-case.ts'
import { authorFields } from '../author.input.ts'
import { loadAuthor, saveAuthorContent, takenAuthorSlugs } from '../author.store.ts'

/** Changes an author; what is left out stays as it is. Readers see it once it is published. */
export const saveAuthor = useCase({
  action: 'author:save',
  refusals: ['record-missing', 'slug-taken', 'version-outdated'],
  input: z.object({
    id: idOf('author').describe('The author.'),
    expectedVersion,
    ...z.object(authorFields).partial().shape,
  }),
  subject: async ({ tx }, input) => requireVersion('author', await loadAuthor(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, actor, emit }, input, author) => {
    const slug = input.slug ?? author.slug
    if ((await takenAuthorSlugs(tx, slug, author.id)).has(slug))
      return failed(refused('slug-taken', { field: 'slug', record: 'author', slug }))
    const { revision } = author
    const content = {
      name: input.name ?? revision.name,
      roleTitle: input.roleTitle === undefined ? revision.roleTitle : input.roleTitle,
      description: input.description ?? revision.description,
      sameAs: input.sameAs ?? revision.sameAs,
    }
    await saveAuthorContent(tx, author, { slug, content, now, by: actor.id })
    emit({ subject: { type: 'author', id: author.id }, changes: { slug, ...content } })
    return ok({ authorId: author.id })
  },
})
