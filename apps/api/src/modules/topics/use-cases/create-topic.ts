import { failed, freeSlug, ok, slugFrom } from '@sourceline/domain'
import { z } from 'zod'
import { invalid } from '../../../platform/failure.ts'
import { useCase } from '../../../platform/use-case.ts'
import { topicFields } from '../topic.input.ts'
import { insertTopic, missingTopics, sameNamedTopic, takenTopicSlugs } from '../topic.store.ts'

/** Creates a topic; public once it, or an article about it, is published. */
export const createTopic = useCase({
  action: 'topic:create',
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
      return failed(invalid('slug', `Another topic has the address “${wanted}”. Choose another one.`))
    if (input.parentId && (await missingTopics(tx, [input.parentId])).length > 0)
      return failed(invalid('parentId', 'There is no such topic.'))
    if (await sameNamedTopic(tx, input.name, input.parentId ?? null))
      return failed(
        invalid('name', `There is a topic “${input.name}” here already: use that one, or choose another name.`),
      )
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
