import { failed, freeSlug, ok, slugFrom } from '@sourceline/domain'
import { z } from 'zod'
import { invalid } from '../../../platform/failure.ts'
import { useCase } from '../../../platform/use-case.ts'
import { missingArticles } from '../../articles/public.ts'
import { collectionFields } from '../collection.input.ts'
import { insertCollection, takenCollectionSlugs } from '../collection.store.ts'

/** Creates a collection. Readers see it once it is published. */
export const createCollection = useCase({
  action: 'collection:create',
  input: z.object({
    title: collectionFields.title,
    slug: collectionFields.slug.optional(),
    description: collectionFields.description.default(''),
    articleIds: collectionFields.articleIds.default([]),
  }),
  run: async ({ tx, now, actor, emit }, { slug: wanted, ...content }) => {
    const taken = await takenCollectionSlugs(tx, wanted ?? slugFrom(content.title))
    if (wanted && taken.has(wanted))
      return failed(invalid('slug', `Another collection has the address “${wanted}”. Choose another one.`))
    if ((await missingArticles(tx, content.articleIds)).length > 0)
      return failed(invalid('articleIds', 'One of these is no article.'))
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
