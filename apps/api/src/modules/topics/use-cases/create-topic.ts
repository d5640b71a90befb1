import { failed, freeSlug, ok, slugFrom } from '@sourceline/domain'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { topicFields } from '../topic.input.ts'
import { insertTopic, missingTopics, sameNamedTopic, takenTopicSlugs } from '../topic.store.ts'
import { refused } from '../topic.refusals.ts'

/** Creates a topic; public once it, or an article about it, is published. */
export const createTopic = useCase({
  action: 'topic:create',
  refusals: ['reference-missing', 'slug-taken', 'topic-name-taken'],
  input: z.object({
    name: topicFields.name,
    slug: topicFields.slug.optional(),
    kind: topicFields.kind.default('SUBJECT'),
    description: topicFields.description.default(''),
    parentId: topicFields.parentId.optional(),
    sameAs: topicFields.sameAs.default([]),
  }),
  run: async ({ tx, now, actor, emit }, { slug: wanted, ...input }) => {
    const taken = await takenTopicSlugs(tx, wanted ?? slugFrom(input.name))
    if (wanted && taken.has(wanted))
      return failed(refused('slug-taken', { field: 'slug', record: 'topic', slug: wanted }))
    if (input.parentId && (await missingTopics(tx, [input.parentId])).length > 0)
      return failed(refused('reference-missing', { field: 'parentId', record: 'topic' }))
    if (await sameNamedTopic(tx, input.name, input.parentId ?? null))
      return failed(refused('topic-name-taken', { field: 'name', name: input.name }))
    const content = { ...input, parentId: input.parentId ?? null }
    const topicId = await insertTopic(tx, {
      slug: freeSlug(wanted ?? slugFrom(input.name), taken),
      content,
      now,
      by: actor.id,
    })
    emit({ subject: { type: 'topic', id: topicId }, changes: content })
    return ok({ topicId })
  },
})
