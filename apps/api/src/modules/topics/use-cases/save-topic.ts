import { failed, ok, type TopicKind } from '@sourceline/domain'
import { z } from 'zod'
import { invalid } from '../../../platform/failure.ts'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { seen } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { topicFields } from '../topic.input.ts'
import { loadTopic, saveTopicContent, takenTopicSlugs } from '../topic.store.ts'

/** Changes a topic; what is left out stays as it is. Readers see it once it is published. */
export const saveTopic = useCase({
  action: 'topic:save',
  input: z.object({
    id: idOf('topic').describe('The topic.'),
    expectedVersion,
    ...z.object(topicFields).partial().shape,
  }),
  subject: async ({ tx }, input) => seen('topic', await loadTopic(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, actor, emit }, input, topic) => {
    const before = topic.revision
    const slug = input.slug ?? topic.slug
    if ((await takenTopicSlugs(tx, slug, topic.id)).has(slug))
      return failed(invalid('slug', `Another topic has the address “${slug}”. Choose another one.`))
    const content = {
      name: input.name ?? before.name,
      kind: input.kind ?? (before.kind as TopicKind),
      description: input.description ?? before.description,
      parentId: input.parentId === undefined ? before.parentId : input.parentId,
      sameAs: input.sameAs ?? before.sameAs,
    }
    for (let above = content.parentId; above !== null;) {
      if (above === topic.id)
        return failed(invalid('parentId', 'A topic cannot stand below itself: choose another one.'))
      const parent = await loadTopic(tx, above)
      if (!parent) return failed(invalid('parentId', 'There is no such topic.'))
      above = parent.revision.parentId
    }
    await saveTopicContent(tx, topic, { slug, content, now, by: actor.id })
    emit({ subject: { type: 'topic', id: topic.id }, changes: { slug, ...content } })
    return ok({ topicId: topic.id })
  },
})
