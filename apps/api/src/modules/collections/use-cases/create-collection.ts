import { failed, freeSlug, ok, slugFrom } from '@sourceline/domain'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { missingArticles } from '../../articles/public.ts'
import { collectionFields } from '../collection.input.ts'
import { insertCollection, takenCollectionSlugs } from '../collection.store.ts'
import { refused } from '../../../platform/refusals/define-refusals.ts'

/** Creates a collection. Readers see it once it is published. */
export const createCollection = useCase({
  action: 'collection:create',
  refusals: ['references-missing', 'slug-taken'],
  input: z.object({
    title: collectionFields.title,
    slug: collectionFields.slug.optional(),
    description: collectionFields.description.default(''),
    articleIds: collectionFields.articleIds.default([]),
  }),
  run: async ({ tx, now, actor, emit }, { slug: wanted, ...content }) => {
    const taken = await takenCollectionSlugs(tx, wanted ?? slugFrom(content.title))
    if (wanted && taken.has(wanted))
      return failed(refused('slug-taken', { field: 'slug', record: 'collection', slug: wanted }))
    if ((await missingArticles(tx, content.articleIds)).length > 0)
      return failed(refused('references-missing', { field: 'articleIds', records: 'articles' }))
    const collectionId = await insertCollection(tx, {
      slug: freeSlug(wanted ?? slugFrom(content.title), taken),
      content,
      now,
      by: actor.id,
    })
    emit({ subject: { type: 'collection', id: collectionId }, changes: content })
    return ok({ collectionId })
  },
})
