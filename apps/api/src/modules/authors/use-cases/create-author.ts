import { failed, freeSlug, ok, slugFrom } from '@sourceline/domain'
import { z } from 'zod'
import { refused } from '../../../platform/refusals/define-refusals.ts'
import { useCase } from '../../../platform/use-case.ts'
import { authorFields } from '../author.input.ts'
import { insertAuthor, takenAuthorSlugs } from '../author.store.ts'

/** Creates an author. Readers see it once it is published. */
export const createAuthor = useCase({
  action: 'author:create',
  refusals: ['slug-taken'],
  input: z.object({
    name: authorFields.name,
    slug: authorFields.slug.optional(),
    roleTitle: authorFields.roleTitle.default(null),
    description: authorFields.description.default(''),
    sameAs: authorFields.sameAs.default([]),
  }),
  run: async ({ tx, now, actor, emit }, { slug: wanted, ...content }) => {
    const taken = await takenAuthorSlugs(tx, wanted ?? slugFrom(content.name))
    if (wanted && taken.has(wanted))
      return failed(refused('slug-taken', { field: 'slug', record: 'author', slug: wanted }))
    const slug = freeSlug(wanted ?? slugFrom(content.name), taken)
    const authorId = await insertAuthor(tx, { slug, content, now, by: actor.id })
    emit({ subject: { type: 'author', id: authorId }, changes: { slug, ...content } })
    return ok({ authorId })
  },
})
