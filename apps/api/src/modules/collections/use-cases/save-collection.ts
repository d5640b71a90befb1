import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { missingArticles } from '../../articles/public.ts'
import { collectionFields } from '../collection.input.ts'
import { loadCollection, saveCollectionContent, takenCollectionSlugs } from '../collection.store.ts'
import { refused } from '../../../platform/refusals/define-refusals.ts'

/** Changes a collection; what is left out stays as it is. Readers see it once it is published. */
export const saveCollection = useCase({
  action: 'collection:save',
  refusals: ['record-missing', 'references-missing', 'slug-taken', 'version-outdated'],
  input: z.object({
    id: idOf('collection').describe('The collection.'),
    expectedVersion,
    ...z.object(collectionFields).partial().shape,
  }),
  subject: async ({ tx }, input) =>
    requireVersion('collection', await loadCollection(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, actor, emit }, input, collection) => {
    const slug = input.slug ?? collection.slug
    if ((await takenCollectionSlugs(tx, slug, collection.id)).has(slug))
      return failed(refused('slug-taken', { field: 'slug', record: 'collection', slug }))
    if (input.articleIds && (await missingArticles(tx, input.articleIds)).length > 0)
      return failed(refused('references-missing', { field: 'articleIds', records: 'articles' }))
    const { title, description, items } = collection.revision
    const content = {
      title: input.title ?? title,
      description: input.description ?? description,
      articleIds: input.articleIds ?? items.map((item) => item.articleId),
    }
    await saveCollectionContent(tx, collection, { slug, content, now, by: actor.id })
    emit({ subject: { type: 'collection', id: collection.id }, changes: { slug, ...content } })
    return ok({ collectionId: collection.id })
  },
})
